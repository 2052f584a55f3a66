import { dayInZone } from '../../domain/calendar/time-zone';
import type { LifecyclePorts } from './ports';

/**
 * Asks for the page after `last` once a day: a page that is run again must not begin a second row of pages. Pages go by ids in the order
 * of text. `mark` names the row.
 */
export async function goOnOnceADay(
  { marks, clock }: Pick<LifecyclePorts, 'marks' | 'clock'>,
  mark: string,
  last: string,
  goOnAfter: (issueId: string) => Promise<void>,
): Promise<void> {
  const today = dayInZone(clock.now(), 'UTC');
  const [day, reached = ''] = (await marks.find(mark))?.split(' ') ?? [];
  if (day === today && reached >= last) return;
  await goOnAfter(last);
  await marks.save(mark, `${today} ${last}`);
}
