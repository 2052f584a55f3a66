import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TemplateView } from '../../../../src/contract/template';
import { templateDraft, type TemplateDraft } from '../../../../src/domain/template/template-record';
import { call } from '../../api';
import { contentOf } from './draft';
import { createDraftSaver, type Drafted, type EditorState } from './draft-saver';
import { placeProblems, type PlacedProblem } from './placed-problem';

export interface TemplateEditor extends EditorState<TemplateView, TemplateDraft, PlacedProblem> {
  readonly templateId: string;
  change(edit: (draft: TemplateDraft) => TemplateDraft): void;
  /** Sends what is left of the draft. Rejects where the server doesn't have everything; nothing is lost then either. */
  flush(): Promise<number>;
  /** Does something to the template as it stands on the server, the draft included, and goes on from what it became. */
  act<Result>(action: (revision: number) => Promise<Result>): Promise<Result>;
  /** As `act`, for what takes the current version back: its content goes on as the draft where there is none. */
  withdraw<Result>(action: (revision: number) => Promise<Result>): Promise<Result>;
  takeTheirs(): void;
  /** Leaves one's own draft as a template of its own and takes theirs. Resolves to the copy's id. */
  keepAsCopy(name: string): Promise<string>;
}

/** One template with its draft, for as long as it stands open. */
export function useTemplateEditor(opened: TemplateView, accountId: string): TemplateEditor {
  const [saver] = useState(() => createDraftSaver(opened, draftedTemplate(opened.summary.templateId, accountId)));
  const state = useSyncExternalStore(saver.subscribe, saver.read);
  const { templateId } = opened.summary;
  useEffect(() => () => void saver.flush().catch(() => undefined), [saver]);
  const act: TemplateEditor['act'] = async (action) => {
    const result = await action(await saver.flush());
    saver.adopt(await call('template.open', { templateId }));
    return result;
  };
  return {
    ...state,
    templateId,
    change: saver.change,
    flush: saver.flush,
    act,
    withdraw: async (action) => {
      const { draft, hasDraft } = saver.read();
      const result = await act(action);
      if (!hasDraft) saver.change(() => draft);
      return result;
    },
    takeTheirs: () => {
      const { theirs } = saver.read();
      if (theirs !== null) saver.adopt(theirs);
    },
    keepAsCopy: async (name) => {
      const { draft, theirs } = saver.read();
      const copy = await call('template.create', { from: { kind: 'copy', templateId, name } });
      const { revision } = await call('template.open', copy);
      await call('template.saveDraft', { ...copy, baseRevision: revision, draft: { ...draft, name } });
      if (theirs !== null) saver.adopt(theirs);
      return copy.templateId;
    },
  };
}

function draftedTemplate(templateId: string, accountId: string): Drafted<TemplateView, TemplateDraft, PlacedProblem> {
  return {
    key: {
      kind: 'template-draft',
      id: templateId,
      accountId,
      parse: (kept) => templateDraft.safeParse(kept).data,
    },
    contentOf,
    placeProblems,
    open: () => call('template.open', { templateId }),
    save: (baseRevision, draft) => call('template.saveDraft', { templateId, baseRevision, draft }),
  };
}
