const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', content: [text(value)] });

/** A document as JSON text: paragraphs and, under a heading, a list. Null when there is nothing in it. */
export function documentOf(paragraphs: readonly string[], criteria: readonly string[] = []): string | null {
  if (paragraphs.length === 0 && criteria.length === 0) return null;
  const list =
    criteria.length === 0
      ? []
      : [
          { type: 'heading', attrs: { level: 3 }, content: [text('Done when')] },
          {
            type: 'bulletList',
            content: criteria.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
          },
        ];
  return JSON.stringify({ type: 'doc', version: 1, content: [...paragraphs.map(paragraph), ...list] });
}
