import type { AdfNode } from '../jira/wire';

const PLAIN: ReadonlySet<string> = new Set(['doc', 'paragraph', 'text', 'hardBreak']);

/** Whether plain text can say all that the document holds. */
export function isPlain(node: AdfNode): boolean {
  return PLAIN.has(node.type) && (node.marks ?? []).length === 0 && (node.content ?? []).every(isPlain);
}

/** The document's text: blocks parted by an empty line, list items by a line each. */
export function adfToText(node: AdfNode): string {
  return blockText(node).trim();
}

function blockText(node: AdfNode): string {
  const inner = (node.content ?? []).map(blockText).join('');
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'listItem':
    case 'taskItem':
    case 'decisionItem':
      return `- ${inner.trim()}\n`;
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'tableRow':
      return `${inner}\n`;
    case 'tableCell':
    case 'tableHeader':
      return `${inner.trim()}  `;
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return `${inner}\n\n`;
    default:
      return node.content === undefined ? attributeText(node) : inner;
  }
}

/** What a node without content shows: a mention's or status's text, a card's address. */
export function attributeText({ attrs }: AdfNode): string {
  for (const name of ['text', 'shortName', 'url']) if (typeof attrs?.[name] === 'string') return attrs[name];
  return '';
}
