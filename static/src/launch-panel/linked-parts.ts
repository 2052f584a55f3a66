import type { Reason } from '../../../src/domain/readiness/reason';

export interface SentencePart {
  readonly text: string;
  /** The item that this part names; null for the words between. */
  readonly itemId: string | null;
}

/** Cuts a verdict's sentence at the titles that it names, in the order of its reasons, so that each can be a link. */
export function linkedParts(
  sentence: string,
  reasons: readonly Pick<Reason, 'itemId' | 'title'>[],
): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let rest = sentence;
  for (const { itemId, title } of reasons) {
    const at = rest.indexOf(title);
    // The sentence names the first few and counts the others: from the first that is missing, none follows.
    if (at < 0) break;
    if (at > 0) parts.push({ text: rest.slice(0, at), itemId: null });
    parts.push({ text: title, itemId });
    rest = rest.slice(at + title.length);
  }
  return rest === '' ? parts : [...parts, { text: rest, itemId: null }];
}
