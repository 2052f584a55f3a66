/**
 * Runs a task for each item, `atOnce` of them at a time and none that would begin after `until`: those answer null. A failure ends
 * the whole.
 */
export async function inTime<Item, Result>(
  items: readonly Item[],
  { until, atOnce }: { readonly until: string; readonly atOnce: number },
  task: (item: Item) => Promise<Result>,
): Promise<readonly (Result | null)[]> {
  const results = items.map((): Result | null => null);
  const waiting = items.entries();
  const work = async () => {
    for (const [index, item] of waiting) {
      if (Date.now() > Date.parse(until)) return;
      results[index] = await task(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
