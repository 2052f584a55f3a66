import * as z from 'zod/mini';
import type { Json } from '../json';
import { frozenVerdict, type FrozenVerdict, type GoNoGo } from './go-no-go';
import type { GoNoGoRound } from './go-no-go-round';
import type { Launch } from './launch';

/**
 * What takes room of a frozen verdict: its lists, kept once at a path of their own beside the round or the decision that it was taken for.
 * The state holds those of the decision in force and of the round that waits for one; the journal holds all.
 */
export const snapshotLists = z.readonly(
  z.object({
    reasons: frozenVerdict.def.innerType.shape.reasons,
    conditions: frozenVerdict.def.innerType.shape.conditions,
  }),
);
type SnapshotLists = z.infer<typeof snapshotLists>;

export const SNAPSHOTS = 'snapshots';

/** `round.2` or `decision.1`: what a snapshot was taken for. */
export type SnapshotKey = `${'round' | 'decision'}.${number}`;

export function snapshotPath(key: SnapshotKey): string {
  return `${SNAPSHOTS}/${key}`;
}

/** The verdict as the record of a round or a decision holds it, with how much its lists hold. */
export function briefly({ verdict, sentence, score, takenAt, ...lists }: FrozenVerdict): FrozenVerdict {
  const counts = lists.counts ?? { reasons: lists.reasons.length, conditions: lists.conditions.length };
  return { verdict, sentence, score, takenAt, reasons: [], conditions: [], counts };
}

/** Writes a snapshot's lists. */
export function keepLists(key: SnapshotKey, { reasons, conditions }: FrozenVerdict): Record<string, Json> {
  return { [snapshotPath(key)]: { reasons, conditions } };
}

/** Takes the lists of every other snapshot out of the state, where their record says by itself what the panel shows of it. */
export function dropListsBut(launch: Launch, keep: SnapshotKey | null): Record<string, null> {
  const rounds = Object.entries(launch.rounds).map(
    ([number, { frozen }]) => [roundKey(Number(number)), frozen] as const,
  );
  const decisions = launch.decisions.flatMap(({ round, frozen }, index) =>
    round === undefined ? [[decisionKey(index + 1), frozen] as const] : [],
  );
  const held = [...rounds, ...decisions].filter(
    ([key, { counts, reasons, conditions }]) =>
      key !== keep && counts !== undefined && reasons.length + conditions.length > 0,
  );
  return Object.fromEntries(held.map(([key]) => [snapshotPath(key), null]));
}

/** Whose snapshot the decision in force was taken on; null before the first. */
export function snapshotInForce({ decisions }: Pick<Launch, 'decisions'>): SnapshotKey | null {
  const last = decisions.at(-1);
  if (last === undefined) return null;
  return last.round === undefined ? decisionKey(decisions.length) : roundKey(last.round.number);
}

export function roundKey(number: number): SnapshotKey {
  return `round.${number}`;
}

export function decisionKey(number: number): SnapshotKey {
  return `decision.${number}`;
}

/** The rounds and decisions with the lists that the state holds of their snapshots. Older ones hold theirs themselves. */
export function withLists(
  { rounds, decisions }: Pick<Launch, 'rounds' | 'decisions'>,
  stored: Readonly<Record<string, SnapshotLists>>,
): { readonly rounds: Launch['rounds']; readonly decisions: Launch['decisions'] } {
  const whole: Record<string, GoNoGoRound> = {};
  for (const [number, round] of Object.entries(rounds)) {
    whole[number] = { ...round, frozen: { ...round.frozen, ...stored[roundKey(Number(number))] } };
  }
  const listsOf = ({ round }: GoNoGo, index: number): SnapshotLists | undefined => {
    if (round === undefined) return stored[decisionKey(index + 1)];
    const voted = whole[round.number]?.frozen;
    return voted && { reasons: voted.reasons, conditions: voted.conditions };
  };
  return {
    rounds: whole,
    decisions: decisions.map((decision, index) =>
      decision.frozen.counts === undefined
        ? decision
        : { ...decision, frozen: { ...decision.frozen, ...listsOf(decision, index) } },
    ),
  };
}
