import { dayInZone } from '../../../src/domain/calendar/time-zone';
import { daysBetween } from '../../../src/domain/calendar/calendar-date';
import { VERDICTS_WORST_FIRST } from '../../../src/domain/readiness/verdict';
import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import type { PlanInput } from '../../../src/domain/rollup/fold-plan';
import { healthByRules } from './oracle-health';
import { hierarchyByRules } from './oracle-hierarchy';
import { waitsWorded, type Worded } from './worded';

type Unit = 'count' | 'points' | 'time';
const levels = ['low', 'medium', 'high'] as const;

/**
 * The rollup rules read plainly: a set of issues for each node, and every figure counted from that set. Slow, and sharing nothing
 * with the fold, which it checks.
 */
export function wordedByRules({
  issues,
  rootIds,
  config,
  asOf,
}: PlanInput & { readonly issues: readonly IssueFacts[] }): Worded & { readonly nodes: Worded } {
  const { reached, roots, childrenOf, parentsOf, below, cycles } = hierarchyByRules(
    issues,
    rootIds,
    config.hierarchyLinks,
  );
  const lower = (names: readonly string[]): readonly string[] => names.map((name) => name.toLowerCase());
  const cancelledAs = ({ resolution, statusName }: IssueFacts): string | null =>
    resolution !== null && lower(config.cancelledResolutions).includes(resolution.toLowerCase())
      ? resolution
      : lower(config.cancelledStatuses).includes(statusName.toLowerCase())
        ? statusName
        : null;
  const active = (issue: IssueFacts): boolean => cancelledAs(issue) === null;
  const done = (issue: IssueFacts): boolean => issue.statusCategory === 'done';
  const dayOf = (instant: string): string => dayInZone(instant, config.timeZone);
  const endOf = (issue: IssueFacts): string | null =>
    issue.dueOn ?? (done(issue) && issue.resolvedAt !== null ? dayOf(issue.resolvedAt) : null);

  const leaves = new Set(reached.filter((issue) => active(issue) && !below(issue).some(active)));
  const amount: Record<Unit, (issue: IssueFacts) => number | null> = {
    count: (issue) => (leaves.has(issue) ? 1 : null),
    points: ({ points }) => points,
    time: ({ originalEstimateSeconds }) => originalEstimateSeconds,
  };
  const carriers = (unit: Unit): ReadonlySet<IssueFacts> => {
    const estimated = (issue: IssueFacts): boolean => active(issue) && amount[unit](issue) !== null;
    return new Set(reached.filter((issue) => estimated(issue) && !below(issue).some(estimated)));
  };
  const carriersOf = { count: carriers('count'), points: carriers('points'), time: carriers('time') };
  const coveredBy = (unit: Unit): ReadonlySet<IssueFacts> => {
    const under = new Set([...carriersOf[unit]].flatMap((carrier) => [carrier, ...below(carrier)]));
    return new Set([...leaves].filter((leaf) => under.has(leaf)));
  };
  const covered = { points: coveredBy('points'), time: coveredBy('time') };
  const progress = (unit: Unit, among: readonly IssueFacts[]): { readonly done: number; readonly total: number } => {
    const counted = among.filter((issue) => carriersOf[unit].has(issue));
    const add = (some: readonly IssueFacts[]): number =>
      some.reduce((sum, issue) => sum + (amount[unit](issue) ?? 0), 0);
    return { done: add(counted.filter(done)), total: add(counted) };
  };

  const isOpen = (issue: IssueFacts): boolean => active(issue) && !done(issue);
  const party = ({ team, projectKey }: IssueFacts): string =>
    team === null ? `project ${projectKey}` : `team ${team}`;
  const lists = (one: IssueFacts, side: 'inward' | 'outward', other: IssueFacts): boolean =>
    one.links.some((link) => link.typeName === 'Blocks' && link.direction === side && link.otherId === other.id);
  const waitPairs = reached.filter(isOpen).flatMap((waiting) =>
    reached
      .filter((needed) => isOpen(needed) && party(needed) !== party(waiting))
      .filter((needed) => lists(waiting, 'inward', needed) || lists(needed, 'outward', waiting))
      .map((needed) => ({ waiting, needed })),
  );

  const node = (issue: IssueFacts): Worded => {
    const all = [issue, ...below(issue)];
    const counting = all.filter(active);
    const ownLeaves = all.filter((candidate) => leaves.has(candidate));
    const health = healthByRules({ issue, leaves: ownLeaves, isLeaf: leaves.has(issue), endOf, asOf, config });
    const said = issue.roadmap?.health ?? null;
    const agrees =
      health.state === 'noActiveScope' ||
      health.state === 'unknown' ||
      (health.state === 'done' ? 'onTrack' : health.state) === said?.state;
    const risks = counting.flatMap(({ roadmap }) => roadmap?.risks ?? []).filter(({ state }) => state !== 'closed');
    const withLevel = (level: string): readonly IssueFacts[] =>
      counting.filter(({ roadmap }) => roadmap?.confidence === level).sort(byId);
    const least = levels.find((level) => withLevel(level).length > 0) ?? null;
    const countOf = (verdict: string): number => counting.filter(({ readiness }) => readiness === verdict).length;
    const isStale = (candidate: IssueFacts): boolean =>
      !done(candidate) && daysBetween(dayOf(candidate.updatedAt), asOf) > config.staleDays;
    return {
      children: childrenOf(issue).map(({ key }) => key),
      shared: parentsOf(issue).length + (roots.includes(issue) ? 1 : 0) > 1,
      cycleCut: cycles.some((path) => path.at(-2) === issue),
      active: active(issue),
      scope: { issues: all.length, excluded: all.length - counting.length, leaves: ownLeaves.length },
      count: progress('count', all),
      points: progress('points', all),
      time: progress('time', all),
      coverage: {
        points: ownLeaves.filter((leaf) => covered.points.has(leaf)).length,
        time: ownLeaves.filter((leaf) => covered.time.has(leaf)).length,
        leaves: ownLeaves.length,
      },
      ...health.figures,
      health: { state: health.state, because: health.because },
      ...(said === null
        ? {}
        : { reported: { state: said.state, ageDays: daysBetween(dayOf(said.reportedAt), asOf), disagrees: !agrees } }),
      risk: {
        greatest: risks.length === 0 ? null : Math.max(...risks.map(({ likelihood, impact }) => likelihood * impact)),
        count: risks.length,
      },
      confidence: {
        least,
        issue: least === null ? null : withLevel(least)[0]?.key,
        ...Object.fromEntries(levels.map((level) => [level, withLevel(level).length])),
      },
      readiness: Object.fromEntries(
        VERDICTS_WORST_FIRST.filter((verdict) => countOf(verdict) > 0).map((verdict) => [verdict, countOf(verdict)]),
      ),
      stale: counting.filter(isStale).length,
      ...waitsWorded(
        waitPairs.filter(({ waiting }) => all.includes(waiting)).length,
        waitPairs.filter(({ needed }) => all.includes(needed)).length,
      ),
    };
  };

  const total = (unit: Unit): Worded => {
    const all = progress(unit, reached);
    const sumOfRoots = roots.reduce((sum, root) => sum + progress(unit, [root, ...below(root)]).total, 0);
    const sharedIssues = reached.filter(
      (issue) => roots.filter((root) => root === issue || below(root).includes(issue)).length > 1,
    );
    return {
      ...all,
      percent: percent(all.done, all.total),
      sumOfRoots,
      unique: all.total,
      shared: progress(unit, sharedIssues).total,
      repeats: sumOfRoots - all.total,
    };
  };
  const coverage = (unit: 'points' | 'time'): { readonly covered: number; readonly leaves: number } & Worded => ({
    covered: covered[unit].size,
    leaves: leaves.size,
    percent: percent(covered[unit].size, leaves.size),
  });
  const falls =
    config.unit !== 'count' && coverage(config.unit).covered < (leaves.size * config.coverageThreshold) / 100;
  const excluded = reached.flatMap((issue) => cancelledAs(issue) ?? []);
  const doubtful = (kind: string, issue: IssueFacts, those: readonly IssueFacts[]): readonly Worded[] =>
    those.length === 0 ? [] : [{ kind, issue: issue.key, below: those.map(({ key }) => key) }];
  return {
    roots: roots.map(({ key }) => key),
    issuesYouCanSee: reached.length,
    unit: falls ? 'count' : config.unit,
    totals: { count: total('count'), points: total('points'), time: total('time') },
    coverage: { points: coverage('points'), time: coverage('time') },
    excluded: {
      issues: excluded.length,
      because: Object.fromEntries(
        excluded.map((reason) => [reason, excluded.filter((other) => other === reason).length]),
      ),
    },
    warnings: [
      ...cycles.map((path) => ({ kind: 'cycle', path: path.map(({ key }) => key) })),
      ...reached.flatMap((issue) => {
        const under = below(issue).filter(active);
        if (!active(issue)) return doubtful('activeBelowCancelled', issue, under);
        return done(issue)
          ? doubtful(
              'openBelowDone',
              issue,
              under.filter((other) => !done(other)),
            )
          : [];
      }),
    ],
    nodes: Object.fromEntries(reached.map((issue) => [issue.key, node(issue)])),
  };
}

function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

function byId(one: IssueFacts, other: IssueFacts): number {
  return BigInt(one.id) < BigInt(other.id) ? -1 : 1;
}
