import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { forwardRef, useId, type ReactNode } from 'react';
import { count } from '../format';
import { Button } from '../ui/Button';
import type { DraftState } from './use-draft';

interface SaveBarProps {
  readonly changes: number;
  /** There is something to save, be it only the template. */
  readonly canSave: boolean;
  readonly isSaving: boolean;
  readonly draft: DraftState;
  /** When this person last saved from this page; null before. */
  readonly savedAt: string | null;
  readonly timeOf: (instant: string) => string;
  /** Absent while there are choices to make first. */
  readonly onSave: (() => void) | undefined;
  readonly onDiscard: () => void;
  /** Takes the last save back; absent while there is none from this page. */
  readonly onUndo: (() => void) | undefined;
  /** Brings back what was discarded; absent while nothing was. */
  readonly onRestore: (() => void) | undefined;
  /** What was done last is an undo itself. */
  readonly isUndone: boolean;
}

/** What became of what was typed. */
export function SaveWords({
  draft,
  savedAt,
  canSave,
  isUndone,
  timeOf,
}: Pick<SaveBarProps, 'draft' | 'savedAt' | 'canSave' | 'isUndone' | 'timeOf'>) {
  const done = (words: ReactNode) => (
    <>
      <span className="save-bar__done">
        <SuccessIcon label="" size="small" />
      </span>
      {words}
    </>
  );
  if (!canSave) return savedAt === null ? null : done(`${isUndone ? 'Undone' : 'Saved'} ${timeOf(savedAt)} by you`);
  switch (draft.kind) {
    case 'none':
      return null;
    case 'saving':
      return <>Saving draft…</>;
    case 'saved':
      return done(`Draft saved ${timeOf(draft.at)}`);
    case 'kept':
      return (
        <>
          <span className="save-bar__warning">
            <WarningIcon label="" size="small" />
          </span>
          Draft kept in this browser. {draft.reason}
        </>
      );
  }
}

/** Says what became of what was typed, and saves it. Takes focus when its buttons go after a save. */
export const SaveBar = forwardRef<HTMLDivElement, SaveBarProps>(function SaveBar(props, ref) {
  const { changes, canSave, isSaving, onSave, onDiscard, onUndo, onRestore, isUndone } = props;
  const wordsId = useId();
  return (
    <div ref={ref} tabIndex={-1} className="save-bar" role="group" aria-labelledby={wordsId}>
      {canSave && (
        <div className="save-bar__buttons">
          {onSave && (
            <Button appearance="primary" isLoading={isSaving} onClick={onSave}>
              Save
            </Button>
          )}
          <Button appearance="subtle" onClick={onDiscard}>
            Discard changes
          </Button>
        </div>
      )}
      {onRestore && (
        <Button spacing="compact" onClick={onRestore}>
          Undo
          <span className="visually-hidden"> and bring back the draft</span>
        </Button>
      )}
      {!canSave && !onRestore && onUndo && (
        <Button spacing="compact" isLoading={isSaving} onClick={onUndo}>
          {isUndone ? 'Redo' : 'Undo'}
          <span className="visually-hidden"> the last save</span>
        </Button>
      )}
      <p className="save-bar__state">
        {changes > 0 && <span>{`${count(changes, 'change')} not saved`}</span>}
        <span className="save-bar__words" role="status" id={wordsId}>
          {onRestore ? 'Draft discarded' : <SaveWords {...props} />}
        </span>
      </p>
    </div>
  );
});
