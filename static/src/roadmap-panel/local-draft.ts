import type { RoadmapDraft } from '../../../src/contract/roadmap';

/**
 * What was typed, kept in this browser until the server has it. Storage can be full, forbidden or shared: failing to use it must never
 * get in the way, and it is kept by person and issue.
 */
export interface LocalDraftKey {
  readonly issueId: string;
  readonly accountId: string;
}

const nameOf = ({ issueId, accountId }: LocalDraftKey): string => `gantry.roadmap-draft.${accountId}.${issueId}`;

export function keepLocally(key: LocalDraftKey, draft: RoadmapDraft): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // The text is still in the page.
  }
}

export function forgetLocally(key: LocalDraftKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept then.
  }
}

function isDraft(value: unknown): value is RoadmapDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'baseRevision' in value &&
    typeof value.baseRevision === 'number' &&
    'templateId' in value &&
    (value.templateId === null || typeof value.templateId === 'string') &&
    'answers' in value &&
    typeof value.answers === 'object' &&
    value.answers !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'string'
  );
}

export function findLocally(key: LocalDraftKey): RoadmapDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * The draft to go on with. This browser's is there only while the server lacks it, so it wins where both answer; what was typed on
 * another device stays beside it. The clocks of the two are not compared: they may differ.
 */
export function joinDrafts(local: RoadmapDraft | null, remote: RoadmapDraft | null): RoadmapDraft | null {
  if (local === null || remote === null) return local ?? remote;
  return {
    baseRevision: Math.min(local.baseRevision, remote.baseRevision),
    templateId: local.templateId,
    answers: { ...remote.answers, ...local.answers },
    savedAt: local.savedAt,
  };
}
