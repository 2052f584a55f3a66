import * as z from 'zod/mini';
import type { Freeze } from '../domain/launch/freezes';
import { launchRegion } from '../domain/launch/launch';
import type { RegionChanges } from '../domain/launch/plan-regions';
import { versionIds } from '../domain/launch/start-launch';
import type { JiraVersion } from '../domain/launch-versions/jira-version';
import { ofLaunch, type LaunchChanged } from './launch';
import { operation } from './operation';
import { issueId, type People } from './person';

/** What a launch's days have to be seen beside: Jira's versions and the freezes of its project. */
export interface LaunchSurroundings {
  /** All of the project's versions as the viewer sees them now; null where Jira doesn't show them any. */
  readonly versions: readonly JiraVersion[] | null;
  /** Those that the issue is to be fixed in. */
  readonly fixVersionIds: readonly string[];
  /** Those that hold in this project. Which others they hold in isn't told. */
  readonly freezes: readonly Freeze[];
}

const regions = z.readonly(z.array(launchRegion).check(z.maxLength(100)));
const note = z
  .string()
  .check(z.trim(), z.minLength(1, 'Say what was seen.'), z.maxLength(500, 'Keep it within 500 characters.'));
const reason = z.nullable(z.string().check(z.maxLength(500, 'Keep the reason within 500 characters.')));

export const launchPlanOperations = {
  'launch.surroundings': operation<LaunchSurroundings>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId }),
  }),
  /** Records that a wave has met its exit, or takes that back. */
  'launch.exitWave': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, wave: z.int().check(z.positive()), met: z.boolean(), note }),
  }),
  /** The regions and waves of a running launch: shows what becomes of its items, and once confirmed makes it so as one change. */
  'launch.changeRegions': operation<
    | { readonly kind: 'preview'; readonly changes: RegionChanges; readonly people: People }
    | ({ readonly kind: 'changed' } & LaunchChanged)
  >()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, regions, reason, confirmed: z.boolean() }),
  }),
  /** Which of Jira's versions a running launch ships. */
  'launch.changeVersions': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, versionIds }),
  }),
} as const;
