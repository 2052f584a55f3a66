import UnknownIcon from '@atlaskit/icon/core/question-circle';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';
import { reportedLabel } from '../portfolio-page/health-words';
import { Lozenge } from '../ui/Lozenge';

const marks = {
  onTrack: { Icon: SuccessIcon, tone: 'success' },
  atRisk: { Icon: WarningIcon, tone: 'warning' },
  offTrack: { Icon: ErrorIcon, tone: 'danger' },
} as const;

/** The decision owner's own word on how it goes, in icon and word. */
export function HealthMark({ health }: Pick<RoadmapRow, 'health'>) {
  if (health === null) return <Lozenge icon={<UnknownIcon label="" size="small" />}>No health yet</Lozenge>;
  const { Icon, tone } = marks[health.state];
  return (
    <Lozenge tone={tone} icon={<Icon label="" size="small" />}>
      {reportedLabel[health.state]}
    </Lozenge>
  );
}
