import type { PublishedVersion, TemplateSummary } from '../../contract/template';
import type { Problem } from '../../domain/problem';
import { checkTemplate } from '../../domain/template/check-template';
import type { Template } from '../../domain/template/template';
import type { TemplateDraft } from '../../domain/template/template-record';
import { isBuiltin, nextVersion, versionNumbers, type KnownTemplate } from './template-history';

/** @param current what is offered; one that was never published is called as its draft is */
export function summaryOf(
  { templateId, record, draft, updated, drafted }: KnownTemplate,
  current: Template | null,
): TemplateSummary {
  const { name, description } = current ?? draft ?? { name: templateId, description: '' };
  const offered = record.current === null ? undefined : record.versions.get(record.current);
  return {
    templateId,
    name,
    description,
    current: record.current,
    hasDraft: draft !== null,
    isBuiltin: isBuiltin(templateId),
    isArchived: record.isArchived,
    scope: record.scope,
    trial: record.trial,
    updatedAt: updated?.at ?? null,
    updatedBy: updated?.by ?? null,
    published: offered ? { at: offered.publishedAt, by: offered.publishedBy } : null,
    drafted,
  };
}

/** Newest first. */
export function publishedVersions(known: KnownTemplate): readonly PublishedVersion[] {
  const { record } = known;
  return versionNumbers(known)
    .toReversed()
    .map((version) => {
      const published = record.versions.get(version);
      const ended = record.trials.get(version);
      return {
        version,
        publishedAt: published?.publishedAt ?? null,
        publishedBy: published?.publishedBy ?? null,
        note: published?.note ?? '',
        isWithdrawn: published?.withdrawn !== undefined,
        ...(published?.withdrawn && { withdrawn: published.withdrawn }),
        ...(ended && { trial: { outcome: ended.outcome, learning: ended.learning, by: ended.by, at: ended.at } }),
      };
    });
}

/** Everyone whom a view of the template names. */
export function peopleOf({ updated, drafted, record }: KnownTemplate): readonly (string | null)[] {
  return [
    updated?.by ?? null,
    drafted?.by ?? null,
    ...[...record.versions.values()].flatMap(({ publishedBy, withdrawn }) => [publishedBy, withdrawn?.by ?? null]),
    ...[...record.trials.values()].map(({ by }) => by),
  ];
}

/** What keeps a draft from being published as the next version. */
export function draftProblems(
  draft: TemplateDraft,
  known: KnownTemplate,
  earlier: readonly Template[],
): readonly Problem[] {
  const checked = checkTemplate(draft, { templateId: known.templateId, version: nextVersion(known), earlier });
  return checked.ok ? [] : checked.problems;
}
