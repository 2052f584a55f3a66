import { jsonEqual } from '../../journal/json-equal';
import type { Json } from '../../json';
import type { Patch } from '../../journal/patch';
import { findItem, type Launch, type LaunchItem } from '../launch';
import { SNAPSHOTS } from '../snapshots';
import { isLaunchRecord, type LaunchRecord } from '../launch-records';
import { labelOfPath, proseIn, type FieldWords, type HistoryNames, type LaunchChange } from './field-words';
import { itemWords } from './item-words';
import { decisionWords, launchWords, recordLabel, recordWords } from './launch-words';

/** One change's news about the launch as a whole (`itemId` null) or about one of its items. */
export interface ChangedSubject {
  readonly itemId: string | null;
  readonly title: string;
  readonly changes: readonly LaunchChange[];
}

/** A launch on both sides of a change; null before it was started. */
export interface Sides {
  readonly was: Launch | null;
  readonly is: Launch | null;
  readonly names: HistoryNames;
}

const ITEM_PATH = /^items\/([^/]+)\/([^/]+)$/;

/** What a patch changed, in words: the launch first, then its items in their order. What was written again unchanged is no news. */
export function changesIn(patch: Patch, sides: Sides): readonly ChangedSubject[] {
  const ofLaunch: LaunchChange[] = [];
  const ofItems = new Map<string, LaunchChange[]>();
  for (const [path, value] of Object.entries(patch)) {
    const [, itemId, field] = ITEM_PATH.exec(path) ?? [];
    if (itemId === undefined || field === undefined) ofLaunch.push(...launchChange(path, value, sides));
    else ofItems.set(itemId, [...(ofItems.get(itemId) ?? []), ...itemChange(itemId, field, value, sides)]);
  }
  const items = [...ofItems].map(([itemId, changes]) => ({ itemId, title: titleOf(itemId, sides), changes }));
  return [{ itemId: null, title: 'The launch', changes: ofLaunch }, ...items].filter(
    ({ changes }) => changes.length > 0,
  );
}

function itemChange(itemId: string, field: string, written: Json | null, sides: Sides): readonly LaunchChange[] {
  const was = sides.was && findItem(sides.was, itemId);
  const is = sides.is && findItem(sides.is, itemId);
  if (!isItemField(field)) return other(field, written);
  return compared(itemWords[field], was?.[field], is?.[field], sides);
}

function launchChange(path: string, written: Json | null, sides: Sides): readonly LaunchChange[] {
  const { was, is } = sides;
  const [name = '', key = ''] = path.split('/');
  if (name === 'decisions') {
    const number = Number(key);
    const words: FieldWords<Launch['decisions'][number]> = { label: 'Go/no-go', words: decisionWords };
    return compared(words, was?.decisions[number - 1], is?.decisions[number - 1], sides);
  }
  // Told with the round or the decision that it was taken for.
  if (name === SNAPSHOTS) return [];
  if (isLaunchRecord(name)) return recordChange(name, key, sides);
  if (!isLaunchField(path)) return other(path, written);
  return compared(launchWords[path], was?.[path], is?.[path], sides);
}

function recordChange<Name extends LaunchRecord>(name: Name, key: string, sides: Sides): readonly LaunchChange[] {
  const { was, is } = sides;
  const known = is ?? was;
  const label = known === null ? recordWords[name].label : recordLabel(name, key, known);
  return compared({ ...recordWords[name], label }, was?.[name][key], is?.[name][key], sides);
}

function compared<Value extends Json>(
  { label, words }: FieldWords<Value>,
  before: Value | undefined,
  after: Value | undefined,
  { was, is, names }: Sides,
): readonly LaunchChange[] {
  if (jsonEqual(before ?? null, after ?? null)) return [];
  const from = was === null || before === undefined ? null : words(before, { launch: was, names });
  const to = is === null || after === undefined ? null : words(after, { launch: is, names });
  if (from === to) return to === null ? [] : [{ label, from: null, to: `${to}, as before` }];
  return [{ label, from, to }];
}

/** A value that this version has no words for is still news. */
function other(path: string, written: Json | null): readonly LaunchChange[] {
  return [{ label: labelOfPath(path), from: null, to: written === null ? null : proseIn(written) }];
}

function titleOf(itemId: string, { was, is }: Sides): string {
  const item = (is && findItem(is, itemId)) ?? (was && findItem(was, itemId));
  return item?.definition.title ?? 'An item that is gone';
}

function isItemField(field: string): field is keyof LaunchItem {
  return Object.hasOwn(itemWords, field);
}

function isLaunchField(path: string): path is keyof typeof launchWords {
  return Object.hasOwn(launchWords, path);
}
