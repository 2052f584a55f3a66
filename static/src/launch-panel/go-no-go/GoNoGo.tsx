import { runningRound } from '../../../../src/domain/launch/round-standing';
import { conditionInForce } from '../../../../src/domain/launch/settle-condition';
import { useLaunch } from '../launch-context';
import { ConditionCard } from './ConditionCard';
import './go-no-go.css';
import { RunningRound } from './RunningRound';

/** The round that runs, and the condition of the go in force: what somebody has yet to answer. */
export default function GoNoGo() {
  const { launch, assessment } = useLaunch().reading;
  const round = runningRound(launch, assessment.today);
  const condition = conditionInForce(launch, assessment.today);
  return (
    <>
      {round !== null && <RunningRound key={round.number} standing={round} />}
      {condition !== null && <ConditionCard key={condition.decision} standing={condition} />}
    </>
  );
}
