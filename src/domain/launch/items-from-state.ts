import * as z from 'zod/mini';
import { jsonEqual } from '../journal/json-equal';
import type { Json } from '../json';
import { frozenDefinition, itemId, launchItem, type FrozenDefinition, type Launch } from './launch';
import { UnreadableLaunch } from './unreadable-launch';

type Fields = Readonly<Record<string, Json>>;

const shape = launchItem.def.innerType.shape;
// What a path that is absent stands for: in a journal, null and absent are the same.
const NO_ITEM = {
  ...Object.fromEntries(Object.keys(shape).map((field) => [field, null])),
  state: 'open',
  evidence: [],
  waitsFor: [],
  acknowledgers: [],
};
/** What was read field by field below is an item: only its type is left to say. */
const readItem = z.custom<Launch['items'][string]>();

/**
 * The items of a launch, from the values of their paths. Each field is read by its own schema and only where it is there: most are not, and a
 * page reads a thousand launches. What has no definition is a stray path of an item that was removed, and no item.
 *
 * @throws UnreadableLaunch where a known field holds what no version ever wrote
 */
export function itemsFromState(stored: ReadonlyMap<string, Fields>): Launch['items'] {
  const items: Record<string, Launch['items'][string]> = {};
  for (const [id, fields] of stored) {
    if (fields['definition'] === undefined) continue;
    read(itemId, id, `items/${id}`);
    items[id] = itemOf(id, fields);
  }
  return items;
}

function itemOf(id: string, stored: Fields): Launch['items'][string] {
  const item: Record<string, unknown> = { ...NO_ITEM };
  for (const [field, value] of Object.entries(stored)) {
    const path = `items/${id}/${field}`;
    if (field === 'definition') item[field] = definitionOf(value, path);
    else if (isField(field)) item[field] = read<unknown>(shape[field], value, path);
  }
  return readItem.parse(item);
}

function isField(name: string): name is keyof typeof shape {
  return Object.hasOwn(shape, name);
}

const MOST_DEFINITIONS = 2_000;
// Launches by one version of a checklist share their definitions. One is found only where it is wholly the same, so nothing is told by it.
const definitions = new Map<string, { readonly stored: Json; readonly definition: FrozenDefinition }>();

function definitionOf(stored: Json, path: string): FrozenDefinition {
  const place = placeOf(stored);
  const known = definitions.get(place);
  if (known !== undefined && jsonEqual(known.stored, stored)) return known.definition;
  const definition = read(frozenDefinition, stored, path);
  if (definitions.size >= MOST_DEFINITIONS) definitions.clear();
  definitions.set(place, { stored, definition });
  return definition;
}

/** What tells most definitions apart. */
function placeOf(stored: Json): string {
  if (stored === null || typeof stored !== 'object' || !('key' in stored)) return '';
  const { key, importance, offsetDays, regionKey, wave } = stored;
  return [key, importance, offsetDays, regionKey, wave].join(' ');
}

function read<Value>(schema: z.ZodMiniType<Value>, value: unknown, path: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new UnreadableLaunch([path, ...(first?.path ?? [])].join('/'), first?.message ?? '', parsed.error);
}
