import * as z from 'zod/mini';
import type { State } from '../journal/patch';
import type { Json } from '../json';
import { itemsFromState } from './items-from-state';
import { launch, type Launch } from './launch';
import { isLaunchRecord, launchRecords, noRecords, recordPath, type LaunchRecord } from './launch-records';
import { snapshotLists, SNAPSHOTS, withLists } from './snapshots';
import { UnreadableLaunch } from './unreadable-launch';

const ITEMS = 'items/';
const DECISION_PATH = /^decisions\/([1-9]\d*)$/;
const RECORD_PATH = /^([A-Za-z]+)\/([^/]+)$/;

// What a path that is absent stands for: in a journal, null and absent are the same.
const LAUNCH_DEFAULTS: State = {
  regions: [],
  packs: [],
  versionIds: [],
  weekendsToFriday: false,
  moves: [],
  decisions: [],
};
const shape = launch.def.innerType.shape;
/** Its items are read by themselves: the greater part by far. */
const launchAround = z.readonly(
  z.object({ ...shape, items: z.custom<Launch['items']>(), snapshots: z.record(z.string(), snapshotLists) }),
);
// Every field as null: a page reads a thousand launches at once, so it is made once.
const NO_LAUNCH = Object.fromEntries(Object.keys(shape).map((name) => [name, null]));
const ITEM_DEFAULTS: State = { state: 'open', evidence: [], waitsFor: [], acknowledgers: [] };

/**
 * The launch that a flat state holds, or null when it holds none. Paths that this version doesn't know are left alone, and
 * so is a stray path of an item that was removed while someone else wrote to it: an item is one that has its definition.
 *
 * @throws UnreadableLaunch where a known path holds what no version ever wrote: a verdict over half a launch would be worse than none
 */
export function launchFromState(state: State): Launch | null {
  if (state['status'] === undefined || state['status'] === null) return null;
  const fields: Record<string, Json> = { ...LAUNCH_DEFAULTS };
  const items = new Map<string, Record<string, Json>>();
  const decisions = new Map<number, Json>();
  const records = new Map<LaunchRecord, Record<string, Json>>();
  const snapshots: Record<string, Json> = {};
  for (const [path, value] of Object.entries(state)) {
    if (value === null) continue;
    // Nearly all paths are of items; a page reads a thousand launches at once.
    if (path.startsWith(ITEMS)) {
      addToItem(items, path, value);
      continue;
    }
    const [, number] = DECISION_PATH.exec(path) ?? [];
    const [, record = '', key] = RECORD_PATH.exec(path) ?? [];
    if (number !== undefined) decisions.set(Number(number), value);
    else if (key !== undefined && record === SNAPSHOTS) snapshots[key] = value;
    else if (key !== undefined && isLaunchRecord(record)) {
      records.set(record, { ...records.get(record), [key]: value });
    } else if (Object.hasOwn(shape, path)) fields[path] = value;
  }
  const parsed = launchAround.safeParse({
    ...NO_LAUNCH,
    ...fields,
    ...noRecords,
    ...Object.fromEntries(records),
    decisions: inOrder(fields['decisions'], decisions),
    items: itemsFromState(items),
    snapshots,
  });
  if (parsed.success) {
    const { snapshots: lists, ...read } = parsed.data;
    return { ...read, ...withLists(read, lists) };
  }
  const first = parsed.error.issues[0];
  throw new UnreadableLaunch(first?.path.join('/') ?? '', first?.message ?? '', parsed.error);
}

/** Of `items/<id>/<field>`; a path with another number of parts is none that this version knows. */
function addToItem(items: Map<string, Record<string, Json>>, path: string, value: Json): void {
  const end = path.indexOf('/', ITEMS.length);
  if (end <= ITEMS.length || end === path.length - 1 || path.includes('/', end + 1)) return;
  const id = path.slice(ITEMS.length, end);
  const item = items.get(id);
  if (item === undefined) items.set(id, { [path.slice(end + 1)]: value });
  else item[path.slice(end + 1)] = value;
}

/** Decisions once stood together in one list; those that came after it have a path each. */
function inOrder(list: Json | undefined, numbered: ReadonlyMap<number, Json>): Json {
  const later = [...numbered].sort(([one], [other]) => one - other).map(([, decision]) => decision);
  return [...(Array.isArray(list) ? list : []), ...later];
}

/** The flat state of a launch: one path for each field of it, each decision, and each field of its items. Nulls and empty lists have no path. */
export function toState(of: Launch): State {
  const { items, decisions, ...rest } = of;
  const state: Record<string, Json> = {};
  const fields = Object.entries(rest).filter(([name]) => !isLaunchRecord(name));
  keep(state, '', Object.fromEntries(fields), LAUNCH_DEFAULTS);
  for (const record of Object.keys(launchRecords).filter(isLaunchRecord)) {
    for (const [key, value] of Object.entries(of[record])) state[recordPath(record, key)] = value;
  }
  decisions.forEach((decision, index) => (state[decisionPath(index + 1)] = decision));
  for (const [id, item] of Object.entries(items)) keep(state, `items/${id}/`, item, {});
  return state;
}

/** The paths of one item; what stands for itself when absent has none. */
export function itemToState(itemId: string, item: Launch['items'][string]): State {
  const state: Record<string, Json> = {};
  keep(state, `items/${itemId}/`, item, ITEM_DEFAULTS);
  return state;
}

/** The path of one field of one item. */
export function itemPath(itemId: string, field: keyof Launch['items'][string]): string {
  return `items/${itemId}/${field}`;
}

/** The path of a launch's nth decision, n from 1: each is a change of its own, however many there are. */
export function decisionPath(number: number): string {
  return `decisions/${number}`;
}

function keep(state: Record<string, Json>, prefix: string, fields: Readonly<Record<string, Json>>, defaults: State) {
  for (const [name, value] of Object.entries(fields)) {
    const emptyList = Array.isArray(value) && value.length === 0;
    if (value !== null && !emptyList && value !== defaults[name]) state[`${prefix}${name}`] = value;
  }
}
