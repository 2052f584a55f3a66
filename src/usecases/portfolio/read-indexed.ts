import { endOfDay } from '../../domain/calendar/end-of-day';
import { dayInZone } from '../../domain/calendar/time-zone';
import { indexedFacts } from '../../domain/portfolio-index/indexed-facts';
import type { PlanQuery } from '../../domain/plan/plan-document';
import type { IssueFacts } from '../../domain/rollup/issue-facts';
import { issueTable } from '../../domain/rollup/issue-table';
import { planGraph } from '../../domain/rollup/plan-graph';
import { suspectProjects } from '../index-upkeep/check-suspects';
import type { Ports } from '../ports';
import { findKeptSight, keepSight } from './kept-sight';
import type { IndexedReading } from './indexed-reading';
import { askEachIssue } from './ask-each-issue';
import { currentNames } from './current-names';
import { each } from './each';
import type { PlanView } from './plan-view';
import type { DownwardLink, FoundIds, SiteLinkType } from './ports';
import { readBeyond } from './read-beyond';
import { seesIssue } from './sight';
import { sightOf } from './sight-of-view';
import { issuesAt } from './issues-at';

/** More roots than this are no plan that anybody could read, and each costs a point. */
const MOST_ROOTS = 10_000;

/** What a resolver has room for. */
const MOST_ISSUES = 250_000;

/**
 * A plan out of the index, which is caught up: its roots by their query, as the viewer; what lies below, whoever may see it; and of that only
 * what Jira, asked as the viewer, lets them see. What they see and the index lacks is read from Jira.
 */
export async function readIndexed(ports: Ports, reading: IndexedReading): Promise<PlanView> {
  const { viewer, query, fields, linkTypes, index, days, now, until, meter } = reading;
  const { config } = query;
  const historyFrom = index.historySince === null ? null : dayInZone(index.historySince, config.timeZone);
  const view = {
    fields,
    config,
    source: { kind: 'index', indexedUpTo: index.upTo, historySince: historyFrom } as const,
  };
  const who = { accountId: viewer.accountId, of: JSON.stringify([query.roots, config.hierarchyLinks]), now };
  // Counts agree by chance while changes are missing, and what was kept may be older than those.
  const isCurrent = index.missing.length === 0;
  const kept = isCurrent ? await findKeptSight(ports.marks, who) : null;
  const roots: FoundIds = kept?.rootIds
    ? { ids: kept.rootIds, isComplete: true }
    : await ports.sight.roots(query.roots, { until, most: MOST_ROOTS }, meter);
  if (!roots.isComplete) {
    const missing = [...index.missing, tooManyRoots(roots.ids.length >= MOST_ROOTS)];
    return { ...view, rootIds: [], missing, issueIds: [], issuesOn: () => ({ issues: [], missing: [] }) };
  }
  const names = await ports.index.names();
  const links = downwardLinks(linkTypes, config.hierarchyLinks);
  const first = days.toSorted()[0];
  const below = await ports.index.below({
    rootIds: roots.ids,
    links,
    until,
    most: MOST_ISSUES,
    ...(first !== undefined && { past: { from: endOfDay(first, config.timeZone) } }),
  });
  const sight = isCurrent
    ? await sightOf(ports, reading, { members: below.issues, names, kept: kept?.sight ?? null })
    : await askEachIssue(ports.sight, below.issues, reading);
  if (isCurrent && kept?.sight !== sight) await keepSight(ports.marks, who, { sight, rootIds: roots.ids });
  if (sight.suspects.length > 0) await suspectProjects(ports, sight.suspects);

  const visible = below.issues.filter((issue) => seesIssue(sight, issue));
  const [wording, beyond] = await Promise.all([
    currentNames(ports.indexSource, names, visible, meter),
    readBeyond(ports, reading, sight, roots.ids, below.issues),
  ]);
  const missing = [
    ...index.missing,
    ...(below.isComplete ? [] : [tooLarge(below.issues.length >= MOST_ISSUES)]),
    ...sight.missing,
    ...beyond.missing,
  ];
  const called = Object.fromEntries(linkTypes.map(({ id, name }) => [id, name]));
  const facts = indexedFacts({ ...wording, linkTypes: { ...wording.linkTypes, ...called } }, fields, config);
  const known = { visible, past: below.past, beyond: beyond.issues };
  const today = mergedIssues(
    each(visible, (issue) => facts(issue, issue)),
    beyond.issues,
  );
  return {
    ...view,
    rootIds: roots.ids,
    missing,
    issueIds: [...visible, ...beyond.issues].map(({ id }) => id),
    issuesOn: (day) => {
      if (day === null) return { issues: today, missing: [] };
      const reached = beyond.issues.length > 0 && hasBeyond(today, roots.ids, query, beyond.issues);
      return issuesAt(endOfDay(day, config.timeZone), day, known, facts, reached);
    },
  };
}

function hasBeyond(
  issues: Iterable<IssueFacts>,
  rootIds: readonly string[],
  { config }: PlanQuery,
  beyond: readonly IssueFacts[],
): boolean {
  const { table, ids, indexOfRow } = planGraph(issueTable(issues), rootIds, config.hierarchyLinks);
  return beyond.some(({ id }) => (indexOfRow[ids.of(table.numberOf(id))] ?? -1) !== -1);
}

/** What Jira said just now stands for what the index says. */
function mergedIssues(indexed: Iterable<IssueFacts>, live: readonly IssueFacts[]): Iterable<IssueFacts> {
  if (live.length === 0) return indexed;
  return {
    // Of two readings of one issue the later stands.
    *[Symbol.iterator]() {
      yield* indexed;
      yield* live;
    },
  };
}

function downwardLinks(
  linkTypes: readonly SiteLinkType[],
  hierarchyLinks: PlanQuery['config']['hierarchyLinks'],
): readonly DownwardLink[] {
  return hierarchyLinks.flatMap(({ name, direction }) =>
    linkTypes
      .filter((known) => known.name.toLowerCase() === name.toLowerCase())
      .map(({ id }) => ({ typeId: id, direction })),
  );
}

const tooManyRoots = (isOver: boolean): string =>
  isOver
    ? `The plan’s query finds more than ${MOST_ROOTS.toLocaleString('en')} issues, too many to be roots. Narrow it to those at the top; what lies below comes by itself.`
    : 'Jira took too long to find the plan’s roots. Try again in a moment.';

const tooLarge = (isOver: boolean): string =>
  isOver
    ? `This plan has more than ${MOST_ISSUES.toLocaleString('en')} issues, the most that can be read at once. Choose fewer roots.`
    : 'Reading the plan’s issues took too long. Try again in a moment, or choose fewer roots.';
