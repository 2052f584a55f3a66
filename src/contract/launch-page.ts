import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import type { LaunchRow } from '../domain/launch-page/launch-row';
import type { FreezeWindow } from '../domain/role/roles';
import { operation } from './operation';

/** Every launch that the viewer can see, with what many rows share beside them. */
export interface LaunchesView {
  /** Worst first. */
  readonly rows: readonly LaunchRow[];
  /** By id: projects of these launches that the viewer can see. */
  readonly projects: Readonly<Record<string, { readonly key: string; readonly name: string }>>;
  /** Freezes that touch the site or one of these projects. */
  readonly freezeWindows: readonly FreezeWindow[];
  readonly viewerId: string;
  readonly readAt: string;
  /** In the viewer's time zone. */
  readonly today: string;
  /** What this reading lacks, in words; empty when it is whole. No figure of a partial one stands for all. */
  readonly missing: readonly string[];
  readonly notices: readonly string[];
}

const projectId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'A project id is a number.'));

export const launchPageOperations = {
  /** Answers what each person may browse and nothing else, so being signed in is enough. */
  'launches.read': operation<LaunchesView>()({
    access: { kind: 'signed-in' },
    input: z.object({ projectId: z.nullable(projectId), timeZone }),
  }),
} as const;
