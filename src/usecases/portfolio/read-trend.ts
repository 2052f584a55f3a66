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

/** A plan on rising days, over the issues that the viewer can browse today. */
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
  return planTrend(readings(wanted, inputOn, () => ports.clock.now() > until));
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

/** Made one by one as they are asked for. Once the time is up, the rest says so. */
function* readings(
  days: readonly (string | null)[],
  inputOn: (day: string | null) => PlanInput,
  isOver: () => boolean,
): Generator<PlanInput> {
  for (const day of days) {
    const read = inputOn(day);
    if (isOver()) {
      yield {
        ...read,
        missing: [...read.missing, 'Adding up so many days took too long. Choose fewer, or longer steps.'],
      };
      return;
    }
    yield read;
  }
}

function refusedDays(path: string, message: string): AppError {
  return new AppError('invalid-input', message, { problems: [{ path, code: 'days', message }] });
}
