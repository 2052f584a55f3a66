import { wavesOf } from '../../../../src/domain/launch/waves';
import { Button } from '../../ui/Button';
import { DayNotes } from '../dates/DayNotes';
import { useLaunch } from '../launch-context';
import { useSurroundings } from '../use-surroundings';
import { MoveList } from './MoveList';
import './schedule.css';
import { ShipsWith } from './ShipsWith';
import { WaveList } from './WaveList';

/** When the launch goes where and with what: how its date moved, its waves and their exits, its versions. */
export default function Schedule() {
  const { view, reading, openTask } = useLaunch();
  const { launch, assessment } = reading;
  const surroundings = useSurroundings(view.issue.issueId);
  const isRunning = launch.status === 'planned' || launch.status === 'launched';
  const waves = wavesOf(launch);
  return (
    <div className="schedule">
      {launch.status === 'planned' && (
        <DayNotes
          launchOn={launch.launchOn}
          today={assessment.today}
          tier={null}
          regions={launch.regions}
          versionIds={launch.versionIds}
          surroundings={surroundings}
        />
      )}
      <MoveList moves={launch.moves} />
      {waves.length > 0 && <WaveList waves={waves} />}
      <ShipsWith surroundings={surroundings} />
      {isRunning && view.rights.canMoveDate && (
        <div className="form-buttons">
          <Button onClick={() => openTask('regions')}>
            {waves.length > 0 ? 'Change regions and waves' : 'Add regions'}
          </Button>
          <Button onClick={() => openTask('versions')}>Choose versions</Button>
        </div>
      )}
    </div>
  );
}
