import type { ReactNode } from 'react';
import type { FrozenVerdict } from '../../../../src/domain/launch/go-no-go';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Disclosure } from '../../ui/Disclosure';
import { LinkedSentence, withoutVerdict } from '../VerdictSummary';
import { VerdictLozenge } from '../VerdictLozenge';
import './go-no-go.css';

/** A verdict as the voters see or saw it: frozen, it never changes again. `children` stand after its head. */
export function Snapshot({
  frozen,
  lead,
  children,
}: {
  readonly frozen: FrozenVerdict;
  /** Stands before the verdict: "Taken on". */
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  const { locale } = useHostContext();
  const left = frozen.conditions.length === 0 ? (frozen.counts?.conditions ?? 0) : 0;
  return (
    <div className="frozen">
      <p className="frozen__head">
        {lead} <VerdictLozenge verdict={frozen.verdict} />
        {frozen.score.percent !== null && ` with a score of ${frozen.score.percent} %`}
      </p>
      <p>
        <LinkedSentence sentence={withoutVerdict(frozen)} reasons={frozen.reasons} />
      </p>
      {frozen.conditions.length > 0 && (
        <Disclosure label={`${count(frozen.conditions.length, 'item')} open and due later`}>
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
        </Disclosure>
      )}
      {left > 0 && (
        <p className="launch-quiet">
          {`${count(left, 'item')} open and due later then: the history of this launch lists them.`}
        </p>
      )}
      {children}
    </div>
  );
}
