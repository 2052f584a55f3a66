import type { StoredLink } from '../jira/state/model';
import type { Draft } from './draft';
import { LINK } from './issue-types';
import { randomOf, type Random } from './random';

/** Initiatives that also count epics of another one: work that is shared is included by link, as Jira has one parent only. */
const SHARED: readonly (readonly [initiative: string, epic: string])[] = [
  ['latency', 'PLAT/e0'],
  ['residency', 'PLAT/e8'],
  ['b2b', 'ANLY/e1'],
  ['relaunch', 'PAY/e1'],
  ['multi-store', 'PLAT/e1'],
  ['onboarding', 'MOB/e4'],
  ['self-serve', 'ANLY/e3'],
  ['forecasts', 'ANLY/e11'],
  ['retries', 'PAY/e11'],
  ['one-tap', 'MOB/e4'],
];

type Pair = readonly [typeId: string, from: string, to: string];

function acrossTeams(count: number, typeId: string, pool: readonly Draft[], random: Random): readonly Pair[] {
  return Array.from({ length: count }, (): Pair => {
    const from = random.pick(pool);
    const others = pool.filter(({ projectKey }) => projectKey !== from.projectKey);
    return [typeId, from.handle, random.pick(others).handle];
  });
}

/** Work that blocks other teams' work of about the same weeks. */
function blockers(pool: readonly Draft[], random: Random): readonly Pair[] {
  return random
    .sample(
      pool.filter(({ startOn }) => startOn !== null && startOn > -60),
      60,
    )
    .flatMap((from): readonly Pair[] => {
      const near = pool.filter(
        ({ projectKey, startOn }) =>
          projectKey !== from.projectKey && startOn !== null && Math.abs(startOn - (from.dueOn ?? 0)) < 14,
      );
      return near.length === 0 ? [] : [[LINK.blocks, from.handle, random.pick(near).handle]];
    });
}

/** Every duplicate says of what. */
function duplicates(work: readonly Draft[], random: Random): readonly Pair[] {
  return work
    .filter(({ outcome }) => outcome.state === 'cancelled' && outcome.resolution === 'duplicate')
    .flatMap((from): readonly Pair[] => {
      const same = work.filter(
        ({ projectKey, type, handle }) =>
          projectKey === from.projectKey && type === from.type && handle !== from.handle,
      );
      return same.length === 0 ? [] : [[LINK.duplicate, from.handle, random.pick(same).handle]];
    });
}

/** Links between the demo's issues. None leads to what is behind a security level. */
export function linkRecords(drafts: readonly Draft[], idOf: (handle: string) => number): readonly StoredLink[] {
  const random = randomOf('links');
  const open = drafts.filter(({ levelId }) => levelId === null);
  const work = open.filter(({ type }) => type === 'story' || type === 'task' || type === 'bug');
  const epics = open.filter(({ type }) => type === 'epic');
  const pairs: readonly Pair[] = [
    ...SHARED.map(([initiative, epic]): Pair => [LINK.includes, initiative, epic]),
    ...blockers(work, random),
    ...duplicates(work, random),
    ...acrossTeams(55, LINK.relates, work, random),
    ...acrossTeams(24, LINK.depends, epics, random),
  ];
  const unique = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  return [...unique.values()].map(([typeId, from, to], index) => ({
    id: String(50_001 + index),
    typeId,
    fromIssueId: idOf(from),
    toIssueId: idOf(to),
  }));
}
