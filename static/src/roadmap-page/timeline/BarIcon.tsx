import DoneIcon from '@atlaskit/icon/core/check-mark';
import UnknownIcon from '@atlaskit/icon/core/question-circle';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';

type Told = Pick<RoadmapRow, 'health' | 'stage'>;
export type BarTone = 'onTrack' | 'atRisk' | 'offTrack' | 'done' | 'unknown';

/** Which of the bars' looks an item has; each has an icon of its own beside its colour. */
export function barTone({ health, stage }: Told): BarTone {
  if (stage === 'done') return 'done';
  return health?.state ?? 'unknown';
}

export const barIcons = {
  onTrack: SuccessIcon,
  atRisk: WarningIcon,
  offTrack: ErrorIcon,
  done: DoneIcon,
  unknown: UnknownIcon,
} as const satisfies Readonly<Record<BarTone, unknown>>;

export function BarIcon({ row }: { readonly row: Told }) {
  const Icon = barIcons[barTone(row)];
  return <Icon label="" size="small" />;
}
