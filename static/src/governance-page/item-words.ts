import { delegateLabel, overriddenDelegate } from '../../../src/domain/roadmap/override';
import type { GovernanceItem } from '../../../src/contract/governance';
import { counts } from '../../../src/domain/governance/figures';
import { updateInWords } from '../../../src/domain/roadmap/reported-health';
import { versionKey } from '../../../src/domain/template/version-key';
import { formatDay } from '../format';
import type { GovernanceModel } from './governance-model';

export const stageWords = { draft: 'Not committed', committed: 'Committed', done: 'Done' } as const;

export function ownerName({ view: { people } }: GovernanceModel, { ownerId }: GovernanceItem): string {
  if (ownerId === null) return 'No decision owner';
  return people[ownerId]?.displayName ?? 'Somebody you can’t see';
}

/** Labels of the answers that an item's stage asks for and it lacks. */
export const missingAnswers = (model: GovernanceModel, { gaps, template }: GovernanceItem): readonly string[] =>
  gaps.map((fieldId) => model.fieldLabel(versionKey(template.id, template.version), fieldId));

export function updateWords({ update, updateAgeDays: ageDays }: GovernanceItem): string {
  return updateInWords({ state: update, ageDays }) ?? 'None asked for';
}

/** Everything that an item could do with, in sentences; none of one that lacks nothing. */
export function itemLacks(model: GovernanceModel, item: GovernanceItem, locale: string): readonly string[] {
  const answers = missingAnswers(model, item);
  const { openOverride } = item;
  return [
    ...(answers.length === 0 ? [] : [`Not answered: ${answers.join(', ')}.`]),
    ...(counts('orphans', item) && !item.gaps.includes('objective') ? ['No objective.'] : []),
    ...(counts('stale', item) ? [`${updateWords(item)}.`] : []),
    ...(openOverride === null
      ? []
      : [
          `An administrator decided ${openOverride.fieldIds.map((id) => `“${id === overriddenDelegate ? delegateLabel : model.fieldLabel(versionKey(item.template.id, item.template.version), id)}”`).join(', ')} on ${formatDay(openOverride.at.slice(0, 10), locale)}: “${openOverride.reason}”`,
        ]),
  ];
}
