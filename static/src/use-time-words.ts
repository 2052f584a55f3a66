import { formatInstant } from './format';
import { useHostContext } from './host-context';
import { todayIn } from './templates-page/today-in';

/** Instants as the viewer reads them: a clock time for today's. */
export function useTimeWords(): (instant: string) => string {
  const viewer = useHostContext();
  const today = todayIn(viewer.timeZone);
  return (instant) => formatInstant(instant, { ...viewer, today });
}
