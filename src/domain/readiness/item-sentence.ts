import { dateInWords } from '../calendar/date-in-words';
import { missingAcknowledgers } from '../launch/acknowledgements';
import { isFresh } from '../launch/check-freshness';
import { needsVerifier, requires } from '../launch/item-subject';
import type { Launch, LaunchItem } from '../launch/launch';
import { missingEvidence } from '../launch/missing-evidence';
import type { AssessedAt, ItemStanding } from './item-standing';
import type { Why } from './reason';

/** What is to be said of an item, to follow its title: 'was due on 3 May 2026 and is open'. */
export function itemClause(launch: Launch, item: LaunchItem, standing: ItemStanding, why: Why, at: AssessedAt): string {
  const due = item.dueOn === null ? 'without a due date' : dueWords(item.dueOn, at);
  switch (why) {
    case 'failed':
      return failedClause(launch, item);
    case 'overdue':
      return `was ${due} and ${stateClause(launch, item, standing)}`;
    case 'waiver expired':
      return item.waiver === null
        ? 'has no waiver'
        : `had a waiver that expired on ${dateInWords(item.waiver.expiresOn)}`;
    case 'open at launch':
      return `${stateClause(launch, item, standing)} although the launch date has come`;
    case 'not begun':
      return `is ${due} and ${notBegunClause(item, at)}`;
    case 'unverified':
      return stateClause(launch, item, standing);
    case 'in progress':
    case 'open':
      return `is ${why}, ${due}`;
    case 'waived':
      return item.waiver === null ? 'is waived' : `is waived until ${dateInWords(item.waiver.expiresOn)}`;
    case 'settled':
      return settledClause(launch, item);
    case 'not applicable':
      return 'is not applicable';
  }
}

/** The clause with its title, as a sentence of its own. */
export function itemSentence(title: string, clause: string): string {
  return `${title} ${clause}.`;
}

function dueWords(dueOn: string, at: AssessedAt): string {
  return dueOn === at.today ? 'due today' : `due on ${dateInWords(dueOn)}`;
}

/** Nobody begins what a check settles: it hasn't run, or finds what will fail it on its day. */
function notBegunClause(item: LaunchItem, { now }: AssessedAt): string {
  if (!requires(item, 'automatic')) return 'has not begun';
  const isKnown = item.automatic !== null && isFresh(item.automatic.evaluatedAt, now);
  return isKnown ? 'its check finds something' : 'its check has not run within 24 hours';
}

function stateClause(launch: Launch, item: LaunchItem, standing: ItemStanding): string {
  if (standing.waiverExpired && item.waiver !== null) {
    return `its waiver expired on ${dateInWords(item.waiver.expiresOn)}`;
  }
  if (standing.state !== 'done') return `is ${standing.state}`;
  const missing = missingEvidence(item, null);
  if (missing.length > 0)
    return `is done but unverified, since its evidence is missing (${[...missing, ...namedWords(item)].join(', ')})`;
  if (!needsVerifier(launch, item)) return 'is done';
  if (item.ownerId === null && item.verification === null) return 'is done but unverified, since nobody owns it';
  return 'is done but unverified, since nobody other than its owner has verified it';
}

/** How many of the named people are still to acknowledge. Names are Jira's, so the sentence counts. */
function namedWords(item: LaunchItem): readonly string[] {
  const missing = missingAcknowledgers(item, null).length;
  return missing === 0 ? [] : [`${missing} of ${item.acknowledgers.length} named people`];
}

function failedClause(launch: Launch, item: LaunchItem): string {
  if (requires(item, 'automatic')) return 'has failed its automatic check';
  const outcome = launch.decisions.at(-1)?.outcome;
  return requires(item, 'go/no-go') && outcome !== undefined ? `has failed: the decision is ${outcome}` : 'has failed';
}

function settledClause(launch: Launch, item: LaunchItem): string {
  if (requires(item, 'automatic')) return 'has passed its automatic check';
  const outcome = launch.decisions.at(-1)?.outcome;
  if (requires(item, 'go/no-go') && outcome !== undefined) return `is settled: the decision is ${outcome}`;
  if (requires(item, 'wave exit')) return `is settled: wave ${(item.definition.wave ?? 1) - 1} has met its exit`;
  return needsVerifier(launch, item) ? 'is done and verified' : 'is done';
}
