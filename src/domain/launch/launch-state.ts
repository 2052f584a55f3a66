import type { State } from '../journal/patch';
import type { Json } from '../json';
import { launch, launchItem, type Launch } from './launch';

const ITEM_PATH = /^items\/([^/]+)\/([^/]+)$/;

// What a path that is absent stands for: in a journal, null and absent are the same.
const LAUNCH_DEFAULTS: State = { regions: [], packs: [], weekendsToFriday: false, moves: [], decisions: [] };
const ITEM_DEFAULTS: State = { state: 'open', evidence: [] };

/**
 * The launch that a flat state holds, or null when it holds none. Paths that this version doesn't know are left alone, and
 * so is a stray path of an item that was removed while someone else wrote to it: an item is one that has its definition.
 * Throws where a known path holds what no version ever wrote: a verdict over half a launch would be worse than none.
 */
export function launchFromState(state: State): Launch | null {
  if (state['status'] === undefined || state['status'] === null) return null;
  const fields: Record<string, Json> = { ...LAUNCH_DEFAULTS };
  const items = new Map<string, Record<string, Json>>();
  for (const [path, value] of Object.entries(state)) {
    const [, id, field] = ITEM_PATH.exec(path) ?? [];
    if (id === undefined || field === undefined) {
      if (Object.hasOwn(launch.def.innerType.shape, path) && value !== null) fields[path] = value;
    } else if (value !== null) {
      const item = items.get(id) ?? { ...ITEM_DEFAULTS };
      item[field] = value;
      items.set(id, item);
    }
  }
  const whole = [...items].filter(([, item]) => item['definition'] !== undefined);
  const candidate = {
    ...nulled(Object.keys(launch.def.innerType.shape)),
    ...fields,
    items: Object.fromEntries(
      whole.map(([id, item]) => [id, { ...nulled(Object.keys(launchItem.def.innerType.shape)), ...item }]),
    ),
  };
  const parsed = launch.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(
    `The stored launch can't be read: ${first?.path.join('/') ?? ''}: ${first?.message ?? ''}. ` +
      'Nothing was changed; its journal still holds every earlier state.',
    { cause: parsed.error },
  );
}

/** The flat state of a launch: one path for each field of it and of each of its items. Nulls and empty lists have no path. */
export function toState(of: Launch): State {
  const { items, ...fields } = of;
  const state: Record<string, Json> = {};
  keep(state, '', fields, LAUNCH_DEFAULTS);
  for (const [id, item] of Object.entries(items)) keep(state, `items/${id}/`, item, {});
  return state;
}

/** The path of one field of one item. */
export function itemPath(itemId: string, field: keyof Launch['items'][string]): string {
  return `items/${itemId}/${field}`;
}

function keep(state: Record<string, Json>, prefix: string, fields: Readonly<Record<string, Json>>, defaults: State) {
  for (const [name, value] of Object.entries(fields)) {
    const emptyList = Array.isArray(value) && value.length === 0;
    if (value !== null && !emptyList && value !== defaults[name]) state[`${prefix}${name}`] = value;
  }
}

function nulled(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
