import type { AdfNode } from '../jira/wire';

/** A document of plain paragraphs: an empty line parts them, a line break stays one. */
export function textToAdf(text: string): AdfNode & { readonly version: 1 } {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return { type: 'doc', version: 1, content: text.trim() === '' ? [] : paragraphs.map(paragraph) };
}

function paragraph(text: string): AdfNode {
  const content = text
    .split('\n')
    .flatMap((line, index): readonly AdfNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return { type: 'paragraph', content };
}
