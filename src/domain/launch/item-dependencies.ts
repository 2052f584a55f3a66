import { refuse, write, type ActionResult } from './action-result';
import type { ItemSubject } from './item-subject';
import { findItem, type Launch } from './launch';
import { itemPath } from './launch-state';

/** Items of the launch that this one waits for. Ids of items that are gone are left out. */
export function waitsForOf(launch: Launch, itemId: string): readonly string[] {
  return (findItem(launch, itemId)?.waitsFor ?? []).filter((other) => findItem(launch, other) !== null);
}

/** Items of the launch that wait for this one. */
export function blockedBy(launch: Launch, itemId: string): readonly string[] {
  return Object.entries(launch.items).flatMap(([other, { waitsFor }]) => (waitsFor.includes(itemId) ? [other] : []));
}

/**
 * Says what comes before an item. What waits is shown and nothing more: neither ticking nor the verdict asks for it, and so a circle, in
 * which nothing could ever come first, is refused with the way around it.
 */
export function setDependencies({ launch, itemId, item }: ItemSubject, waitsFor: readonly string[]): ActionResult {
  const asked = [...new Set(waitsFor)];
  if (asked.includes(itemId)) return refuse('invalid', 'An item can’t wait for itself.', 'waitsFor');
  if (asked.some((other) => findItem(launch, other) === null)) {
    return refuse('notFound', 'This launch has no such item. Reload to see the items it has now.', 'waitsFor');
  }
  const circle = circleThrough(launch, itemId, asked);
  if (circle !== null) {
    const titles = circle.map((id) => findItem(launch, id)?.definition.title ?? id);
    return refuse('invalid', `That would be a circle: ${titles.join(' waits for ')}.`, 'waitsFor');
  }
  const isSame = asked.length === item.waitsFor.length && asked.every((other, at) => other === item.waitsFor[at]);
  return write(isSame ? {} : { [itemPath(itemId, 'waitsFor')]: asked });
}

/** The way from an item over what it would wait for back to itself, both ends included; null where there is none. */
function circleThrough(launch: Launch, itemId: string, waitsFor: readonly string[]): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const open = waitsFor.map((id) => [id, itemId] as const);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [id, before] = next;
    if (id === itemId) return [...wayTo(before, itemId, cameFrom), itemId];
    if (cameFrom.has(id)) continue;
    cameFrom.set(id, before);
    open.push(...waitsForOf(launch, id).map((further) => [further, id] as const));
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  while (way[0] !== undefined && way[0] !== start) way.unshift(cameFrom.get(way[0]) ?? start);
  return way;
}
