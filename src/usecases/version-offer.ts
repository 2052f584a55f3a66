import type { EarlierField, VersionOffer } from '../contract/version-offer';
import type { LinkedInsightFacts } from '../domain/roadmap/linked-insights';
import { newlyAsked } from '../domain/roadmap/newly-asked';
import { compareTemplates } from '../domain/template/compare-templates';
import { findField, type Template } from '../domain/template/template';
import type { TemplateRecord } from '../domain/template/template-state';
import type { JournalPort } from './ports';
import type { RoadmapSituation } from './roadmap-reading';
import { findTemplateRecord, templateAt, templatesByVersion } from './template-library';

type Versions = Pick<JournalPort, 'find' | 'findAll'>;

/**
 * What an item's template has become since the item accepted its version. An archived template offers nothing new, but whoever
 * accepted what was taken back is offered to go back all the same.
 */
export async function versionOffer(
  journal: Versions,
  { template, item, head }: RoadmapSituation,
  insights: readonly LinkedInsightFacts[] = [],
): Promise<VersionOffer | null> {
  if (template === null) return null;
  const record = await findTemplateRecord(journal, template.id);
  const to = record === null ? null : offeredVersion(record, template.version);
  if (record === null || to === null) return null;
  const offered = await templateAt(journal, template.id, to);
  if (offered === null) return null;
  const isWithdrawal = to < template.version;
  return {
    from: template.version,
    to,
    change: compareTemplates(template, offered),
    asked: newlyAsked(template, offered, { answers: item.answers, facts: head, insights }),
    isWithdrawal,
    note: isWithdrawal
      ? (record.versions.get(template.version)?.withdrawn?.reason ?? '')
      : (record.versions.get(to)?.note ?? ''),
  };
}

/** The version that whoever is on this one may accept; null where they have it, or there is none. */
export function offeredVersion({ current, isArchived }: TemplateRecord, version: number): number | null {
  if (current === null || current === version) return null;
  return isArchived && current > version ? null : current;
}

/** The questions behind answers that the item's own template doesn't ask, as the last version that did put them. */
export async function earlierFields(
  journal: Versions,
  { template, item }: RoadmapSituation,
): Promise<readonly EarlierField[]> {
  if (template === null) return [];
  const unasked = Object.keys(item.answers).filter((fieldId) => findField(template, fieldId) === undefined);
  if (unasked.length === 0) return [];
  const newestFirst = (await versionsOf(journal, template.id)).filter(({ version }) => version !== template.version);
  return unasked.flatMap((fieldId) => earlierField(newestFirst, fieldId) ?? []);
}

/** Every version of a template, newest first. */
export async function versionsOf(journal: Versions, templateId: string): Promise<readonly Template[]> {
  const record = await findTemplateRecord(journal, templateId);
  const versions = new Set([1, ...(record?.versions.keys() ?? [])]);
  const found = await templatesByVersion(
    journal,
    [...versions].map((version) => ({ templateId, version })),
  );
  return [...found.values()].sort((a, b) => b.version - a.version);
}

function earlierField(newestFirst: readonly Template[], fieldId: string): EarlierField | null {
  for (const { name: templateName, version, ...template } of newestFirst) {
    const field = template.fields.find(({ id }) => id === fieldId);
    if (field) return { field, templateName, version };
  }
  return null;
}
