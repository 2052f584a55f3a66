import { inHourOf, noPoints, pausedBy, pointsLeft, type PointsHour } from '../../domain/portfolio-index/points-hour';
import { AppError } from '../app-error';
import { indexMarks, readMark, saveMark } from './index-marks';
import type { CatchUpPorts, Charged } from './ports';

/** The index rests: its points of this hour are spent, or Jira asks for rest. What was done stays done. */
export class IndexRests extends Error {
  override readonly name = 'IndexRests';
}

/** Pays for what is asked of Jira out of the points that a site may spend on its index in an hour. */
export interface Spending {
  /** Points and requests since this was opened. */
  readonly spent: { readonly points: number; readonly requests: number };
  readonly perHour: number;
  /** Whether Jira asked for rest, which isn't over. */
  isResting(): boolean;
  /** Points that are left of that share of the hour's; none while it rests. */
  left(share?: number): number;
  /** @throws IndexRests where Jira refuses for the number of requests, and from then on for as long as it asks for */
  pay<Found>(ask: () => Promise<Charged<Found>>): Promise<Found>;
}

type Payer = 'points' | 'viewPoints';
type SpendingPorts = Pick<CatchUpPorts, 'clock' | 'marks' | 'settings'>;

/**
 * Views and the worker keep an account each, since neither waits for the other; together they have what the settings allow. What both
 * write at the same moment may be a few points off.
 */
export async function openSpending(ports: SpendingPorts, payer: Payer): Promise<Spending> {
  const now = ports.clock.now();
  const [{ settings }, ownMark, otherMark] = await Promise.all([
    ports.settings.roles(),
    readMark(ports.marks, indexMarks[payer]),
    readMark(ports.marks, indexMarks[payer === 'points' ? 'viewPoints' : 'points']),
  ]);
  let own = inHourOf(now, ownMark);
  const other = inHourOf(now, otherMark);
  const perHour = settings.index.pointsPerHour;
  const spent = { points: 0, requests: 0 };
  const save = async (points: PointsHour) => {
    own = points;
    await saveMark(ports.marks, indexMarks[payer], points);
  };

  const isResting = () => {
    const now = ports.clock.now();
    return [own, other].some(({ pausedUntil }) => pausedUntil !== null && pausedUntil > now);
  };
  return {
    spent,
    perHour,
    isResting,
    left(share) {
      const present = ports.clock.now();
      own = inHourOf(present, own);
      return isResting()
        ? 0
        : pointsLeft({ ...own, spent: own.spent + inHourOf(present, other).spent }, perHour, share);
    },
    async pay(ask) {
      const present = ports.clock.now();
      own = inHourOf(present, own);
      try {
        const { found, points, requests } = await ask();
        spent.points += points;
        spent.requests += requests;
        await save({ ...own, spent: own.spent + points });
        return found;
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'rate-limited')) throw error;
        await save(pausedBy({ ...own, spent: own.spent + 1 }, error, ports.clock.now()));
        throw new IndexRests('Jira asks for rest.', { cause: error });
      }
    },
  };
}

/** Both accounts together, for whoever looks. */
export async function spentInHour({ clock, marks }: SpendingPorts): Promise<PointsHour> {
  const now = clock.now();
  const worker = inHourOf(now, await readMark(marks, indexMarks.points));
  const views = inHourOf(now, await readMark(marks, indexMarks.viewPoints));
  const resting = [worker, views].filter(({ pausedUntil }) => pausedUntil !== null);
  const latest = resting.sort((a, b) => ((a.pausedUntil ?? '') < (b.pausedUntil ?? '') ? 1 : -1))[0] ?? noPoints(now);
  return { ...latest, spent: worker.spent + views.spent };
}
