import { AppError } from '../app-error';
import { catchUpIndex } from '../index-upkeep/catch-up-index';
import type { PlanQuery } from '../../domain/plan/plan-document';
import { dayInZone } from '../../domain/calendar/time-zone';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';
import { refusedRoots } from '../refused-roots';
import type { Viewer } from '../use-case';
import { historyWith, planFields, type ChosenFields } from './plan-fields';
import type { PlanView } from './plan-view';
import type { Meter } from './ports';
import { readIndexed } from './read-indexed';
import { readLive } from './read-live';

interface Asked {
  readonly viewer: Viewer;
  readonly query: PlanQuery;
  /** Days before today that are to be read, beside today itself. */
  readonly days: readonly string[];
  /** The present instant. */
  readonly now: string;
  readonly meter: Meter;
}

/**
 * A plan's issues as the viewer may see them: out of the index, once that can answer, else live.
 *
 * @throws AppError `invalid-input` for roots that Jira refuses, for options that the site doesn't have, and for days that can't be read
 */
export async function openView(ports: Ports, { viewer, query, days, now, meter }: Asked): Promise<PlanView> {
  const until = readingUntil(now);
  const { roots, config } = query;
  const today = dayInZone(now, config.timeZone);
  if (days.some((day) => day >= today)) throw notYet(today);
  const [index, { fields, linkTypes }, problems] = await Promise.all([
    catchUpIndex(ports, { until }),
    planFields(ports.plans, query, meter),
    roots.kind === 'jql' ? problemsOf(ports, roots.jql, meter) : [],
  ]);
  if (problems.length > 0) throw refusedRoots(problems);
  if (index.kind === 'ready') meter.add(index.points, index.requests);
  const why = index.kind === 'ready' ? lackingFields(fields, index.fieldIds) : index.why;
  if (index.kind !== 'ready' || why !== null) {
    if (days.length > 0) throw onlyToday(why ?? '');
    return readLive(ports.plans, query, { fields, until, why: why ?? '', meter });
  }
  const historySince = historyWith(fields, index);
  const since = historySince === null ? null : dayInZone(historySince, config.timeZone);
  if (days.some((day) => since === null || day < since)) {
    throw beforeHistory(since, historySince !== index.historySince);
  }
  return readIndexed(ports, {
    ...{ viewer, query, fields, linkTypes, days, now, until, meter },
    index: { ...index, historySince },
  });
}

async function problemsOf({ jql }: Ports, text: string, meter: Meter): Promise<readonly string[]> {
  meter.add(1);
  return jql.problemsOf(text);
}

/** A field that no plan named until now has values only once the index has been read again for it. */
function lackingFields({ points, start, team }: ChosenFields, indexed: readonly string[]): string | null {
  const lacks = [points, start, team].some((id) => id !== null && !indexed.includes(id));
  return lacks
    ? 'The portfolio’s index doesn’t have a field that this plan names yet, so the plan is read straight from Jira.'
    : null;
}

function notYet(today: string): AppError {
  return new AppError(
    'invalid-input',
    `A plan can be read as of days before today, ${today} in its time zone. Choose an earlier one.`,
  );
}

function onlyToday(why: string): AppError {
  return new AppError('invalid-input', `Earlier days can be read once the index has all that this plan needs. ${why}`);
}

function beforeHistory(since: string | null, isByField: boolean): AppError {
  return new AppError(
    'invalid-input',
    since === null
      ? 'No earlier day can be read yet: the index’s history begins today.'
      : `The index’s history begins on ${since}${isByField ? ' for a field that this plan names, since it was not indexed before' : ''}. Choose that day or a later one.`,
  );
}
