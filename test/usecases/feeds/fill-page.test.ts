import { foldPlan } from '../../../src/domain/rollup/fold-plan';
import { planConfig } from '../../../src/domain/rollup/plan';
import { fillPage } from '../../../src/usecases/feeds/fill-page';
import { placeOf } from '../../../src/usecases/feeds/feed-source';
import { snapshotSteps } from '../../../src/usecases/feeds/plan-steps';
import { someIssue } from '../../domain/rollup/some-issue';

const days = ['2026-03-16', '2026-03-17', '2026-03-18'];
const issues = [someIssue('1'), someIssue('2', { parentId: '1' })];

/** Every day takes ten seconds to add up. */
function slowly() {
  let seconds = 0;
  const read: string[] = [];
  const readDay = (asOf: string) => {
    seconds += 10;
    read.push(asOf);
    const input = { issues, rootIds: ['1'], config: planConfig.parse({}), asOf, missing: [] };
    return { folded: foldPlan(input), issues };
  };
  return { readDay, read, isOver: () => seconds > 16 };
}

test('a series whose time is up ends its page with the day that it is at, and the following page begins with the next', async () => {
  const rows: unknown[] = [];
  const pages: (readonly string[])[] = [];
  let cursor: string | null = null;
  do {
    const { readDay, read, isOver } = slowly();
    const place = placeOf(cursor);
    const page = await fillPage(snapshotSteps(days, readDay, place), place?.given ?? 0, isOver);
    if (page.kind === 'partial') throw new Error(page.missing.join(' '));
    rows.push(...page.rows.map(([on, id]) => `${String(on)} ${String(id)}`));
    pages.push(read);
    expect(page.given).toBe(rows.length);
    cursor = page.next;
  } while (cursor !== null && pages.length < 9);
  expect(pages).toEqual([['2026-03-16', '2026-03-17'], ['2026-03-18']]);
  expect(rows).toEqual(days.flatMap((day) => [`${day} 1`, `${day} 2`]));
});
