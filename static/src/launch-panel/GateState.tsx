import LockIcon from '@atlaskit/icon/core/lock-locked';
import UnlockIcon from '@atlaskit/icon/core/lock-unlocked';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { LinkedSentence } from './VerdictSummary';
import { useLaunch } from './launch-context';

/**
 * Whether the workflow gate would let this issue through, and why. A sentence that stands above isn't said again. Administrators find their
 * way past a closed one here.
 */
export function GateState() {
  const { reading, view, openTask } = useLaunch();
  const { gate, assessment } = reading;
  const isSaidAbove = gate.sentence === assessment.sentence;
  const Icon = gate.open ? UnlockIcon : LockIcon;
  const verdict = assessment.verdict.toLocaleLowerCase();
  return (
    <div className="gate">
      <Icon label="" size="small" />
      <div className="gate__body">
        {gate.bypass !== null ? (
          <BypassedGate />
        ) : (
          <p>
            <strong>{gate.open ? 'The go/no-go gate is open.' : 'The go/no-go gate is closed.'}</strong>{' '}
            {isSaidAbove && !gate.open && `The launch is ${verdict}.`}
            {!isSaidAbove && <LinkedSentence sentence={gate.sentence} reasons={gate.blockedBy} />}
          </p>
        )}
        {!gate.open && view.rights.canBypassGate && (
          <Button appearance="link" onClick={() => openTask('bypass')}>
            Bypass the gate…
          </Button>
        )}
      </div>
    </div>
  );
}

function BypassedGate() {
  const { reading, personOf } = useLaunch();
  const viewer = useHostContext();
  const { gate, assessment } = reading;
  if (gate.bypass === null) return null;
  const { by, reason, endsAt } = gate.bypass;
  const until = formatInstant(endsAt, { ...viewer, today: assessment.today });
  return (
    <>
      <p>
        <strong>The go/no-go gate is bypassed until {until}.</strong> {personOf(by).displayName} opened it: “{reason}”
      </p>
      <p>
        By the rule it would be closed:{' '}
        {gate.sentence === assessment.sentence ? (
          `the launch is ${assessment.verdict.toLocaleLowerCase()}.`
        ) : (
          <LinkedSentence sentence={gate.sentence} reasons={gate.blockedBy} />
        )}
      </p>
    </>
  );
}
