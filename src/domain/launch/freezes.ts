import type { CalendarDate } from '../calendar/calendar-date';
import type { FreezeWindow } from '../role/roles';
import type { Launch } from './launch';
import { launchDays } from './launch-days';

/** A freeze, wherever it holds. */
export type Freeze = Omit<FreezeWindow, 'projectIds'>;

/** A day of a launch that lies inside a freeze. It is a warning for people: no freeze changes a verdict. */
export interface FreezeConflict {
  readonly freezeId: string;
  readonly name: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  /** The day that lies inside. */
  readonly on: CalendarDate;
  /** Null for the launch date itself. */
  readonly wave: number | null;
}

/** The freezes that hold in a project: those that are everywhere and those that name it. */
export function freezesOf(windows: readonly FreezeWindow[], projectId: string): readonly FreezeWindow[] {
  return windows.filter(({ projectIds }) => projectIds.length === 0 || projectIds.includes(projectId));
}

/** Those of the freezes that hold on the day; both their ends do. */
export function freezesOn<Window extends Freeze>(freezes: readonly Window[], on: CalendarDate): readonly Window[] {
  return freezes.filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
}

/**
 * The days of a launch, from today on, that lie inside a freeze of its project. What has gone out can't be kept back: of a launched
 * launch only the waves to come count, of one that is over nothing.
 * @param freezes those that hold in the launch's project
 * @param today in the launch's time zone
 */
export function freezeConflicts(
  launch: Pick<Launch, 'status' | 'launchOn' | 'regions'>,
  freezes: readonly Freeze[],
  today: CalendarDate,
): readonly FreezeConflict[] {
  if (launch.status !== 'planned' && launch.status !== 'launched') return [];
  return launchDays(launch)
    .filter(({ on, wave }) => on >= today && (wave !== null || launch.status === 'planned'))
    .flatMap(({ on, wave }) =>
      freezesOn(freezes, on).map(({ id, name, fromOn, toOn }) => ({ freezeId: id, name, fromOn, toOn, on, wave })),
    );
}
