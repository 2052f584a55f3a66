import type { Rollout } from '../../../src/domain/role/roles';
import { FieldGroup } from '../ui/Field';
import { SegmentedControl } from '../ui/SegmentedControl';
import { rolloutLabel } from './setting-words';

const all: readonly Rollout[] = ['on', 'pilot', 'off'];

/** Whether something is on, on pilot or off. */
export function RolloutChoice({
  label,
  help,
  choices = all,
  value,
  onChange,
}: {
  readonly label: string;
  readonly help: string;
  readonly choices?: readonly Rollout[] | undefined;
  readonly value: Rollout;
  readonly onChange: (value: Rollout) => void;
}) {
  const segments = choices.map((id) => ({ id, label: rolloutLabel[id] }));
  return (
    <FieldGroup label={label} help={help}>
      {({ role: _, ...group }) => <SegmentedControl {...group} segments={segments} value={value} onChange={onChange} />}
    </FieldGroup>
  );
}
