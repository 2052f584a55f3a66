import { Checkbox } from '../ui/Checkbox';
import { PillarList } from './PillarList';
import { SearchWords } from './SearchWords';
import type { SettingsForm } from './use-settings-form';

/** What is on where, and what Gantry does by itself. */
export function GeneralSettings({ form }: { readonly form: SettingsForm }) {
  const { draft, change } = form;
  return (
    <>
      <section className="settings__section">
        <h2 className="settings__heading">Where Gantry is on</h2>
        <PillarList draft={draft} projects={form.view.projects} onChange={(pillars) => change({ pillars })} />
      </section>
      <section className="settings__section">
        <h2 className="settings__heading">Reminders</h2>
        <Checkbox
          label="Remind decision owners of a weekly update that is due"
          description="Once per update, through Jira’s own notifications. Nobody else hears of it."
          isChecked={draft.reminders.weeklyUpdate}
          onChange={(weeklyUpdate) => change({ reminders: { ...draft.reminders, weeklyUpdate } })}
        />
      </section>
      <SearchWords />
    </>
  );
}
