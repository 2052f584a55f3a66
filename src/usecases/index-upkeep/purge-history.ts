import { indexMarks, readMark, saveMark } from './index-marks';
import { keptFrom } from './kept-since';
import type { IndexUpkeepPorts } from './ports';

const MOST_ROUNDS = 50;

/**
 * Once a day: forgets the states that ended before the days that the settings ask to keep. From when on they are all there is told first, so
 * that keeping more days later doesn't take back what is gone.
 */
export async function purgeHistory({
  settings,
  clock,
  marks,
  indexWriter,
}: Pick<IndexUpkeepPorts, 'settings' | 'clock' | 'marks' | 'indexWriter'>): Promise<void> {
  const { historyDays } = (await settings.roles()).settings.index;
  const before = keptFrom(historyDays, clock.now());
  const already = await readMark(marks, indexMarks.purged);
  if (already === null || already.before < before) await saveMark(marks, indexMarks.purged, { before });
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!(await indexWriter.purgePast(before))) return;
  }
}
