import type { RoadmapView, SavedRoadmap } from '../../../../src/contract/roadmap';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { horizonOf } from '../../../../src/domain/roadmap/core-answers';
import type { Horizon } from '../../../../src/domain/roadmap/stage';
import { coreField } from '../../../../src/domain/template/builtin/core';
import { call } from '../../api';
import { horizonLabel } from '../roadmap-words';
import { putBackDraft } from './move-draft';

/** What came of a move: done, answers wanted first, or not possible for a reason that a person can read. */
export type MoveOutcome =
  | { readonly kind: 'moved'; readonly row: RoadmapRow }
  | { readonly kind: 'ask'; readonly view: RoadmapView }
  /** `row` is the item as it stands, where it isn't what the page showed. */
  | { readonly kind: 'refused'; readonly message: string; readonly row?: RoadmapRow };

/**
 * Moves an item to another horizon, as its issue stands now and not as the page remembers it. Moving to Now asks for what commit
 * requires first; putting back what was a moment ago asks nothing.
 * @throws CallError
 */
export async function moveItem(
  row: RoadmapRow,
  to: Horizon,
  { timeZone, isUndo }: { readonly timeZone: string; readonly isUndo: boolean },
): Promise<MoveOutcome> {
  const view = await call('roadmap.open', { issueId: row.issueId, timeZone });
  const { saved, rights } = view;
  const stands = horizonOf(saved.answers);
  if (stands !== row.horizon) {
    const message = `Somebody moved ${row.key} to ${horizonLabel[stands]} since you opened this page. Nothing was changed; it is shown there now.`;
    return { kind: 'refused', message, row: rowAfterMove(row, saved) };
  }
  if (!rights.canEdit) {
    const message = `You can see ${row.key} but not edit it, so it stays on ${horizonLabel[stands]}.`;
    return { kind: 'refused', message };
  }
  const lock = rights.locked[coreField.horizon];
  if (lock !== undefined && !rights.mayOverride) {
    return { kind: 'refused', message: `${lock} ${row.key} stays on ${horizonLabel[stands]}.` };
  }
  if (lock !== undefined || (to === 'now' && !isUndo && (await isAsked(view)))) return { kind: 'ask', view };
  return save(row, to, view, timeZone);
}

/** The rules of templates come with the panel's code: they load when somebody commits something, not with the page. */
async function isAsked(view: RoadmapView): Promise<boolean> {
  const { questionsToCommit } = await import('./questions-to-commit');
  return questionsToCommit(view).length > 0;
}

async function save(row: RoadmapRow, to: Horizon, view: RoadmapView, timeZone: string): Promise<MoveOutcome> {
  const { issueId } = row;
  const { saved, draft } = view;
  const result = await call('roadmap.save', {
    issueId,
    baseRevision: saved.revision,
    templateId: saved.templateId ?? '',
    answers: { [coreField.horizon]: to },
    timeZone,
  });
  if (result.kind === 'collision') {
    const message = `Somebody moved ${row.key} at the same moment. Nothing of yours was saved; it is shown as it stands now.`;
    return { kind: 'refused', message, row: rowAfterMove(row, result.saved) };
  }
  await putBackDraft(issueId, draft, [coreField.horizon], saved, result.saved);
  return { kind: 'moved', row: rowAfterMove(row, result.saved) };
}

/** What a move changes of a row: its horizon, and what its stage asks for. */
export function rowAfterMove(row: RoadmapRow, saved: SavedRoadmap): RoadmapRow {
  const { state, sentence, ageDays, reportedOn } = saved.healthUpdate;
  return {
    ...row,
    revision: saved.revision,
    horizon: horizonOf(saved.answers),
    stage: saved.stage,
    gaps: saved.gaps.map(({ label }) => label),
    update: { state, sentence, ageDays, reportedOn },
  };
}
