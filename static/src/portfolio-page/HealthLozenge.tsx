import DoneIcon from '@atlaskit/icon/core/check-mark';
import NoneIcon from '@atlaskit/icon/core/minus';
import UnknownIcon from '@atlaskit/icon/core/question-circle';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { computedHealthLabel, type ComputedHealth } from '../../../src/domain/rollup/measures/health-conditions';
import { Lozenge } from '../ui/Lozenge';
import { healthTone } from './health-words';

/** Each health has an icon of its own beside its colour. */
export const healthIcons = {
  noActiveScope: NoneIcon,
  done: DoneIcon,
  offTrack: ErrorIcon,
  atRisk: WarningIcon,
  unknown: UnknownIcon,
  onTrack: SuccessIcon,
} as const satisfies Readonly<Record<ComputedHealth, unknown>>;

/** A health in icon and word. What people report is one of the computed states too. */
export function HealthLozenge({ state }: { readonly state: ComputedHealth }) {
  const Icon = healthIcons[state];
  return (
    <Lozenge tone={healthTone[state]} icon={<Icon label="" size="small" />}>
      {computedHealthLabel[state]}
    </Lozenge>
  );
}
