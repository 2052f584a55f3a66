import { useReducer, useState } from 'react';
import type { Person } from '../../../src/contract/person';
import type { RoadmapDraft, RoadmapView } from '../../../src/contract/roadmap';
import type { Json } from '../../../src/domain/json';
import type { Problem } from '../../../src/domain/problem';
import { call } from '../api';
import { toCallError, type CallError } from '../call-error';
import { formReducer, initialState, type FormAction, type FormState } from './form-state';

/** What a save came to. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly at: string }
  /** Somebody else changed the same: the form shows both texts. */
  | { readonly kind: 'collided' }
  /** Nothing was written; `problems` lead to the answers that were refused, where it was because of them. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface RoadmapForm {
  readonly state: FormState;
  readonly dispatch: (action: FormAction) => void;
  readonly isSaving: boolean;
  /** Why the last save did not land; null when it did. */
  readonly failure: CallError | null;
  /** Saves all that changed. */
  save(): Promise<SaveOutcome>;
  /** Saves one answer alone, be it the same as before, and leaves the others as they are. */
  saveOnly(fieldId: string, value: Json | null): Promise<SaveOutcome>;
  /** Settles collisions as chosen, and saves what is left of one's own. */
  saveChosen(): Promise<SaveOutcome>;
}

/** Path of a problem that concerns the reason for an override, which is no answer. */
export const overrideReasonPath = 'overrideReason';

function needsReason(state: FormState): boolean {
  const changesLocked = Object.keys(state.edits).some((fieldId) => state.overridden.has(fieldId));
  return changesLocked && state.overrideReason.trim() === '';
}

const reasonIsMissing: readonly Problem[] = [
  {
    path: overrideReasonPath,
    code: 'required',
    message: 'Say why you change what is locked: the reason is recorded with your name.',
  },
];

/** The form of one issue. `remember` is told of the people that an answer of the server mentions. */
export function useRoadmapForm(
  view: RoadmapView,
  draft: RoadmapDraft | null,
  { timeZone, remember }: { readonly timeZone: string; readonly remember: (person: Person) => void },
): RoadmapForm {
  const [state, dispatch] = useReducer(formReducer, undefined, () => initialState(view, draft));
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);

  const refuse = (problems: readonly Problem[]): SaveOutcome => {
    dispatch({ kind: 'refused', problems });
    return { kind: 'refused', problems };
  };
  const send = async (from: FormState, answers: FormState['edits']): Promise<SaveOutcome> => {
    if (from.templateId === null) return { kind: 'refused', problems: [] };
    if (needsReason(from)) return refuse(reasonIsMissing);
    const reason = from.overrideReason.trim();
    setIsSaving(true);
    setFailure(null);
    try {
      const result = await call('roadmap.save', {
        issueId: view.issue.issueId,
        baseRevision: from.baseRevision,
        templateId: from.templateId,
        answers: { ...answers },
        timeZone,
        ...(reason !== '' && { overrideReason: reason }),
      });
      if (result.kind === 'collision') Object.values(result.people).forEach(remember);
      dispatch({ kind: 'answered', result, sent: answers });
      if (result.kind === 'collision') return { kind: 'collided' };
      return { kind: 'saved', at: result.saved.updatedAt ?? new Date().toISOString() };
    } catch (thrown) {
      const refused = toCallError(thrown);
      setFailure(refused);
      return refuse(refused.problems);
    } finally {
      setIsSaving(false);
    }
  };

  return {
    state,
    dispatch,
    isSaving,
    failure,
    save: () => send(state, state.edits),
    saveOnly: (fieldId, value) => send(state, { [fieldId]: value }),
    async saveChosen() {
      dispatch({ kind: 'chosen' });
      const settled = formReducer(state, { kind: 'chosen' });
      if (Object.keys(settled.edits).length > 0) return send(settled, settled.edits);
      return { kind: 'saved', at: settled.saved.updatedAt ?? '' };
    },
  };
}
