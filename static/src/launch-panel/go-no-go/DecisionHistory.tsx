import { useState } from 'react';
import { dissents, type GoNoGo } from '../../../../src/domain/launch/go-no-go';
import { formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Avatar } from '../../ui/Avatar';
import { Collapsible } from '../../ui/Collapsible';
import { Lozenge } from '../../ui/Lozenge';
import { useLaunch } from '../launch-context';
import { OutcomeLozenge } from './OutcomeLozenge';
import { Snapshot } from './Snapshot';
import './go-no-go.css';
import { WithdrawnRounds } from './WithdrawnRounds';

function Votes({ decision }: { readonly decision: GoNoGo }) {
  const { personOf, reading } = useLaunch();
  const { votes, outcome, round } = decision;
  const asked = round === undefined ? [] : (reading.launch.rounds[round.number]?.functions ?? []);
  const silent = asked.filter(({ function: name }) => !votes.some((vote) => vote.function === name));
  if (votes.length + silent.length === 0) return null;
  return (
    <ul className="votes" aria-label="Votes">
      {votes.map((vote) => {
        const { displayName } = personOf(vote.accountId);
        return (
          <li key={`${vote.function} ${vote.accountId}`} className="votes__vote">
            <Avatar name={displayName} />
            <span>{`${displayName}, ${vote.function}`}</span>
            <OutcomeLozenge outcome={vote.vote} />
            {dissents(vote.vote, outcome) && <strong>Dissents</strong>}
            {vote.enteredBy !== undefined && (
              <span className="launch-quiet">{`as told to ${personOf(vote.enteredBy).displayName}`}</span>
            )}
            {vote.comment && <span className="launch-quiet">{vote.comment}</span>}
          </li>
        );
      })}
      {silent.length > 0 && (
        <li className="launch-quiet">{`Did not vote: ${silent.map(({ function: name }) => name).join(', ')}`}</li>
      )}
    </ul>
  );
}

function Decision({ decision, isInForce }: { readonly decision: GoNoGo; readonly isInForce: boolean }) {
  const { personOf, reading } = useLaunch();
  const viewer = useHostContext();
  const { condition, round, frozen, votes } = decision;
  const { today } = reading.assessment;
  return (
    <li className={isInForce ? 'decision' : 'decision decision--superseded'}>
      <div className="decision__head">
        <OutcomeLozenge outcome={decision.outcome} />
        {!isInForce && <Lozenge>Superseded</Lozenge>}
        <span className="launch-quiet">
          {`${personOf(decision.by).displayName}, ${formatInstant(decision.at, { ...viewer, today })}`}
        </span>
      </div>
      {condition && (
        <p>
          <strong>Condition: </strong>
          {`${condition.text} (${personOf(condition.ownerId).displayName}, by ${formatDay(condition.dueOn, viewer.locale)})`}
        </p>
      )}
      {decision.rationale && <p className="evidence__text">{decision.rationale}</p>}
      <Votes decision={decision} />
      {round === undefined && votes.length > 0 && (
        <p className="launch-quiet">{`Votes as ${personOf(decision.by).displayName} entered them.`}</p>
      )}
      <Snapshot frozen={frozen} lead={round === undefined ? 'Taken on' : `Round ${round.number}, voted on`}>
        {round !== undefined && round.verdict !== frozen.verdict && (
          <p>{`When it was recorded, the launch had changed. ${round.sentence}`}</p>
        )}
      </Snapshot>
    </li>
  );
}

/** Every go/no-go of this launch, the one in force first, and the rounds that came to none. */
export default function DecisionHistory() {
  const { decisions, roundEnds } = useLaunch().reading.launch;
  const [isOpen, setIsOpen] = useState(false);
  const last = decisions.at(-1);
  if (last === undefined && Object.keys(roundEnds).length === 0) return null;
  return (
    <Collapsible
      title="Go/no-go decisions"
      meta={last && <OutcomeLozenge outcome={last.outcome} />}
      isOpen={isOpen}
      onToggle={setIsOpen}
    >
      <ol className="decisions">
        {decisions.toReversed().map((decision, index) => (
          <Decision key={decisions.length - index} decision={decision} isInForce={decision === last} />
        ))}
      </ol>
      <WithdrawnRounds />
    </Collapsible>
  );
}
