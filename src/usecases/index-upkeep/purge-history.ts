import type { IndexUpkeepPorts } from './ports';

const DAY_MS = 86_400_000;
const MOST_ROUNDS = 50;

/** Once a day: forgets the states that ended before the days that the settings ask to keep. */
export async function purgeHistory({
  settings,
  clock,
  indexWriter,
}: Pick<IndexUpkeepPorts, 'settings' | 'clock' | 'indexWriter'>): Promise<void> {
  const { historyDays } = (await settings.roles()).settings.index;
  const before = new Date(Date.parse(clock.now()) - historyDays * DAY_MS).toISOString();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!(await indexWriter.purgePast(before))) return;
  }
}
