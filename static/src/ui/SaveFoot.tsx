import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useRef, type ReactNode } from 'react';
import { count } from '../format';
import { Button } from './Button';
import './save-foot.css';

/** What became of a save; `refused` by the page itself at the input of that id. */
export type SaveOutcome = { readonly kind: 'saved' | 'failed' } | { readonly kind: 'refused'; readonly path: string };

interface SaveFootProps {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly hasSaved: boolean;
  /** Fields that keep it from being saved. */
  readonly problems: number;
  readonly onSave: () => Promise<SaveOutcome>;
  readonly onDiscard: () => void;
  /** The input of this path keeps the form from being saved: shows it, so that it can take focus. */
  readonly onRefused?: ((path: string) => void) | undefined;
  /** What became of a save, in words. */
  readonly children?: ReactNode;
}

/** What saves a page, and what became of it: it stays in sight while there is something to save. */
export function SaveFoot(props: SaveFootProps) {
  const { isDirty, isSaving, hasSaved, problems, onSave, onDiscard, onRefused, children } = props;
  // Takes focus when the button that was pressed has nothing more to do.
  const foot = useRef<HTMLDivElement>(null);
  const save = async () => {
    const outcome = await onSave();
    if (outcome.kind === 'saved') foot.current?.focus();
    if (outcome.kind !== 'refused') return;
    onRefused?.(outcome.path);
    // The field shows as invalid, and what it stands in is open, only after the next rendering.
    requestAnimationFrame(() => document.getElementById(outcome.path)?.focus());
  };
  return (
    <div ref={foot} tabIndex={-1} className={isDirty ? 'save-foot save-foot--stuck' : 'save-foot'}>
      {children}
      <div className="save-foot__actions">
        <Button appearance="primary" isLoading={isSaving} disabled={!isDirty} onClick={() => void save()}>
          Save
        </Button>
        {isDirty && (
          <Button appearance="subtle" onClick={onDiscard}>
            Discard changes
          </Button>
        )}
        <p className="save-foot__state" role="status">
          {problems > 0 && `${count(problems, 'field')} to put right before saving`}
          {problems === 0 && isDirty && 'Changes not saved'}
          {hasSaved && (
            <>
              <span className="save-foot__done">
                <SuccessIcon label="" size="small" />
              </span>
              Saved
            </>
          )}
        </p>
      </div>
    </div>
  );
}
