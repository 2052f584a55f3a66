import { addDays, type CalendarDate } from '../calendar/calendar-date';
import type { Launch, LaunchItem, LaunchRegion } from './launch';
import type { WaveExit } from './launch-records';

/** One wave of a launch: who it reaches, when, and whether its exit is recorded. */
export interface Wave {
  readonly wave: number;
  readonly regions: readonly LaunchRegion[];
  /** The day of its first region; null while the launch has no date. */
  readonly beginsOn: CalendarDate | null;
  /** The day of its last region, on which all of it is out; null likewise. */
  readonly wholeOn: CalendarDate | null;
  readonly exit: WaveExit | null;
  /** Whether another wave comes after it, and so waits for its exit. */
  readonly isAwaited: boolean;
}

/** The waves of a launch, first to last; none where it names no region. */
export function wavesOf({ regions, launchOn, waveExits }: Launch): readonly Wave[] {
  const numbers = [...new Set(regions.map(({ wave }) => wave))].toSorted((one, other) => one - other);
  return numbers.map((wave) => {
    const own = regions.filter((region) => region.wave === wave);
    const delays = own.map((region) => region.delayDays);
    const dayAfter = (days: number) => (launchOn === null ? null : addDays(launchOn, days));
    return {
      wave,
      regions: own,
      beginsOn: dayAfter(Math.min(...delays)),
      wholeOn: dayAfter(Math.max(...delays)),
      exit: exitOf(waveExits, wave),
      isAwaited: numbers.some((other) => other > wave),
    };
  });
}

/** The recorded exit that a region's item waits for: that of the wave before its own. Null while there is none. */
export function exitBefore({ waveExits }: Launch, { definition }: LaunchItem): WaveExit | null {
  return definition.wave === null ? null : exitOf(waveExits, definition.wave - 1);
}

function exitOf(exits: Launch['waveExits'], wave: number): WaveExit | null {
  const key = String(wave);
  return Object.hasOwn(exits, key) ? (exits[key] ?? null) : null;
}
