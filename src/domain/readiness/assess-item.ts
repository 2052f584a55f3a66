import { missingAcknowledgers } from '../launch/acknowledgements';
import { phaseOf } from '../launch/due-date';
import { needsVerifier } from '../launch/item-subject';
import type { Launch, LaunchItem } from '../launch/launch';
import { missingEvidence } from '../launch/missing-evidence';
import { WEIGHTS } from '../launch/tier';
import type { ItemAssessment } from './assessment';
import { itemClause, itemSentence } from './item-sentence';
import { daysUntil, standingOf, type AssessedAt } from './item-standing';
import { whyOf } from './item-why';

/** How one item stands today, with the sentence that says so. */
export function assessItem(launch: Launch, itemId: string, item: LaunchItem, at: AssessedAt): ItemAssessment {
  const { definition } = item;
  const standing = standingOf(launch, item, at);
  const why = whyOf(launch, item, standing, at);
  return {
    itemId,
    title: definition.title,
    function: definition.function,
    importance: definition.importance,
    weight: WEIGHTS[definition.importance],
    phase: phaseOf(definition.offsetDays),
    dueOn: item.dueOn,
    dueInDays: daysUntil(item.dueOn, at.today),
    ownerRole: definition.ownerRole,
    ownerId: item.ownerId,
    state: standing.state,
    settled: standing.settled,
    overdue: standing.overdue,
    verified: standing.verified,
    needsVerifier: needsVerifier(launch, item),
    missingEvidence: missingEvidence(item, null),
    missingAcknowledgers: missingAcknowledgers(item, null),
    why,
    sentence: itemSentence(definition.title, itemClause(launch, item, standing, why, at)),
  };
}
