/** An ADF document as Jira stores one. */
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly unknown[];
}

/** Whether a value can be a document; what its nodes hold is not checked. */
export function isAdfDocument(value: unknown): value is AdfDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { type, version, content } = value as { type?: unknown; version?: unknown; content?: unknown };
  return type === 'doc' && version === 1 && Array.isArray(content);
}

/** A document of paragraphs, one for each line. */
export function adfOf(text: string): AdfDocument {
  const paragraphs = text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return { type: 'doc', version: 1, content: paragraphs };
}

/** The words of a stored document (JSON text), for searches and the changelog. */
export function adfText(stored: string | null): string {
  if (stored === null) return '';
  const words: string[] = [];
  collect(JSON.parse(stored) as unknown, words);
  return words.join('').trim();
}

const BLOCKS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'tableRow',
  'blockquote',
]);

function collect(node: unknown, words: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, text, content, attrs } = node as {
    type?: unknown;
    text?: unknown;
    content?: unknown;
    attrs?: { text?: unknown };
  };
  if (typeof text === 'string') words.push(text);
  else if (typeof attrs?.text === 'string') words.push(attrs.text);
  else if (type === 'hardBreak') words.push('\n');
  if (Array.isArray(content)) for (const child of content) collect(child, words);
  if (BLOCKS.has(type)) words.push('\n');
}
