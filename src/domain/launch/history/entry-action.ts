import type { JournalEntry } from '../../journal/entry';
import { isTold } from '../go-no-go-round';
import { findItem, type LaunchItem, type LaunchStatus } from '../launch';
import { dateInWords } from '../../calendar/date-in-words';
import type { Sides } from './launch-changes';

const ITEM_PATH = /^items\/([^/]+)\//;

/** What became of a launch, by the status that it went to. */
const statusActions: Readonly<Record<LaunchStatus, string>> = {
  planned: 'Reopened the launch as planned',
  launched: 'Marked the launch launched',
  cancelled: 'Cancelled the launch',
  completed: 'Completed the launch',
};

/** What each operation does, where the name says it all. */
const actions: Readonly<Record<string, string>> = {
  'launch.moveDate': 'Moved the launch date',
  'launch.decide': 'Recorded a go/no-go',
  'launch.openRound': 'Opened a go/no-go round',
  'launch.withdrawRound': 'Withdrew the go/no-go round',
  'launch.settleCondition': 'Followed up the condition of the go',
  'launch.bypassGate': 'Passed the workflow gate by',
  'launch.exitWave': 'Recorded a wave’s exit',
  'launch.answerChecklist': 'Decided on a later version of the checklist',
  'launch.saveReleaseNote': 'Wrote a release note',
  'launch.recordActual': 'Recorded the metric’s actual',
  'launch.saveRetrospective': 'Wrote the retrospective',
  'launch.linkWork': 'Linked an item’s work to an issue',
  'launch.unlinkWork': 'Unlinked an item’s work issue',
  'work.followed': 'Followed the status of the work',
  'issue.moved': 'Moved with the issue to another project',
  'issue.deleted': 'Kept aside when the issue was deleted',
  'issue.restored': 'Brought back with the issue',
};

/** What a change was, in a few words. */
export function actionOf({ operation, patch }: Pick<JournalEntry, 'operation' | 'patch'>, sides: Sides): string {
  const { was, is } = sides;
  if (was === null && is !== null) {
    const when = is.launchOn === null ? '' : ` for ${dateInWords(is.launchOn)}`;
    return `Started a ${is.tier ?? ''} launch${when}, with ${Object.keys(is.items).length} items`.replace('  ', ' ');
  }
  if (operation === 'launch.changeStatus' && is !== null) return statusActions[is.status];
  if (operation === 'launch.vote') return voteAction(sides);
  const known = Object.hasOwn(actions, operation) ? actions[operation] : undefined;
  if (known !== undefined) return known;
  const itemIds = [...new Set(Object.keys(patch).flatMap((path) => ITEM_PATH.exec(path)?.[1] ?? []))];
  const [only] = itemIds;
  if (only === undefined) return 'Changed the launch';
  if (itemIds.length > 1) return `Changed ${itemIds.length} items`;
  return itemAction(was && findItem(was, only), is && findItem(is, only));
}

/** Whoever enters another's word has not voted. */
function voteAction({ was, is }: Sides): string {
  const entered = Object.entries(is?.votes ?? {}).find(([key, { at }]) => was?.votes[key]?.at !== at)?.[1];
  return entered !== undefined && isTold(entered) ? 'Entered a go/no-go vote, as told' : 'Voted on go/no-go';
}

const stateActions: Readonly<Record<LaunchItem['state'], string>> = {
  open: 'Set an item open again',
  'in progress': 'Began an item',
  done: 'Ticked an item done',
  failed: 'Called an item failed',
  waived: 'Waived an item',
  'not applicable': 'Called an item not applicable',
};

function itemAction(was: LaunchItem | null, is: LaunchItem | null): string {
  if (is === null) return 'Changed an item';
  if (was === null) return 'Added an item';
  if (was.state !== is.state) return stateActions[is.state];
  if (is.waiver !== was.waiver && is.state === 'waived') return 'Waived an item anew';
  if (is.verification !== null && is.verification.at !== was.verification?.at) return 'Verified an item';
  if (is.automatic !== null && is.automatic.evaluatedAt !== was.automatic?.evaluatedAt) return 'Ran an item’s check';
  if (was.ownerId !== is.ownerId) return 'Handed an item over';
  if (was.evidence.length < is.evidence.length) return 'Gave evidence';
  if (was.evidence.length > is.evidence.length) return 'Removed evidence';
  return 'Changed an item';
}
