import * as z from 'zod/mini';

/** What an override of naming the health delegate is recorded under, beside the ids of fields. */
export const overriddenDelegate = 'healthDelegate';
export const delegateLabel = 'Reports health for the decision owner';

/**
 * A change of what was somebody else's to decide, or locked. `lock`: nobody's decision was taken from them, since the decision owner
 * changed what was locked, or there is no owner; `decision`: somebody decided in the owner's place. Early ones don't tell.
 */
export const override = z.object({
  fieldIds: z.array(z.string()),
  reason: z.string(),
  kind: z.exactOptional(z.enum(['lock', 'decision'])),
});
export type Override = z.infer<typeof override>;

export function overrideKind(context: {
  readonly accountId: string;
  readonly decisionOwner: string | null;
}): 'lock' | 'decision' {
  const { accountId, decisionOwner } = context;
  return decisionOwner === null || decisionOwner === accountId ? 'lock' : 'decision';
}
