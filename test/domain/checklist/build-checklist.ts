import { blankChecklist } from '../../../src/domain/checklist/new-checklist';
import type { ChecklistDraft, DraftItem } from '../../../src/domain/checklist/checklist-record';
import { checkChecklist } from '../../../src/domain/checklist/check-checklist';
import type { ChecklistTemplate } from '../../../src/domain/launch/checklist';

/** A required item of Legal in every tier, a week before the launch, settled by a link, unless told otherwise. */
export function aDraftItem(key: string, parts: Partial<DraftItem> = {}): DraftItem {
  const demand = { importance: 'required', dueOffsetDays: -7, title: null } as const;
  return {
    key,
    function: 'Legal',
    title: `Item ${key}`,
    ownerRole: 'Legal',
    tiers: { T1: demand, T2: demand, T3: demand },
    evidence: [{ kind: 'url', label: 'link' }],
    jql: null,
    pack: 'core',
    dependsOn: [],
    ...parts,
  };
}

export const aDraft = (...items: readonly DraftItem[]): ChecklistDraft => ({ ...blankChecklist('Hardware'), items });

/** The version that such a draft is published as. */
export function aChecklist(version: number, ...items: readonly DraftItem[]): ChecklistTemplate {
  const checked = checkChecklist(aDraft(...items), { checklistId: 'hardware', version });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.checklist;
}
