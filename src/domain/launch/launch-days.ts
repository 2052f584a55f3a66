import { addDays, type CalendarDate } from '../calendar/calendar-date';
import type { Launch } from './launch';

/** A day on which a launch reaches somebody. `wave` is null for the launch date itself; `regions` are names. */
export interface LaunchDay {
  readonly on: CalendarDate;
  readonly wave: number | null;
  readonly regions: readonly string[];
}

/** The launch date and then each later day on which a wave goes out, in order; none where there is no date. */
export function launchDays({ launchOn, regions }: Pick<Launch, 'launchOn' | 'regions'>): readonly LaunchDay[] {
  if (launchOn === null) return [];
  const later = new Map<string, LaunchDay>();
  for (const { name, wave, delayDays } of regions) {
    if (delayDays === 0) continue;
    const key = `${delayDays} ${wave}`;
    const before = later.get(key)?.regions ?? [];
    later.set(key, { on: addDays(launchOn, delayDays), wave, regions: [...before, name] });
  }
  return [
    { on: launchOn, wave: null, regions: regions.filter(({ delayDays }) => delayDays === 0).map(({ name }) => name) },
    ...[...later.values()].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  ];
}
