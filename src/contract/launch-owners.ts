import * as z from 'zod/mini';
import { operation } from './operation';
import { accountId, type Person } from './person';

export const launchOwnersOperations = {
  /** Of these people, those whose account is closed to work: what they own waits for nobody. Asked of Jira as the viewer, two points each. */
  'launchOwners.left': operation<{ readonly left: readonly Person[] }>()({
    access: { kind: 'signed-in' },
    input: z.object({ accountIds: z.array(accountId).check(z.maxLength(500)) }),
  }),
} as const;
