import { useState } from 'react';
import type { GoNoGo, Outcome } from '../../../src/domain/launch/go-no-go';
import { formatDay, formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Avatar } from '../ui/Avatar';
import { Collapsible } from '../ui/Collapsible';
import { Lozenge } from '../ui/Lozenge';
import { useLaunch } from './launch-context';
import { outcomeWords } from './outcome-words';
import { LinkedSentence, withoutVerdict } from './VerdictSummary';
import { VerdictLozenge } from './VerdictLozenge';

export function OutcomeLozenge({ outcome }: { readonly outcome: Outcome }) {
  const { label, tone, Icon } = outcomeWords[outcome];
  return (
    <Lozenge tone={tone} icon={<Icon label="" size="small" />}>
      {label}
    </Lozenge>
  );
}

function Votes({ decision }: { readonly decision: GoNoGo }) {
  const { personOf } = useLaunch();
  if (decision.votes.length === 0) return null;
  return (
    <ul className="votes" aria-label="Votes">
      {decision.votes.map((vote) => {
        const { displayName } = personOf(vote.accountId);
        return (
          <li key={`${vote.function} ${vote.accountId}`} className="votes__vote">
            <Avatar name={displayName} />
            <span>{`${displayName}, ${vote.function}`}</span>
            <OutcomeLozenge outcome={vote.vote} />
            {vote.vote !== decision.outcome && <strong>Dissents</strong>}
            {vote.comment && <span className="launch-quiet">{vote.comment}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What the voters saw: it never changes again. */
function Frozen({ frozen }: Pick<GoNoGo, 'frozen'>) {
  const { locale } = useHostContext();
  return (
    <div className="frozen">
      <p className="frozen__head">
        Taken on <VerdictLozenge verdict={frozen.verdict} />
        {frozen.score.percent !== null && ` with a score of ${frozen.score.percent} %`}
      </p>
      <p>
        <LinkedSentence sentence={withoutVerdict(frozen)} reasons={frozen.reasons} />
      </p>
      {frozen.conditions.length > 0 && (
        <details>
          <summary>{`Open then and due later: ${frozen.conditions.length}`}</summary>
          <ul className="frozen__conditions">
            {frozen.conditions.map((condition) => (
              <li key={condition.itemId}>
                <LinkedSentence
                  sentence={`${condition.title}, ${formatDay(condition.dueOn, locale)}`}
                  reasons={[condition]}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Decision({ decision, isInForce }: { readonly decision: GoNoGo; readonly isInForce: boolean }) {
  const { personOf, reading } = useLaunch();
  const viewer = useHostContext();
  const { condition } = decision;
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
      <Frozen frozen={decision.frozen} />
    </li>
  );
}

/** Every go/no-go of this launch, the one in force first. */
export function DecisionHistory({ decisions }: { readonly decisions: readonly GoNoGo[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const last = decisions.at(-1);
  if (last === undefined) return null;
  return (
    <Collapsible
      title="Go/no-go decisions"
      meta={<OutcomeLozenge outcome={last.outcome} />}
      isOpen={isOpen}
      onToggle={setIsOpen}
    >
      <ol className="decisions">
        {decisions.toReversed().map((decision, index) => (
          <Decision key={decisions.length - index} decision={decision} isInForce={decision === last} />
        ))}
      </ol>
    </Collapsible>
  );
}
