import type { Rollout } from '../../../src/domain/role/roles';
import { FieldGroup } from '../ui/Field';
import { SegmentedControl } from '../ui/SegmentedControl';
import { rolloutLabel } from './setting-words';

const segments = (['on', 'pilot', 'off'] as const).map((id) => ({ id, label: rolloutLabel[id] }));

/** Whether something is on, on pilot or off. */
export function RolloutChoice({
  label,
  help,
  value,
  onChange,
}: {
  readonly label: string;
  readonly help: string;
  readonly value: Rollout;
  readonly onChange: (value: Rollout) => void;
}) {
  return (
    <FieldGroup label={label} help={help}>
      {({ role: _, ...group }) => <SegmentedControl {...group} segments={segments} value={value} onChange={onChange} />}
    </FieldGroup>
  );
}
