import { useState } from 'react';
import { freezeVerdict } from '../../../../src/domain/readiness/freeze-verdict';
import type { RoundStanding } from '../../../../src/domain/launch/round-standing';
import { formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { Message } from '../../ui/Message';
import { useLaunch } from '../launch-context';
import { LinkedSentence, withoutVerdict } from '../VerdictSummary';
import { VerdictLozenge } from '../VerdictLozenge';
import { FunctionRow } from './FunctionRow';
import { tallyWords } from './round-words';
import { Snapshot } from './Snapshot';
import { WithdrawRound } from './WithdrawRound';

/** What the launch has become since the snapshot was taken, where that is another verdict. */
export function SinceThen({ round }: Pick<RoundStanding, 'round'>) {
  const { launch, assessment } = useLaunch().reading;
  const now = freezeVerdict(launch, { today: assessment.today, now: assessment.assessedAt });
  if (now.verdict === round.frozen.verdict) return null;
  return (
    <Message tone="warning" title="The launch has changed since the snapshot">
      It is now <VerdictLozenge verdict={now.verdict} />{' '}
      <LinkedSentence sentence={withoutVerdict(now)} reasons={now.reasons} />
    </Message>
  );
}

/** The round that waits for its decision: what is voted on, who voted how, and who hasn't yet. */
export function RunningRound({ standing }: { readonly standing: RoundStanding }) {
  const { view, reading, personOf, openTask, canWork } = useLaunch();
  const viewer = useHostContext();
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { number, round, isOpen, functions } = standing;
  const isManager = view.rights.isReleaseManager && canWork;
  const isRunning = reading.launch.status === 'planned' || reading.launch.status === 'launched';
  const openedAt = formatInstant(round.at, { ...viewer, today: reading.assessment.today });
  const lastDay = formatDay(round.closesOn, viewer.locale);
  return (
    <section className="round" aria-labelledby="round-title">
      <div className="round__head">
        <h2 className="launch-subtitle" id="round-title">
          Go/no-go round
        </h2>
        <Lozenge tone={isOpen ? 'information' : 'neutral'}>
          {isOpen ? `Votes until ${lastDay}` : `Votes closed on ${lastDay}`}
        </Lozenge>
      </div>
      <p className="launch-quiet">{`Opened by ${personOf(round.by).displayName}, ${openedAt}.`}</p>
      {round.note && <p className="evidence__text">{round.note}</p>}
      <Snapshot frozen={round.frozen} lead="Voted on" />
      <SinceThen round={round} />
      <p>{tallyWords(functions)}</p>
      <ul className="function-votes" aria-label="Votes by function">
        {functions.map((asked) => (
          <FunctionRow key={asked.function} round={number} asked={asked} isOpen={isOpen && isRunning} />
        ))}
      </ul>
      {isManager && !isWithdrawing && (
        <div className="form-buttons">
          <Button appearance={isOpen ? 'default' : 'primary'} onClick={() => openTask('decide')}>
            Record the decision
          </Button>
          <Button appearance="subtle" onClick={() => setIsWithdrawing(true)}>
            Withdraw round…
          </Button>
        </div>
      )}
      {isWithdrawing && <WithdrawRound number={number} onClose={() => setIsWithdrawing(false)} />}
    </section>
  );
}
