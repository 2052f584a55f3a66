import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import { inTime } from '../../pacing/in-time';
import type { DownwardLink, IndexReader, StandingIssue } from '../../usecases/portfolio/ports';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { numberOf } from './issue-id';
import { IDS_AT_ONCE, idsOnceBelow, issuesBelow, issuesOf } from './read-issues';
import { pastOf } from './read-past';

/** Statements under way at once, far below Forge's 150 a second. */
const PARALLEL = 4;

/** Reads a plan generation by generation, so that what a limit cuts off lies at the bottom. */
export async function readBelow(
  sql: SqlExecutor,
  { rootIds, links, until, most, past }: Parameters<IndexReader['below']>[0],
): ReturnType<IndexReader['below']> {
  const issues: StandingIssue[] = [];
  const found = new Set<number>();
  const states: PastState[] = [];
  const fromMs = past && Date.parse(past.from);
  const namesChild = childIn(links);
  const limits = { until, atOnce: PARALLEL };
  const isOver = () => Date.now() > Date.parse(until);

  /** Adds those that are new to what was found and to a generation; answers whether there was room for all. */
  const take = (read: readonly StandingIssue[], generation: StandingIssue[]): boolean => {
    for (const issue of read) {
      const id = Number(issue.id);
      if (found.has(id)) continue;
      if (found.size >= most) return false;
      found.add(id);
      issues.push(issue);
      generation.push(issue);
    }
    return true;
  };

  const takeIds = async (ids: readonly number[], generation: StandingIssue[]): Promise<boolean> => {
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    const read = await inTime(chunksOf(missing, IDS_AT_ONCE), limits, async (some) =>
      take(await issuesOf(sql, some), generation),
    );
    return read.every((isTaken) => isTaken === true);
  };

  /** Ids of what lay right below those at some time since an instant, whose states that ended after it are kept. */
  const onceBelow = async (parents: readonly number[], since: number): Promise<readonly number[]> => {
    const ended = await pastOf(sql, parents, since);
    for (const state of ended) states.push(state);
    return [...(await idsOnceBelow(sql, parents, since)), ...ended.flatMap((state) => state.links.flatMap(namesChild))];
  };

  let front: StandingIssue[] = [];
  let isComplete = await takeIds(rootIds.map(numberOf), front);
  while (isComplete && front.length > 0) {
    const next: StandingIssue[] = [];
    const others: number[] = [];
    if (links.length > 0) for (const issue of front) for (const link of issue.links) others.push(...namesChild(link));
    const ids = front.map(({ id }) => Number(id));
    const read = await inTime(chunksOf(ids, IDS_AT_ONCE), limits, async (parents) => {
      for await (const children of issuesBelow(sql, parents)) {
        if (!take(children, next) || isOver()) return false;
      }
      if (fromMs !== undefined) for (const id of await onceBelow(parents, fromMs)) others.push(id);
      return true;
    });
    isComplete = read.every((isWhole) => isWhole === true) && (await takeIds(others, next));
    front = next;
  }
  return { issues, past: states, isComplete };
}

/** The other end of a link that leads downwards, as a list of one or none. */
function childIn(links: readonly DownwardLink[]) {
  const downward = new Set(links.map(({ typeId, direction }) => `${typeId} ${direction}`));
  return ({ typeId, direction, otherId }: StandingIssue['links'][number]): readonly number[] =>
    downward.has(`${typeId} ${direction}`) ? [Number(otherId)] : [];
}
