import { endOfDay } from '../../domain/calendar/end-of-day';
import { dayInZone } from '../../domain/calendar/time-zone';
import type { PlanInput } from '../../domain/rollup/fold-plan';
import type { IssueFacts, RoadmapFacts } from '../../domain/rollup/issue-facts';
import type { Ports } from '../ports';
import { gantryFacts } from './gantry-facts';
import type { PlanView } from './plan-view';

interface Wanted {
  /** Rising; null is now. */
  readonly days: readonly (string | null)[];
  readonly now: string;
  readonly until: string;
}

/**
 * Makes what a rollup of a view reads on each of the days: its issues as they stood, with what Gantry itself knew of them then. Each is
 * made when it is asked for, so that many days needn't be in memory at once.
 */
export async function planInputs(
  ports: Ports,
  view: PlanView,
  { days, now, until }: Wanted,
): Promise<(day: string | null) => PlanInput & { readonly issues: Iterable<IssueFacts> }> {
  const { rootIds, config } = view;
  const instantOf = (day: string | null) => (day === null ? now : endOfDay(day, config.timeZone));
  const ids = new Set(view.issueIds);
  const known = await gantryFacts(ports, ids, { earliest: days.map(instantOf).sort()[0] ?? now, until });
  // What was saved at this very instant counts as well.
  const upToNow = new Date(Date.parse(now) + 1).toISOString();
  const named = await objectivesOf(ports, known([], upToNow).roadmaps, ids, until);
  return (day) => {
    const read = view.issuesOn(day);
    const { issues, missing } = known(read.issues, day === null ? upToNow : instantOf(day));
    return {
      issues,
      rootIds,
      config,
      asOf: day ?? dayInZone(now, config.timeZone),
      missing: [...new Set([...view.missing, ...read.missing, ...missing])],
      objectives: named,
    };
  };
}

/** As `planInputs`, of one day. */
export async function planInput(
  ports: Ports,
  view: PlanView,
  { day, ...when }: { readonly day: string | null } & Omit<Wanted, 'days'>,
): Promise<ReturnType<Awaited<ReturnType<typeof planInputs>>>> {
  return (await planInputs(ports, view, { days: [day], ...when }))(day);
}

/** Objectives that are issues outside the plan, as the viewer may see them. One that isn't told is no reason to withhold a number. */
async function objectivesOf(
  { roadmapIssues }: Ports,
  roadmaps: ReadonlyMap<string, RoadmapFacts>,
  planned: ReadonlySet<string>,
  until: string,
): Promise<NonNullable<PlanInput['objectives']>> {
  const wanted = new Set(
    [...roadmaps.values()].flatMap(({ objective }) => (objective?.kind === 'issue' ? objective.issueId : [])),
  );
  for (const id of wanted) if (planned.has(id)) wanted.delete(id);
  if (wanted.size === 0) return [];
  const { issues: found } = await roadmapIssues.names({ issueIds: [...wanted], until });
  return found.map(({ issueId, key, summary }) => ({ id: issueId, key, summary }));
}
