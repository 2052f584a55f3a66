import { Checkbox } from '../ui/Checkbox';
import { FieldGroup } from '../ui/Field';
import { SegmentedControl } from '../ui/SegmentedControl';
import { FreezeWindows } from './FreezeWindows';
import type { SettingsForm } from './use-settings-form';

const answers = [
  { id: 'refuse', label: 'Refuse' },
  { id: 'allow', label: 'Allow' },
] as const;

/** What holds for launches on the whole site: freezes, and what the workflow gate says when it can't tell. */
export function LaunchSettings({ form }: { readonly form: SettingsForm }) {
  const { draft, change, problems, view } = form;
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Launches</h2>
      <FreezeWindows
        freezes={draft.freezeWindows}
        projects={view.projects}
        problems={problems}
        onChange={(freezeWindows) => change({ freezeWindows })}
      />
      <FieldGroup
        label="When the workflow gate can’t read a launch"
        help="Refuse keeps work from going out unchecked while Gantry is away; Allow keeps it from being held up. The gate stands only in workflows that an administrator put it in."
      >
        {({ role: _, ...group }) => (
          <SegmentedControl
            {...group}
            segments={answers}
            value={draft.gate.whenUnanswered}
            onChange={(whenUnanswered) => change({ gate: { whenUnanswered } })}
          />
        )}
      </FieldGroup>
    </section>
  );
}

/** What Gantry tells people by itself. */
export function ReminderSettings({ form: { draft, change } }: { readonly form: SettingsForm }) {
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Reminders</h2>
      <Checkbox
        label="Remind decision owners of a weekly update that is due"
        description="Once per update, through Jira’s own notifications. Nobody else hears of it."
        isChecked={draft.reminders.weeklyUpdate}
        onChange={(weeklyUpdate) => change({ reminders: { ...draft.reminders, weeklyUpdate } })}
      />
      <Checkbox
        label="Remind people of what a launch needs from them"
        description="Items about to fall due or overdue, waivers about to expire, blockers that wait for another’s word, conditions of a go: once a day at most for each launch, through Jira’s own notifications."
        isChecked={draft.reminders.launches}
        onChange={(launches) => change({ reminders: { ...draft.reminders, launches } })}
      />
    </section>
  );
}
