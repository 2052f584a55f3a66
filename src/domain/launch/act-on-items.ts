import type { Patch } from '../journal/patch';
import type { Problem } from '../problem';
import { refuse, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { ItemAction, ManyAction } from './item-action';
import { actOnItem } from './item-actions';
import { findItem, type Launch } from './launch';
import { ROOM_OF_CHANGE, roomOf } from './launch-size';

/** An item that was left as it is, and why. */
export interface RefusedItem {
  readonly itemId: string;
  /** Its id where the launch has no such item. */
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** What an action on many items comes to: one patch for those that allow it, and every other item with its refusal. */
export interface ManyResult {
  readonly patch: Patch;
  /** Those that are so now, also where they were so before. */
  readonly done: readonly string[];
  readonly refused: readonly RefusedItem[];
}

/**
 * Does one thing to each of these items, by the rules of each: an item that refuses keeps no other from its change, and is never passed
 * over in silence. `changed` are items that somebody else wrote to since the person looked.
 */
export function actOnItems(
  launch: Launch,
  itemIds: readonly string[],
  action: ManyAction,
  { actor, moment, changed }: { actor: LaunchActor; moment: Moment; changed: ReadonlySet<string> },
): ManyResult {
  const each = asItemAction(action);
  const asked = [...new Set(itemIds)].map((itemId) => ({
    itemId,
    result: changed.has(itemId) ? seenOld : actOnItem(launch, itemId, each, actor, moment),
  }));
  const results = thatFit(asked);
  return {
    patch: Object.assign({}, ...results.map(({ result }) => (result.ok ? result.patch : {}))),
    done: results.flatMap(({ itemId, result }) => (result.ok ? [itemId] : [])),
    refused: results.flatMap(({ itemId, result }) =>
      result.ok
        ? []
        : [{ itemId, title: findItem(launch, itemId)?.definition.title ?? itemId, problems: result.problems }],
    ),
  };
}

interface Asked {
  readonly itemId: string;
  readonly result: ActionResult;
}

/** One change has room for so much: items that come after are refused, in words of how many fit, and nothing of them is written. */
function thatFit(asked: readonly Asked[]): readonly Asked[] {
  let room = ROOM_OF_CHANGE;
  const fits = new Set<string>();
  for (const { itemId, result } of asked) {
    if (!result.ok) continue;
    room -= roomOf(result.patch);
    if (room >= 0) fits.add(itemId);
  }
  const message = `With a reason this long, one change has room for ${fits.size} items, so this one was left as it is. Choose it in a second step, or shorten the reason.`;
  return asked.map(({ itemId, result }) =>
    !result.ok || fits.has(itemId) ? { itemId, result } : { itemId, result: refuse('invalid', message) },
  );
}

const seenOld = {
  ok: false,
  problems: [
    {
      path: '',
      code: 'changed',
      message: 'Somebody else changed this item since you opened it. Look at it as it is now.',
    },
  ],
} as const;

function asItemAction(action: ManyAction): ItemAction {
  return action.kind === 'tick' ? { kind: 'tick', evidence: [] } : action;
}
