import type { Problem } from '../problem';
import type { DraftItem } from './checklist-record';

/** Items that wait for themselves, for one another in a circle, or for what isn't there. */
export function dependencyProblems(items: readonly DraftItem[]): readonly Problem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((item, index): Problem[] => {
    const path = `items/${index}/dependsOn`;
    const missing = item.dependsOn.find((key) => !byKey.has(key));
    if (missing !== undefined) {
      return [{ path, code: 'unknown', message: `There is no item “${missing}” to wait for.` }];
    }
    const regional = item.dependsOn.find((key) => item.pack !== 'region' && byKey.get(key)?.pack === 'region');
    if (regional !== undefined) {
      const message = `“${titleOf(byKey.get(regional))}” is repeated for each region: only items of the region pack can wait for it.`;
      return [{ path, code: 'regional', message }];
    }
    const circle = circleFrom(item, byKey);
    if (circle === null) return [];
    return [{ path, code: 'circle', message: `These wait for one another: ${circle.map(titleOf).join(' → ')}.` }];
  });
}

/** A way along the dependencies from the item back to itself; null where there is none. Every item is looked at once. */
function circleFrom(start: DraftItem, byKey: ReadonlyMap<string, DraftItem>): readonly DraftItem[] | null {
  const ways: (readonly DraftItem[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const key of way.at(-1)?.dependsOn ?? []) {
      const next = byKey.get(key);
      if (next === undefined) continue;
      if (next.key === start.key) return [...way, next];
      if (!seen.has(key)) {
        seen.add(key);
        ways.push([...way, next]);
      }
    }
  }
  return null;
}

const titleOf = (item: DraftItem | undefined): string => item?.title || 'Item without a title';
