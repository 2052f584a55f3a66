import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useRef } from 'react';
import { count } from '../format';
import { Button } from '../ui/Button';
import { SettingsMessages } from './SettingsMessages';
import type { SettingsForm } from './use-settings-form';

interface SaveFootProps {
  readonly form: SettingsForm;
  readonly nameOf: (projectId: string) => string;
  /** The input of this path keeps the form from being saved: shows it, so that it can take focus. */
  readonly onRefused?: (path: string) => void;
}

/** What saves the page, and what became of it: it stays in sight while there is something to save. */
export function SaveFoot({ form, nameOf, onRefused }: SaveFootProps) {
  // Takes focus when the button that was pressed has nothing more to do.
  const foot = useRef<HTMLDivElement>(null);
  const { problems } = form;
  const save = async () => {
    const outcome = await form.save();
    if (outcome.kind === 'saved') foot.current?.focus();
    if (outcome.kind !== 'refused') return;
    onRefused?.(outcome.path);
    // The field shows as invalid, and its project stands open, only after the next rendering.
    requestAnimationFrame(() => document.getElementById(outcome.path)?.focus());
  };
  return (
    <div ref={foot} tabIndex={-1} className={form.isDirty ? 'settings__foot settings__foot--stuck' : 'settings__foot'}>
      <SettingsMessages form={form} nameOf={nameOf} />
      <div className="settings__actions">
        <Button appearance="primary" isLoading={form.isSaving} disabled={!form.isDirty} onClick={() => void save()}>
          Save
        </Button>
        {form.isDirty && (
          <Button appearance="subtle" onClick={form.discard}>
            Discard changes
          </Button>
        )}
        <p className="settings__state" role="status">
          {problems.length > 0 && `${count(problems.length, 'field')} to put right before saving`}
          {problems.length === 0 && form.isDirty && 'Changes not saved'}
          {form.hasSaved && (
            <>
              <span className="settings__done">
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
