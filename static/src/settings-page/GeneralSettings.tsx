import { LaunchSettings, ReminderSettings } from './LaunchSettings';
import { PillarList } from './PillarList';
import { PortfolioSettings } from './PortfolioSettings';
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
      <LaunchSettings form={form} />
      <PortfolioSettings form={form} />
      <ReminderSettings form={form} />
      <SearchWords />
    </>
  );
}
