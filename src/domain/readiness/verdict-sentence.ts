import type { Phase } from '../launch/due-date';
import type { Lacking, Reason } from './reason';
import type { Verdict } from './verdict';

/** A sentence names this many items and counts the others, which the reasons list in full. */
const NAMED = 3;

/** The verdict as a sentence that names what decided it (rules: readiness, 11). */
export function verdictSentence(
  verdict: Verdict,
  reasons: readonly Reason[],
  lacking: Lacking | null,
  phase: Phase,
): string {
  switch (verdict) {
    case 'Not assessed':
      return `Not assessed: ${lackingClause(lacking, phase)}.`;
    case 'Not ready':
    case 'At risk':
      return `${verdict}: ${clauses(reasons)}.`;
    case 'On track':
      return `On track: nothing is late, and ${toSettle(reasons)}: ${titles(reasons)}.`;
    case 'Ready with waivers':
      return `Ready with waivers: ${clauses(reasons)}; everything else that must be is settled.`;
    case 'Ready':
      return readySentence(reasons);
  }
}

function lackingClause(lacking: Lacking | null, phase: Phase): string {
  if (lacking === 'tier') return 'the launch has no tier';
  if (lacking === 'launch date') return 'the launch has no date';
  return `no item due ${phase === 'before launch' ? 'by the launch' : 'after the launch'} applies`;
}

function toSettle(reasons: readonly Reason[]): string {
  const one = reasons.length === 1;
  return `${reasons.length} blocking or required ${one ? 'item is' : 'items are'} still to be settled`;
}

function readySentence(reasons: readonly Reason[]): string {
  if (reasons.every((reason) => reason.importance === 'recommended')) {
    return `Ready: nothing blocking or required applies, only recommended items: ${titles(reasons)}.`;
  }
  const all =
    reasons.length === 1
      ? 'the only blocking or required item is'
      : `all ${reasons.length} blocking or required items are`;
  return `Ready: ${all} settled: ${titles(reasons)}.`;
}

function titles(reasons: readonly Reason[]): string {
  return named(
    reasons.map((reason) => reason.title),
    ', ',
  );
}

function clauses(reasons: readonly Reason[]): string {
  return named(
    reasons.map((reason) => reason.sentence.replace(/\.$/, '')),
    '; ',
  );
}

function named(all: readonly string[], separator: string): string {
  const shown = all.slice(0, NAMED);
  const rest = all.length - shown.length;
  return rest === 0 ? shown.join(separator) : `${shown.join(separator)}${separator}and ${rest} more`;
}
