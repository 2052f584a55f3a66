import type { RoadmapDraft, SavedRoadmap } from '../../../../src/contract/roadmap';
import { coreField } from '../../../../src/domain/template/builtin/core';
import type { Json } from '../../../../src/domain/json';
import { call } from '../../api';

type Answers = Readonly<Record<string, Json | null>>;

/** A draft's answers without some of them. */
export function draftWithout(draft: RoadmapDraft | null, fieldIds: Iterable<string>): Answers {
  const gone = new Set(fieldIds);
  return Object.fromEntries(Object.entries(draft?.answers ?? {}).filter(([fieldId]) => !gone.has(fieldId)));
}

/**
 * A save takes the person's draft away, but what they typed on the issue's panel and didn't send from here is still theirs: it is put
 * back. Failing to must not make a saved move look failed.
 */
export async function putBackDraft(
  issueId: string,
  draft: RoadmapDraft | null,
  sent: Iterable<string>,
  before: Pick<SavedRoadmap, 'revision'>,
  saved: Pick<SavedRoadmap, 'revision'>,
): Promise<void> {
  if (draft === null) return;
  const answers = draftWithout(draft, [...sent, coreField.horizon]);
  if (Object.keys(answers).length === 0) return;
  // What others wrote since the draft was begun must still collide with it; this person's own move must not.
  const baseRevision = draft.baseRevision === before.revision ? saved.revision : draft.baseRevision;
  await call('roadmap.saveDraft', { issueId, baseRevision, templateId: draft.templateId, answers }).catch(
    () => undefined,
  );
}
