import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { issueId } from '../journal/entity-id';
import { mirrorSchema } from './mirror-key';

/**
 * The public format of the issue property `gantry.launch`, version 1: the issue's running launch, or its last, such as
 * `issue.property[gantry.launch].verdict = "Not ready"`. Gantry never reads it back.
 */
export const launchProperty = z.strictObject({
  schema: z.literal(mirrorSchema),
  issueId,
  /** The journal's revision that it tells. */
  revision: z.int().check(z.positive()),
  /** Which of the issue's launches, from 1. */
  launch: z.int().check(z.positive()),
  status: z.string().check(z.maxLength(40)),
  verdict: z.string().check(z.maxLength(40)),
  /** The day of the verdict, in the launch's time zone: time alone can change it. */
  assessedOn: calendarDate,
  /** Settled weight in whole percent; left out where nothing is applicable. */
  score: z.exactOptional(z.int().check(z.gte(0), z.lte(100))),
  tier: z.exactOptional(z.string().check(z.maxLength(10))),
  launchOn: z.exactOptional(calendarDate),
  /** Blocking items due by the launch that aren't settled. */
  openBlockers: z.exactOptional(z.int().check(z.nonnegative())),
  /** The latest go/no-go; left out before the first. */
  decision: z.exactOptional(z.string().check(z.maxLength(40))),
  /** How often the date has moved to a later one. */
  slips: z.exactOptional(z.int().check(z.nonnegative())),
});
export type LaunchProperty = z.infer<typeof launchProperty>;

/** What the property says; null for what a launch doesn't have leaves it out. */
export function launchPropertyOf(launch: {
  readonly issueId: string;
  readonly revision: number;
  readonly number: number;
  readonly status: string;
  readonly verdict: string;
  readonly assessedOn: string;
  /** In whole percent. */
  readonly score: number | null;
  readonly tier: string | null;
  readonly launchOn: string | null;
  readonly openBlockers: number;
  readonly decision: string | null;
  readonly slips: number;
}): LaunchProperty {
  const { score, tier, launchOn, decision, openBlockers, slips } = launch;
  return {
    schema: mirrorSchema,
    issueId: launch.issueId,
    revision: launch.revision,
    launch: launch.number,
    status: launch.status,
    verdict: launch.verdict,
    assessedOn: launch.assessedOn,
    ...(score === null ? {} : { score }),
    ...(tier === null ? {} : { tier }),
    ...(launchOn === null ? {} : { launchOn }),
    openBlockers,
    ...(decision === null ? {} : { decision }),
    slips,
  };
}

/** The property as Gantry wrote it before it told blockers, decision and slips: nobody forged what only lacks them. */
export function asFirstWritten(property: LaunchProperty): LaunchProperty {
  const { openBlockers: _, decision: _decision, slips: _slips, ...first } = property;
  return first;
}
