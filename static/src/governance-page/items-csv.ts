import type { GovernanceItem } from '../../../src/contract/governance';
import { toCsv } from '../portfolio-page/to-csv';
import type { GovernanceModel } from './governance-model';
import { missingAnswers, ownerName, stageWords, updateWords } from './item-words';
import { versionKey } from '../../../src/domain/template/version-key';

const head = [
  'Team key',
  'Team',
  'Issue',
  'Summary',
  'Decision owner',
  'Template',
  'Stage',
  'Not answered',
  'Objective',
  'Weekly update',
  'Days since update',
  'Decided by an administrator',
  'Link',
];

/** A list as a file: one row an item, with what it lacks, so that somebody can be asked for it. */
export function itemsCsv(model: GovernanceModel, items: readonly GovernanceItem[], siteUrl: string): string {
  const keyOf = new Map(model.teams.map(({ projectId, key }) => [projectId, key]));
  return toCsv([
    head,
    ...items.map((item) => [
      keyOf.get(item.projectId) ?? null,
      model.teamName(item.projectId),
      item.key,
      item.summary,
      ownerName(model, item),
      model.versionName(versionKey(item.template.id, item.template.version)),
      stageWords[item.stage],
      missingAnswers(model, item).join('; '),
      item.hasObjective ? 'Named' : 'None',
      updateWords(item),
      item.updateAgeDays,
      item.openOverride?.reason ?? null,
      `${siteUrl}/browse/${encodeURIComponent(item.key)}`,
    ]),
  ]);
}
