import { SaveFoot as Foot } from '../ui/SaveFoot';
import { SettingsMessages } from './SettingsMessages';
import type { SettingsForm } from './use-settings-form';

interface SaveFootProps {
  readonly form: SettingsForm;
  readonly nameOf: (projectId: string) => string;
  /** The input of this path keeps the form from being saved: shows it, so that it can take focus. */
  readonly onRefused?: (path: string) => void;
}

/** What saves the settings, and what became of it. */
export function SaveFoot({ form, nameOf, onRefused }: SaveFootProps) {
  return (
    <Foot
      isDirty={form.isDirty}
      isSaving={form.isSaving}
      hasSaved={form.hasSaved}
      problems={form.problems.length}
      onSave={() => form.save()}
      onDiscard={form.discard}
      onRefused={onRefused}
    >
      <SettingsMessages form={form} nameOf={nameOf} />
    </Foot>
  );
}
