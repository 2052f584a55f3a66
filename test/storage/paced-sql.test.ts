import { pacedSql } from '../../src/storage/paced-sql';

afterEach(() => jest.useRealTimers());

test('statements that come at once are sent evenly, in their order, and one after a pause at once, whatever the clock says', async () => {
  jest.useFakeTimers({ now: 0 });
  const startedAt = performance.now();
  const sent: (readonly [statement: string, at: number])[] = [];
  const paced = pacedSql(
    {
      execute: async (statement) => {
        sent.push([statement, performance.now() - startedAt]);
        return [];
      },
    },
    50,
  );
  const together = ['one', 'two', 'three'].map((statement) => paced.execute(statement));
  await jest.advanceTimersByTimeAsync(1000);
  await Promise.all(together);
  jest.setSystemTime(-86_400_000);
  await paced.execute('four');
  expect(sent).toEqual([
    ['one', 0],
    ['two', 20],
    ['three', 40],
    ['four', 1000],
  ]);
});
