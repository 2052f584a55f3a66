import { addDays } from '../calendar/calendar-date';
import type { Launch } from '../launch/launch';
import type { LaunchWave } from './launch-row';

/** The days on which a launch's regions are reached, the first wave first. None without a date. */
export function wavesOf({ launchOn, regions }: Pick<Launch, 'launchOn' | 'regions'>): readonly LaunchWave[] {
  if (launchOn === null) return [];
  const waves = [...new Set(regions.map(({ wave }) => wave))].sort((one, other) => one - other);
  return waves.map((wave) => {
    const reached = regions.filter((region) => region.wave === wave);
    const delay = Math.min(...reached.map(({ delayDays }) => delayDays));
    return { wave, launchOn: addDays(launchOn, delay), regions: reached.map(({ name }) => name) };
  });
}
