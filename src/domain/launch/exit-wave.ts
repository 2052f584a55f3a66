import { dateInWords } from '../calendar/date-in-words';
import type { Json } from '../json';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { requires } from './item-subject';
import type { Launch } from './launch';
import { recordPath } from './launch-records';
import { itemPath } from './launch-state';
import { refuseWhenOver } from './refuse-when-over';
import { wavesOf } from './waves';

/**
 * Records that a wave has met its exit criteria, so that the next one may go; `met` false takes the record back, and the history keeps both.
 * Only a release manager's word counts, as with the go/no-go. The items that wait for it follow, so a waiver or not applicable on them ends.
 */
export function exitWave(
  launch: Launch,
  input: { readonly wave: number; readonly met: boolean; readonly note: string },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const note = input.note.trim();
  const path = recordPath('waveExits', String(input.wave));
  const waves = wavesOf(launch);
  const wave = waves.find((other) => other.wave === input.wave);
  if (wave === undefined) return refuse('notFound', 'This launch has no such wave. Reload to see those it has now.');
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  if (!actor.roles.releaseManager) {
    return refuse('notAllowed', 'Only a release manager can say whether a wave has met its exit.');
  }
  if (note === '') return refuse('invalid', 'Say what was seen: the next wave goes out on this word.', 'note');
  if (!input.met) {
    if (wave.exit === null) return write({});
    const later = waves.find((other) => other.wave > wave.wave && other.exit !== null);
    if (later === undefined) return write({ [path]: null });
    return refuse('invalid', `Wave ${later.wave} has met its exit since. Take that one back first.`);
  }
  if (wave.exit !== null) return refuse('invalid', `The exit of wave ${wave.wave} is recorded already.`);
  if (!wave.isAwaited)
    return refuse('invalid', `No wave comes after wave ${wave.wave}, so nothing waits for its exit.`);
  if (wave.wholeOn === null || wave.wholeOn > moment.today) {
    const from = wave.wholeOn === null ? 'there is a launch date' : dateInWords(wave.wholeOn);
    return refuse('invalid', `Wave ${wave.wave} can meet its exit once all of it is out: wait until ${from}.`, 'wave');
  }
  const before = waves.find((other) => other.wave < wave.wave && other.exit === null);
  if (before !== undefined) return refuse('invalid', `Wave ${before.wave} hasn’t met its exit yet. Record that first.`);
  return write({ [path]: { by: actor.accountId, at: moment.now, note }, ...freedItems(launch, wave.wave + 1) });
}

function freedItems(launch: Launch, wave: number): Record<string, Json> {
  const waiting = Object.entries(launch.items).filter(
    ([, item]) => requires(item, 'wave exit') && item.definition.wave === wave && item.state !== 'open',
  );
  return Object.fromEntries(
    waiting.flatMap(([itemId]) => [
      [itemPath(itemId, 'state'), 'open'],
      [itemPath(itemId, 'waiver'), null],
      [itemPath(itemId, 'notApplicable'), null],
    ]),
  );
}
