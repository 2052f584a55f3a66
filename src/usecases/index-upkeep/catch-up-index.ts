import type { CatchUpPorts } from './ports';

/** How the index stands for a view that begins now. */
export type CaughtUp =
  | {
      readonly kind: 'ready';
      /** Everything that Jira's search knew at this instant is in the index. */
      readonly upTo: string;
      /** Readings as of days from here on are possible; an instant, null for none. */
      readonly historySince: string | null;
      /** The fields whose values the index has. */
      readonly fieldIds: readonly string[];
      /** Why the index may lack changes after all, in sentences for the viewer: a view with any gives no totals. */
      readonly missing: readonly string[];
      readonly points: number;
      readonly requests: number;
    }
  | {
      readonly kind: 'not-ready';
      /** A sentence for the viewer. */
      readonly why: string;
    };

/**
 * Brings what changed in Jira since the index was last brought up to date into it, as the app: a view that follows never reads an issue
 * in a class, project or place that it has left. Costs a point and one for each issue that changed. `until` is the instant by which it ends.
 */
export async function catchUpIndex(_ports: CatchUpPorts, _query: { readonly until: string }): Promise<CaughtUp> {
  return {
    kind: 'not-ready',
    why: 'The portfolio’s index isn’t built yet, so the plan is read straight from Jira.',
  };
}
