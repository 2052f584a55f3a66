import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ChecklistView } from '../../../../src/contract/checklist';
import { checklistDraft, type ChecklistDraft } from '../../../../src/domain/checklist/checklist-record';
import { blankChecklist, nextChecklistDraft } from '../../../../src/domain/checklist/new-checklist';
import { call } from '../../api';
import { createDraftSaver, type Drafted, type EditorState } from '../draft/draft-saver';
import { placeItemProblems, type ItemProblem } from './item-problem';

export interface ChecklistEditor extends EditorState<ChecklistView, ChecklistDraft, ItemProblem> {
  readonly checklistId: string;
  change(edit: (draft: ChecklistDraft) => ChecklistDraft): void;
  /** Sends what is left of the draft. Rejects where the server doesn't have everything; nothing is lost then either. */
  flush(): Promise<number>;
  /** Does something to the checklist as it stands on the server, the draft included, and goes on from what it became. */
  act<Result>(action: (revision: number) => Promise<Result>): Promise<Result>;
  takeTheirs(): void;
  /** Leaves one's own draft as a checklist of its own and takes theirs. Resolves to the copy's id. */
  keepAsCopy(name: string): Promise<string>;
}

/** One checklist with its draft, for as long as it stands open. */
export function useChecklistEditor(opened: ChecklistView, accountId: string): ChecklistEditor {
  const { checklistId } = opened.summary;
  const [saver] = useState(() => createDraftSaver(opened, draftedChecklist(checklistId, accountId)));
  const state = useSyncExternalStore(saver.subscribe, saver.read);
  useEffect(() => () => void saver.flush().catch(() => undefined), [saver]);
  return {
    ...state,
    checklistId,
    change: saver.change,
    flush: saver.flush,
    act: async (action) => {
      const result = await action(await saver.flush());
      saver.adopt(await call('checklist.open', { checklistId }));
      return result;
    },
    takeTheirs: () => {
      const { theirs } = saver.read();
      if (theirs !== null) saver.adopt(theirs);
    },
    keepAsCopy: async (name) => {
      const { draft, theirs } = saver.read();
      const copy = await call('checklist.create', { from: { kind: 'copy', checklistId, name } });
      const { revision } = await call('checklist.open', copy);
      await call('checklist.saveDraft', { ...copy, baseRevision: revision, draft: { ...draft, name } });
      if (theirs !== null) saver.adopt(theirs);
      return copy.checklistId;
    },
  };
}

function draftedChecklist(checklistId: string, accountId: string): Drafted<ChecklistView, ChecklistDraft, ItemProblem> {
  return {
    key: {
      kind: 'checklist-draft',
      id: checklistId,
      accountId,
      parse: (kept) => checklistDraft.safeParse(kept).data,
    },
    contentOf: ({ draft, published, summary }) =>
      draft ?? (published === null ? blankChecklist(summary.name) : nextChecklistDraft(published)),
    placeProblems: placeItemProblems,
    open: () => call('checklist.open', { checklistId }),
    save: (baseRevision, draft) => call('checklist.saveDraft', { checklistId, baseRevision, draft }),
  };
}
