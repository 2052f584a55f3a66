import { endOfDay } from '../../domain/calendar/end-of-day';
import { dayInZone } from '../../domain/calendar/time-zone';
import { indexedFacts } from '../../domain/portfolio-index/indexed-facts';
import type { IndexNames, PastState } from '../../domain/portfolio-index/indexed-issue';
import { statesBefore } from '../../domain/portfolio-index/state-at';
import type { PlanQuery } from '../../domain/plan/plan-document';
import type { IssueFacts } from '../../domain/rollup/issue-facts';
import { issueTable } from '../../domain/rollup/issue-table';
import { planGraph } from '../../domain/rollup/plan-graph';
import { AppError } from '../app-error';
import type { CaughtUp } from '../index-upkeep/catch-up-index';
import { suspectProjects } from '../index-upkeep/check-projects';
import type { Ports } from '../ports';
import type { Viewer } from '../use-case';
import { askSight } from './ask-sight';
import { findKeptSight, keepSight } from './kept-sight';
import { currentNames } from './current-names';
import type { ChosenFields } from './plan-fields';
import type { PlanView } from './plan-view';
import type { DownwardLink, FoundIds, Meter, StandingIssue } from './ports';
import { isUnasked, seesIssue, type Sight } from './sight';

/** More roots than this are no plan that anybody could read, and each costs a point. */
const MOST_ROOTS = 10_000;

/** What a resolver has room for. */
const MOST_ISSUES = 250_000;

/** A kept sight that lacks more than this is asked for anew. */
const FEW_UNASKED = 100;

interface Reading {
  readonly viewer: Viewer;
  readonly query: PlanQuery;
  readonly fields: ChosenFields;
  readonly index: Extract<CaughtUp, { kind: 'ready' }>;
  /** Days before today that will be read, 'YYYY-MM-DD' in the plan's time zone. */
  readonly days: readonly string[];
  readonly now: string;
  readonly until: string;
  readonly meter: Meter;
}

/**
 * A plan out of the index, which is caught up: its roots by their query, as the viewer; what lies below, whoever may see it; and of that only
 * what Jira, asked as the viewer, lets them see. What they see and the index lacks is read from Jira.
 */
export async function readIndexed(ports: Ports, reading: Reading): Promise<PlanView> {
  const { viewer, query, fields, index, days, now, until, meter } = reading;
  const { config } = query;
  const historyFrom = index.historySince === null ? null : dayInZone(index.historySince, config.timeZone);
  const view = {
    fields,
    config,
    source: { kind: 'index', indexedUpTo: index.upTo, historySince: historyFrom } as const,
  };
  const who = { accountId: viewer.accountId, of: JSON.stringify([query.roots, config.hierarchyLinks]), now };
  const kept = await findKeptSight(ports.marks, who);
  const roots: FoundIds = kept?.rootIds
    ? { ids: kept.rootIds, isComplete: true }
    : await ports.sight.roots(query.roots, { until, most: MOST_ROOTS }, meter);
  if (!roots.isComplete) {
    const missing = [...index.missing, tooManyRoots(roots.ids.length >= MOST_ROOTS)];
    return { ...view, rootIds: [], missing, issueIds: [], issuesOn: () => ({ issues: [], missing: [] }) };
  }
  const names = await ports.index.names();
  const links = downwardLinks(names, config.hierarchyLinks);
  const first = days.toSorted()[0];
  const below = await ports.index.below({
    rootIds: roots.ids,
    links,
    until,
    most: MOST_ISSUES,
    ...(first !== undefined && { past: { from: endOfDay(first, config.timeZone) } }),
  });
  const sight = await sightOf(ports, reading, {
    members: below.issues,
    rootIds: roots.ids,
    names,
    kept: kept?.sight ?? null,
  });
  if (kept?.sight !== sight) await keepSight(ports.marks, who, { sight, rootIds: roots.ids });
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
  const facts = indexedFacts(wording, fields, config);
  const known = { visible, past: below.past, beyond: beyond.issues };
  let worded: readonly IssueFacts[] | undefined;
  const today = () =>
    (worded ??= mergedIssues(
      visible.map((issue) => facts(issue, issue)),
      beyond.issues,
    ));
  return {
    ...view,
    rootIds: roots.ids,
    missing,
    issueIds: [...visible, ...beyond.issues].map(({ id }) => id),
    issuesOn: (day) => {
      if (day === null) return { issues: today(), missing: [] };
      const reached = beyond.issues.length > 0 && hasBeyond(today(), roots.ids, query, beyond.issues);
      return issuesAt(endOfDay(day, config.timeZone), day, known, facts, reached);
    },
  };
}

