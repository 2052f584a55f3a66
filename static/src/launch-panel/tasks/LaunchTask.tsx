import { announce } from '../../host';
import type { Task } from '../launch-context';
import { useLaunch } from '../launch-context';
import StartLaunch from '../start/StartLaunch';
import { BypassGate } from './BypassGate';
import { ChangeRegions } from './ChangeRegions';
import { ChangeStatus } from './ChangeStatus';
import { ChangeVersions } from './ChangeVersions';
import { MoveDate } from './MoveDate';
import { OpenRound } from './OpenRound';
import { RecordDecision } from './RecordDecision';

/** The task that stands open; loaded when the first one is. */
export default function LaunchTask({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { view, changed } = useLaunch();
  switch (task) {
    case 'ask for votes':
      return <OpenRound onClose={onClose} />;
    case 'decide':
      return <RecordDecision onClose={onClose} />;
    case 'bypass':
      return <BypassGate onClose={onClose} />;
    case 'move':
      return <MoveDate onClose={onClose} />;
    case 'regions':
      return <ChangeRegions onClose={onClose} />;
    case 'versions':
      return <ChangeVersions onClose={onClose} />;
    case 'again':
      return (
        <StartLaunch
          view={view}
          onCancel={onClose}
          onStarted={(change) => {
            changed(change, 'The launch has started.');
            announce({ id: 'launch-started', title: 'Launch started' });
          }}
        />
      );
    default:
      return <ChangeStatus to={task} onClose={onClose} />;
  }
}
