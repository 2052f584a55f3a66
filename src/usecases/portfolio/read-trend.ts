import { addDays, daysBetween } from '../../domain/calendar/calendar-date';
import { dayInZone } from '../../domain/calendar/time-zone';
import type { PlanInput } from '../../domain/rollup/fold-plan';
import { planTrend } from '../../domain/rollup/plan-trend';
import { AppError } from '../app-error';
import { readingUntil } from '../reading-time';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { chosenPlan } from './chosen-plan';
import { startMeter } from './meter';
import { openView } from './open-view';
import { planInputs } from './plan-input';

const MOST_POINTS = 120;

/** A plan on rising days, over the issues that the viewer can browse today; days that aren't known whole are left out. */
export const readTrend: UseCase<'portfolio.trend'> = async (ports, { viewer, input }) => {
  const now = ports.clock.now();
  const until = readingUntil(now);
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { query } = await chosenPlan(ports, viewer, input.plan);
  const today = dayInZone(now, query.config.timeZone);
  const wanted = daysOf(input, today);
  const view = await openView(ports, {
    viewer,
    query,
    days: wanted.filter((day) => day !== null),
    now,
    meter: startMeter(),
  });
  const inputOn = await planInputs(ports, view, { days: wanted, now, until });
  const leftOut: { readonly on: string; readonly why: readonly string[] }[] = [];
  const told = knownDays(
    readings(wanted, inputOn, () => ports.clock.now() > until),
    view.missing,
    leftOut,
  );
  const { points, missing } = planTrend(told);
  if (points.length > 0 || missing.length > 0) return { points, missing, leftOut };
  return { points, missing: [...new Set(leftOut.flatMap(({ why }) => why))], leftOut: [] };
};

/** The days of the series, rising; null stands for today, of which it is now that is read. */
function daysOf(
  { fromOn, toOn, days }: { readonly fromOn: string; readonly toOn: string; readonly days: number },
  today: string,
): readonly (string | null)[] {
  const last = toOn > today ? today : toOn;
  if (fromOn > last) throw refusedDays('fromOn', 'The first day comes after the last. Choose an earlier one.');
  if (daysBetween(fromOn, last) / days + 1 > MOST_POINTS) {
    throw refusedDays(
      'fromOn',
      `That is more than ${MOST_POINTS} days of the plan. Choose a later start, or longer steps.`,
    );
  }
  const found = [];
  for (let day = fromOn; day < last; day = addDays(day, days)) found.push(day);
  return [...found, last].map((day) => (day === today ? null : day));
}

/** Passes on the days that are known. Where the plan as it is today isn't whole, no day is, and all are passed on to say so. */
function* knownDays(
  days: Iterable<PlanInput>,
  missingAnyway: readonly string[],
  leftOut: { readonly on: string; readonly why: readonly string[] }[],
): Generator<PlanInput> {
  for (const day of days) {
    const isUnknown = missingAnyway.length === 0 && day.missing.length > 0 && !day.missing.includes(TOO_MANY);
    if (isUnknown) leftOut.push({ on: day.asOf, why: day.missing });
    else yield day;
  }
}

const TOO_MANY = 'Adding up so many days took too long. Choose fewer, or longer steps.';

/** Made one by one as they are asked for. Once the time is up, the rest says so. */
function* readings(
  days: readonly (string | null)[],
  inputOn: (day: string | null) => PlanInput,
  isOver: () => boolean,
): Generator<PlanInput> {
  for (const day of days) {
    const read = inputOn(day);
    if (isOver()) {
      yield { ...read, missing: [...read.missing, TOO_MANY] };
      return;
    }
    yield read;
  }
}

function refusedDays(path: string, message: string): AppError {
  return new AppError('invalid-input', message, { problems: [{ path, code: 'days', message }] });
}
