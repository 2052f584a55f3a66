import * as z from 'zod/mini';

/** What an administrator chose where they put the gate on a transition; Jira keeps it and hands it to the gate with each question. */
export const gateConfiguration = z.object({
  /** An issue that has no launch: the gate waits for one, or lets it through. */
  withoutLaunch: z.enum(['refuse', 'pass']),
});
export type GateConfiguration = z.infer<typeof gateConfiguration>;

/** A gate waits for a launch unless somebody said otherwise. */
export const initialGateConfiguration: GateConfiguration = { withoutLaunch: 'refuse' };

/**
 * A configuration as Jira hands it on: an object, or the JSON text that was saved. What can't be read counts as never configured, which
 * is the stricter of the two.
 */
export function readGateConfiguration(value: unknown): GateConfiguration {
  return (
    gateConfiguration.safeParse(typeof value === 'string' ? parsed(value) : value).data ?? initialGateConfiguration
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
