import { forwardRef, type ReactNode } from 'react';
import { OverrideReason } from './OverrideReason';
import { SaveBar } from './SaveBar';
import type { DraftState } from './use-draft';
import { overrideReasonPath, type RoadmapForm } from './use-roadmap-form';
import './save-area.css';

interface SaveAreaProps {
  readonly form: RoadmapForm;
  readonly draft: DraftState;
  readonly savedAt: string | null;
  readonly timeOf: (instant: string) => string;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onDiscard: () => void;
  readonly onRestore: () => void;
  /** What the answers as they stand in the form will ask for; null where saving asks for nothing more. */
  readonly asks: ReactNode;
}

/** What saving needs, at the end of the section that is being edited: a panel can be far longer than what of it is in sight. */
export const SaveArea = forwardRef<HTMLDivElement, SaveAreaProps>(function SaveArea(props, ref) {
  const { form, draft, savedAt, timeOf, onSave, onUndo, onDiscard, onRestore, asks } = props;
  const { state, dispatch, isSaving, isReasonAsked } = form;
  const changed = Object.keys(state.edits);
  const canSave = changed.length > 0 || state.templateId !== state.saved.templateId;
  if (!canSave && !isReasonAsked && savedAt === null && state.discarded === null) return null;
  return (
    <div className={canSave ? 'save-area save-area--stuck' : 'save-area'}>
      {isReasonAsked && (
        <OverrideReason
          value={state.overrideReason}
          error={state.problems.find(({ path }) => path === overrideReasonPath)?.message ?? null}
          onChange={(text) => dispatch({ kind: 'reason', text })}
        />
      )}
      {canSave && asks}
      <SaveBar
        ref={ref}
        changes={changed.length}
        canSave={canSave}
        isSaving={isSaving}
        draft={draft}
        savedAt={savedAt}
        timeOf={timeOf}
        onSave={state.collisions.length > 0 ? undefined : onSave}
        onDiscard={onDiscard}
        onRestore={state.discarded === null ? undefined : onRestore}
        onUndo={form.undoable === null ? undefined : onUndo}
        isUndone={form.undoable?.isUndo ?? false}
      />
    </div>
  );
});
