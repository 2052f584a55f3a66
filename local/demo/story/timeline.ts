import { hostClock } from '../../clock';
import type { Calendar } from '../calendar';

/** What happens to one thing, a roadmap item or a launch, on one day. Days count from today. */
export interface Scene {
  readonly day: number;
  readonly play: () => Promise<void>;
}

/** All that happens to one thing, in order. */
export interface Thread {
  readonly about: string;
  readonly scenes: readonly Scene[];
}

export interface Failure {
  readonly about: string;
  readonly message: string;
}

/** Nothing of today happens in the hour that goes on, whose budgets are for whoever opens the app. */
const UNTIL_NOW_MS = 61 * 60_000;

/**
 * Plays the threads day by day, with the host's clock on that day, so that every record says when it was written. A thread that
 * fails ends there; the others go on. The clock is left as it was found.
 */
export async function playTimeline(threads: readonly Thread[], calendar: Calendar): Promise<readonly Failure[]> {
  const { offsetMs } = hostClock;
  const now = hostClock.now();
  const failures = new Map<string, Failure>();
  const days = [...new Set(threads.flatMap(({ scenes }) => scenes.map(({ day }) => day)))].sort((a, b) => a - b);
  try {
    for (const day of days) {
      hostClock.setTo(instantOn(day, calendar, now));
      for (const { about, scenes } of threads) {
        for (const { play } of scenes.filter((scene) => scene.day === day)) {
          if (failures.has(about)) break;
          await play().catch((error: unknown) => {
            failures.set(about, { about, message: error instanceof Error ? error.message : String(error) });
          });
        }
      }
    }
  } finally {
    hostClock.reset();
    if (offsetMs !== 0) hostClock.setTo(new Date(hostClock.now().getTime() + offsetMs));
  }
  return [...failures.values()];
}

/** Some minute of the morning, never the same on two days in a row. */
function instantOn(day: number, calendar: Calendar, now: Date): Date {
  return day < 0
    ? new Date(calendar.instantOn(day, 520 + ((-day * 37) % 240)))
    : new Date(now.getTime() - UNTIL_NOW_MS);
}
