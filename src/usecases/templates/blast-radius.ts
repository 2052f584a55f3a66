import type { BlastRadius } from '../../contract/template';
import { newlyAsked } from '../../domain/roadmap/newly-asked';
import type { Template } from '../../domain/template/template';
import type { FilledItem, FilledItems } from './filled-items';

const EXAMPLES = 20;

/** What each item would be asked, and isn't now, if it accepted this version; null where nobody can tell yet. */
export function blastRadius({ items, missing }: FilledItems, to: Template | null): BlastRadius {
  const partial = missing.length === 0 ? null : missing.join(' ');
  if (to === null) return { filled: items.length, asked: [], unchanged: 0, examples: [], partial: partial ?? NOT_YET };
  const reached = items.map((item) => ({ item, gaps: newlyAsked(item.template, to, item) }));
  const affected = reached.filter(({ gaps }) => gaps.length > 0);
  const counts = new Map<string, number>();
  for (const { gaps } of affected) {
    for (const { fieldId } of gaps) counts.set(fieldId, (counts.get(fieldId) ?? 0) + 1);
  }
  return {
    filled: items.length,
    asked: to.fields.flatMap(({ id, label }) => {
      const issues = counts.get(id);
      return issues === undefined ? [] : [{ fieldId: id, label, issues }];
    }),
    unchanged: items.length - affected.length,
    examples: affected
      .toSorted((a, b) => b.gaps.length - a.gaps.length)
      .slice(0, EXAMPLES)
      .map(({ item, gaps }) => ({ ...headOf(item), asked: gaps.map(({ label }) => label) })),
    partial,
  };
}

const NOT_YET = 'What each would be asked can be told once the problems are put right.';

const headOf = ({ issue: { issueId, key, summary } }: FilledItem) => ({ issueId, key, summary });
