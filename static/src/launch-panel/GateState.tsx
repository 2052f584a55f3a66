import LockIcon from '@atlaskit/icon/core/lock-locked';
import UnlockIcon from '@atlaskit/icon/core/lock-unlocked';
import { LinkedSentence } from './VerdictSummary';
import { useLaunch } from './launch-context';

/** Whether the workflow gate would let this issue through, and why. A sentence that stands above isn't said again. */
export function GateState() {
  const { gate, assessment } = useLaunch().reading;
  const isSaidAbove = gate.sentence === assessment.sentence;
  const Icon = gate.open ? UnlockIcon : LockIcon;
  return (
    <div className="gate">
      <Icon label="" size="small" />
      <p>
        <strong>{gate.open ? 'The go/no-go gate is open.' : 'The go/no-go gate is closed.'}</strong>{' '}
        {isSaidAbove && !gate.open && `The launch is ${assessment.verdict.toLocaleLowerCase()}.`}
        {!isSaidAbove && <LinkedSentence sentence={gate.sentence} reasons={gate.blockedBy} />}
      </p>
    </div>
  );
}
