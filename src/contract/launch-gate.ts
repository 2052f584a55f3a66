import * as z from 'zod/mini';
import type { LaunchChanged } from './launch';
import { ofLaunch } from './launch';
import { operation } from './operation';

/** The workflow gate of one launch. */
export const launchGateOperations = {
  'launch.bypassGate': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, reason: z.string().check(z.maxLength(2000)) }),
  }),
} as const;
