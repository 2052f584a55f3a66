import { AppError } from '../app-error';
import { keptSince } from './kept-since';
import { indexMarks, readMark, saveMark } from './index-marks';
import type { CatchUpPorts } from './ports';
import { readUpdated } from './read-updated';
import { IndexRests, openSpending } from './spending';

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
      /** By field id, of those that it hasn't had for as long: since when; an instant. */
      readonly fieldSince: Readonly<Record<string, string>>;
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

/** Jira's search knows of a change within moments; the sweep looks farther back. */
const OVERLAP_MINUTES = 1;

const lateness = {
  time: 'Jira took too long to tell what changed lately, so some of it may be missing. Read again in a moment.',
  points:
    'Gantry has used up the points that it may spend in this hour, so what changed lately is missing. It goes on with the next hour; a Jira administrator can raise the budget in Gantry’s settings.',
  failure: 'Jira could not be asked what changed lately, so some of it may be missing. Read again in a moment.',
  limit: 'Jira is limiting requests for now, so what changed lately is missing. Read again in a few minutes.',
} as const;

/**
 * Brings what changed in Jira since the index was last brought up to date into it, as the app: a view that follows never reads an issue
 * in a class, project or place that it has left. Costs a point and one for each issue that changed. `until` is the instant by which it ends.
 */
export async function catchUpIndex(ports: CatchUpPorts, { until }: { readonly until: string }): Promise<CaughtUp> {
  const { marks, clock } = ports;
  const [built, upTo, pass, purged] = await Promise.all([
    readMark(marks, indexMarks.built),
    readMark(marks, indexMarks.upTo),
    readMark(marks, indexMarks.pass),
    readMark(marks, indexMarks.purged),
  ]);
  if (built === null || upTo === null) {
    const why = pass === null ? 'The portfolio’s index isn’t built yet' : 'The portfolio’s index is still being built';
    return { kind: 'not-ready', why: `${why}, so the plan is read straight from Jira.` };
  }
  const spending = await openSpending(ports, 'viewPoints');
  const missing: string[] = [];
  let known = upTo.at;
  try {
    const isWhole = await readUpdated(ports, {
      built,
      fields: pass?.fields ?? built.fields,
      since: upTo.at,
      overlapMinutes: OVERLAP_MINUTES,
      spending,
      mayGoOn: () => clock.now() < until && spending.left() > 0,
      async saveUpTo(at) {
        known = at;
        await saveMark(marks, indexMarks.upTo, { at });
      },
    });
    if (!isWhole) {
      const why = spending.isResting() ? 'limit' : spending.left() > 0 ? 'time' : 'points';
      missing.push(lateness[why]);
    }
  } catch (error) {
    if (error instanceof IndexRests) missing.push(lateness.limit);
    else if (error instanceof AppError && error.code === 'unavailable') missing.push(lateness.failure);
    else throw error;
  }
  const { settings } = await ports.settings.roles();
  const history = { historySince: built.historySince, purgedBefore: purged?.before ?? null };
  return {
    kind: 'ready',
    upTo: known,
    historySince: keptSince(history, settings.index.historyDays, clock.now()),
    fieldIds: built.fields.map(({ id }) => id),
    fieldSince: built.fieldSince ?? {},
    missing,
    ...spending.spent,
  };
}
