import type { GateConfiguration } from '../../../src/contract/gate-configuration';
import { FieldGroup } from '../ui/Field';
import { Message } from '../ui/Message';
import { SegmentedControl } from '../ui/SegmentedControl';

type WithoutLaunch = GateConfiguration['withoutLaunch'];

const choices: readonly { readonly id: WithoutLaunch; readonly label: string }[] = [
  { id: 'refuse', label: 'Refuse it' },
  { id: 'pass', label: 'Let it through' },
];

/** What can be chosen about the gate; Jira's own button saves it. */
export function GateForm({
  configuration,
  onChange,
}: {
  readonly configuration: GateConfiguration;
  readonly onChange: (configuration: GateConfiguration) => void;
}) {
  return (
    <div className="workflow-gate workflow-gate--form">
      <h1 className="visually-hidden">Launch gate</h1>
      <p>
        This transition goes ahead once the issue&rsquo;s launch is ready, or ready with waivers, and the latest
        go/no-go is a go where the checklist asks for one. Otherwise it is refused, and whoever tries it reads which
        items are in the way.
      </p>
      <FieldGroup
        label="An issue without a launch"
        help="Where some issue types are never launched, let them through: the workflow may be theirs too."
      >
        {(group) => (
          <SegmentedControl<WithoutLaunch>
            {...group}
            segments={choices}
            value={configuration.withoutLaunch}
            onChange={(withoutLaunch) => onChange({ ...configuration, withoutLaunch })}
          />
        )}
      </FieldGroup>
      <Message>
        When Gantry can&rsquo;t read the launch, the transition is refused unless Gantry&rsquo;s settings say otherwise.
        Remove this rule before you uninstall Gantry: Jira blocks a transition whose app is gone.
      </Message>
    </div>
  );
}
