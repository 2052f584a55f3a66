import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import type { DownwardLink, IndexReader, StandingIssue } from '../../usecases/portfolio/ports';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { numberOf } from './issue-id';
import { IDS_AT_ONCE, idsOnceBelow, issuesBelow, issuesOf, pastOf } from './read-issues';

type Below = Parameters<IndexReader['below']>[0];

/** Reads a plan generation by generation, so that what a limit cuts off lies at the bottom. */
export async function readBelow(
  sql: SqlExecutor,
  { rootIds, links, until, most, past }: Below,
  now: () => number,
): ReturnType<IndexReader['below']> {
  const found = new Map<string, StandingIssue>();
  const states: PastState[] = [];
  const deadline = Date.parse(until);
  const isOver = () => now() > deadline;
  const namesChild = childIn(links);

  /** Adds those that are new; answers whether there was room for all. */
  const take = (issues: readonly StandingIssue[], front: StandingIssue[]): boolean => {
    for (const issue of issues) {
      if (found.has(issue.id)) continue;
      if (found.size >= most) return false;
      found.set(issue.id, issue);
      front.push(issue);
    }
    return true;
  };
  const takeIds = async (ids: Iterable<number>, front: StandingIssue[]): Promise<boolean> => {
    const missing = [...new Set(ids)].filter((id) => !found.has(String(id)));
    for (const some of chunksOf(missing, IDS_AT_ONCE)) {
      if (isOver() || !take(await issuesOf(sql, some), front)) return false;
    }
    return true;
  };

  let front: StandingIssue[] = [];
  let isComplete = await takeIds(rootIds.map(numberOf), front);
  while (isComplete && front.length > 0) {
    const next: StandingIssue[] = [];
    const linked = front.flatMap((issue) => issue.links.flatMap(namesChild));
    for (const parents of chunksOf(
      front.map(({ id }) => Number(id)),
      IDS_AT_ONCE,
    )) {
      if (isOver()) return { issues: [...found.values()], past: states, isComplete: false };
      for await (const issues of issuesBelow(sql, parents)) {
        isComplete = take(issues, next) && !isOver();
        if (!isComplete) return { issues: [...found.values()], past: states, isComplete };
      }
      if (past) {
        const fromMs = Date.parse(past.from);
        linked.push(...(await idsOnceBelow(sql, parents, fromMs)));
        const ended = await pastOf(sql, parents, fromMs);
        for (const state of ended) {
          states.push(state);
          linked.push(...state.links.flatMap(namesChild));
        }
      }
    }
    isComplete = await takeIds(linked, next);
    front = next;
  }
  return { issues: [...found.values()], past: states, isComplete };
}

/** The other end of a link that leads downwards, as a list of one or none. */
function childIn(links: readonly DownwardLink[]) {
  const downward = new Set(links.map(({ typeId, direction }) => `${typeId} ${direction}`));
  return ({ typeId, direction, otherId }: StandingIssue['links'][number]): readonly number[] =>
    downward.has(`${typeId} ${direction}`) ? [Number(otherId)] : [];
}