/** The viewer's own sight of the last minute where it still tells all, else Jira's answers now. */
async function sightOf(
  ports: Ports,
  { query, now, until, meter }: Reading,
  about: {
    readonly members: readonly StandingIssue[];
    readonly rootIds: readonly string[];
    readonly names: IndexNames;
    readonly kept: Sight | null;
  },
): Promise<Sight> {
  const { members, names, kept } = about;
  if (kept !== null) {
    const unasked = members.filter((issue) => isUnasked(kept, issue));
    if (unasked.length === 0) return kept;
    if (unasked.length <= FEW_UNASKED && unasked.every(({ projectId }) => kept.projects.has(projectId))) {
      const ids = unasked.map(({ id }) => id);
      const visible = await ports.sight.visible(ids, until, meter);
      if (visible !== null) {
        const seen = new Set([...kept.seen].filter((id) => !ids.includes(id)));
        for (const id of visible) seen.add(id);
        // Not kept for longer than what it completes: nothing of it was asked before then.
        return { ...kept, seen };
      }
    }
  }
  const knownProjects = new Set(Object.keys(names.projects));
  const linkWords = query.config.hierarchyLinks.map(({ name }) => name);
  return askSight(ports, { members, linkWords, knownProjects, now, until, meter });
}

/** What the viewer sees and the index lacks, with all that lies below: read live, as them. */
async function readBeyond(
  ports: Ports,
  { query, fields, until, meter }: Reading,
  sight: Sight,
  rootIds: readonly string[],
  members: readonly StandingIssue[],
): Promise<{ readonly issues: readonly IssueFacts[]; readonly missing: readonly string[] }> {
  const indexed = new Set(members.map(({ id }) => id));
  const ids = [...new Set([...sight.beyond, ...rootIds.filter((id) => !indexed.has(id))])];
  if (ids.length === 0) return { issues: [], missing: [] };
  try {
    const { issues, missing, points, requests } = await ports.plans.read({
      roots: { kind: 'jql', jql: `id in (${ids.join(', ')})` },
      hierarchyLinks: query.config.hierarchyLinks,
      pointsField: fields.points,
      startField: fields.start,
      teamField: fields.team,
      until,
    });
    meter.add(points, requests);
    return { issues, missing };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    return { issues: [], missing: ['Some issues were changed while the plan was being read. Read it again.'] };
  }
}

function issuesAt(
  instant: string,
  day: string,
  { visible, past }: { readonly visible: readonly StandingIssue[]; readonly past: readonly PastState[] },
  facts: ReturnType<typeof indexedFacts>,
  hasBeyond: boolean,
): ReturnType<PlanView['issuesOn']> {
  const stateOf = statesBefore(instant, past);
  const issues: IssueFacts[] = [];
  let unknown = 0;
  for (const issue of visible) {
    const at = stateOf(issue);
    if (at === 'not created') continue;
    if (at === 'unknown') {
      unknown += 1;
      continue;
    }
    // Jira tells only when an issue was last touched at all; of earlier times, when something that counts was changed.
    const updatedAt = issue.updatedAt < instant ? issue.updatedAt : at.since;
    issues.push({ ...facts(issue, at.state), updatedAt });
  }
  const missing = [
    ...(unknown === 0 ? [] : [`What ${unknown.toLocaleString('en')} of its issues were on ${day} isn’t known.`]),
    ...(hasBeyond ? ['Gantry itself can’t see some of its issues, so nothing is known of them on earlier days.'] : []),
  ];
  return { issues, missing };
}

function hasBeyond(
  issues: readonly IssueFacts[],
  rootIds: readonly string[],
  { config }: PlanQuery,
  beyond: readonly IssueFacts[],
): boolean {
  const { table, ids, indexOfRow } = planGraph(issueTable(issues), rootIds, config.hierarchyLinks);
  return beyond.some(({ id }) => (indexOfRow[ids.of(table.numberOf(id))] ?? -1) !== -1);
}

/** What Jira said just now stands for what the index says. */
function mergedIssues(indexed: readonly IssueFacts[], live: readonly IssueFacts[]): readonly IssueFacts[] {
  if (live.length === 0) return indexed;
  const read = new Set(live.map(({ id }) => id));
  return [...indexed.filter(({ id }) => !read.has(id)), ...live];
}

function downwardLinks(
  { linkTypes }: IndexNames,
  hierarchyLinks: PlanQuery['config']['hierarchyLinks'],
): readonly DownwardLink[] {
  return hierarchyLinks.flatMap(({ name, direction }) =>
    Object.entries(linkTypes)
      .filter(([, known]) => known.toLowerCase() === name.toLowerCase())
      .map(([typeId]) => ({ typeId, direction })),
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
