import { useReducer, useState } from 'react';
import type { Person } from '../../../src/contract/person';
import type { RoadmapDraft, RoadmapSaveResult, RoadmapView } from '../../../src/contract/roadmap';
import type { Json } from '../../../src/domain/json';
import type { Problem } from '../../../src/domain/problem';
import { call } from '../api';
import { toCallError, type CallError } from '../call-error';
import { announceIssueSaved } from '../host';
import { formReducer, initialState, type FormAction, type FormState } from './form-state';

/** What a save came to. */
export type SaveOutcome =
  /** `version`: of the template that the item is filled by since; null where taking back left it without one. */
  | { readonly kind: 'saved'; readonly at: string; readonly version: number | null }
  /** Somebody else changed the same: the form shows both texts. */
  | { readonly kind: 'collided' }
  /** Nothing was written; `problems` lead to the answers that were refused, where it was because of them. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface Undoable {
  readonly revision: number;
  /** Why it was an override; taking it back may be one again. */
  readonly reason: string;
  readonly isUndo: boolean;
}

export interface RoadmapForm {
  readonly state: FormState;
  readonly dispatch: (action: FormAction) => void;
  readonly isSaving: boolean;
  /** What is locked is being changed, or can only be taken back with a reason. */
  readonly isReasonAsked: boolean;
  /** Why the last save did not land; null when it did. */
  readonly failure: CallError | null;
  /** The change that this person can take back: their last save, while nobody saved since. */
  readonly undoable: Undoable | null;
  /** Takes the last change back, be it an undo. */
  undo(): Promise<SaveOutcome>;
  /** Saves all that changed. */
  save(): Promise<SaveOutcome>;
  /** Saves one answer alone, be it the same as before, and leaves the others as they are. */
  saveOnly(fieldId: string, value: Json | null): Promise<SaveOutcome>;
  /** Settles collisions as chosen, and saves what is left of one's own. */
  saveChosen(): Promise<SaveOutcome>;
}

/** Path of a problem that concerns the reason for an override, which is no answer. */
export const overrideReasonPath = 'overrideReason';

function asksForReason({ edits, overridden, problems }: FormState): boolean {
  const changed = Object.keys(edits);
  return changed.length === 0
    ? problems.some(({ path }) => path === overrideReasonPath)
    : changed.some((fieldId) => overridden.has(fieldId));
}

function needsReason(state: FormState): boolean {
  return Object.keys(state.edits).length > 0 && asksForReason(state) && state.overrideReason.trim() === '';
}

const reasonIsMissing: readonly Problem[] = [
  {
    path: overrideReasonPath,
    code: 'required',
    message: 'Say why you change what is locked: the reason is recorded with your name.',
  },
];

const undoReasonIsMissing: Problem = {
  path: overrideReasonPath,
  code: 'required',
  message: 'Say why you take back what is locked: the reason is recorded with your name.',
};

/** An undo is refused for answers that the form doesn't change: where a reason is all that they lack, it is asked for instead. */
function problemsOfUndo(problems: readonly Problem[]): readonly Problem[] {
  const lacking = problems.filter(({ code }) => code === 'override_needs_reason');
  if (lacking.length === 0) return problems;
  return [...problems.filter((problem) => !lacking.includes(problem)), undoReasonIsMissing];
}

/** The form of one issue. `remember` is told of the people that an answer of the server mentions. */
export function useRoadmapForm(
  view: RoadmapView,
  draft: RoadmapDraft | null,
  {
    timeZone,
    remember,
    accepted,
  }: {
    readonly timeZone: string;
    readonly remember: (person: Person) => void;
    /** Revision at which this person just moved the item to another version; null where they did not. */
    readonly accepted: number | null;
  },
): RoadmapForm {
  const [state, dispatch] = useReducer(formReducer, undefined, () => initialState(view, draft));
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(
    accepted !== null
      ? { revision: accepted, reason: '', isUndo: false }
      : view.undoable && { revision: view.saved.revision, reason: '', ...view.undoable },
  );

  const refuse = (problems: readonly Problem[]): SaveOutcome => {
    dispatch({ kind: 'refused', problems });
    return { kind: 'refused', problems };
  };
  /** Runs a call that changes the item, and tells what came of it. */
  const run = async (
    work: () => Promise<SaveOutcome>,
    problemsOf = (problems: readonly Problem[]) => problems,
  ): Promise<SaveOutcome> => {
    setIsSaving(true);
    setFailure(null);
    try {
      return await work();
    } catch (thrown) {
      const refused = toCallError(thrown);
      setFailure(refused);
      return refuse(problemsOf(refused.problems));
    } finally {
      setIsSaving(false);
    }
  };
  const settle = (result: RoadmapSaveResult, done: Omit<Undoable, 'revision'>): SaveOutcome => {
    if (result.kind === 'collision') {
      Object.values(result.people).forEach(remember);
      return { kind: 'collided' };
    }
    setUndoable({ ...done, revision: result.saved.revision });
    announceIssueSaved(view.issue.issueId);
    return {
      kind: 'saved',
      at: result.saved.updatedAt ?? new Date().toISOString(),
      version: result.saved.templateVersion,
    };
  };
  const send = async (from: FormState, answers: FormState['edits']): Promise<SaveOutcome> => {
    if (from.templateId === null) return { kind: 'refused', problems: [] };
    if (needsReason(from)) return refuse(reasonIsMissing);
    const reason = from.overrideReason.trim();
    const { templateId } = from;
    return run(async () => {
      const result = await call('roadmap.save', {
        issueId: view.issue.issueId,
        baseRevision: from.baseRevision,
        templateId,
        answers: { ...answers },
        timeZone,
        ...(reason !== '' && { overrideReason: reason }),
      });
      dispatch({ kind: 'answered', result, sent: answers });
      return settle(result, { reason, isUndo: false });
    });
  };
  const undo = async (): Promise<SaveOutcome> => {
    if (undoable === null) return { kind: 'refused', problems: [] };
    const { revision, isUndo } = undoable;
    const typed = asksForReason(state) ? state.overrideReason.trim() : '';
    const reason = typed || (undoable.reason && `Taken back: ${undoable.reason}`.slice(0, 500));
    return run(async () => {
      const result = await call('roadmap.undo', {
        issueId: view.issue.issueId,
        baseRevision: revision,
        timeZone,
        ...(reason !== '' && { overrideReason: reason }),
      });
      dispatch({ kind: 'changed', result });
      return settle(result, { reason: typed || undoable.reason, isUndo: !isUndo });
    }, problemsOfUndo);
  };

  return {
    state,
    dispatch,
    isSaving,
    isReasonAsked: asksForReason(state),
    failure,
    undoable,
    undo,
    save: () => send(state, state.edits),
    saveOnly: (fieldId, value) => send(state, { [fieldId]: value }),
    async saveChosen() {
      dispatch({ kind: 'chosen' });
      const settled = formReducer(state, { kind: 'chosen' });
      if (Object.keys(settled.edits).length > 0) return send(settled, settled.edits);
      return { kind: 'saved', at: settled.saved.updatedAt ?? '', version: settled.saved.templateVersion };
    },
  };
}
