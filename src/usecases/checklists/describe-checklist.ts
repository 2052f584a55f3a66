import type { ChecklistSummary, ChecklistVersion } from '../../contract/checklist';
import { checkChecklist } from '../../domain/checklist/check-checklist';
import type { ChecklistTemplate } from '../../domain/launch/checklist';
import type { Problem } from '../../domain/problem';
import { isBuiltinChecklist, nextVersion, versionNumbers, type KnownChecklist } from './checklist-history';

/** @param current what is offered; one that was never published is called as its draft is */
export function summaryOf(known: KnownChecklist, current: ChecklistTemplate | null): ChecklistSummary {
  const { checklistId, record, draft, drafted } = known;
  const { name, items } = current ?? draft ?? { name: checklistId, items: [] };
  const offered = record.current === null ? undefined : record.versions.get(record.current);
  return {
    checklistId,
    name,
    current: record.current,
    items: items.length,
    hasDraft: draft !== null,
    isBuiltin: isBuiltinChecklist(checklistId),
    isArchived: record.isArchived,
    scope: record.scope,
    published: offered ? { at: offered.publishedAt, by: offered.publishedBy } : null,
    drafted,
    openProposals: [...record.proposals.values()].filter(({ settled }) => settled === null).length,
  };
}

/** Newest first. */
export function publishedVersions(known: KnownChecklist): readonly ChecklistVersion[] {
  return versionNumbers(known)
    .toReversed()
    .map((version) => {
      const published = known.record.versions.get(version);
      return {
        version,
        published: published ? { at: published.publishedAt, by: published.publishedBy } : null,
        note: published?.note ?? '',
        withdrawn: published?.withdrawn ?? null,
      };
    });
}

/** Everyone whom a view of the checklist names. */
export function peopleOf({ updated, drafted, record }: KnownChecklist): readonly (string | null)[] {
  return [
    updated?.by ?? null,
    drafted?.by ?? null,
    ...[...record.versions.values()].flatMap(({ publishedBy, withdrawn }) => [publishedBy, withdrawn?.by ?? null]),
    ...[...record.proposals.values()].flatMap(({ by, settled }) => [by, settled?.by ?? null]),
  ];
}

/** What keeps the draft from being published as the next version; none where there is no draft. */
export function draftProblems(known: KnownChecklist): readonly Problem[] {
  const { draft, checklistId } = known;
  if (draft === null) return [];
  const checked = checkChecklist(draft, { checklistId, version: nextVersion(known) });
  return checked.ok ? [] : checked.problems;
}
