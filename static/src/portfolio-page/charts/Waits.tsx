import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useEffect, useMemo, useRef, useState } from 'react';
import { issueNames } from '../../../../src/domain/rollup/issue-names';
import type { PlanRollup } from '../../../../src/domain/rollup/plan-rollup';
import type { PartyWait, PlanWaits, WorkParty } from '../../../../src/domain/rollup/plan-waits';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import { days } from '../figure-words';
import { IssueLink } from '../IssueLink';
import { RowLink } from '../NamedIssueList';
import type { PlanPartProps } from '../plan-part';

const AT_FIRST = 8;

const partyName = (party: WorkParty | undefined): string =>
  party === undefined ? '–' : party.kind === 'team' ? party.name : `Project ${party.name}`;

export interface WaitsProps {
  readonly part: PlanPartProps;
  readonly waits: PlanWaits;
  /** How often somebody was led here from elsewhere on the page: each time the heading takes focus. */
  readonly waitsAsked?: number;
}

/** Where teams wait for each other: by whom, for whom, and which issues. */
export function Waits({ part, waits, waitsAsked = 0 }: WaitsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (waitsAsked === 0) return;
    title.current?.scrollIntoView?.({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [waitsAsked]);
  const [areAllShown, setAllShown] = useState(false);
  const shown = areAllShown ? waits.waits : waits.waits.slice(0, AT_FIRST);
  return (
    <section className="chart chart--wide" aria-labelledby="waits">
      <h3 id="waits" ref={title} tabIndex={-1} className="chart__title">
        Who waits for whom
      </h3>
      <p className="quiet">
        Open issues that wait for open ones of another team, by the plan’s dependency links. Both are issues that you
        can see.
      </p>
      {waits.count === 0 ? (
        <p>No team waits for another.</p>
      ) : (
        <>
          <p>
            {`${count(waits.count, 'wait')} between ${count(waits.parties.length, 'team')}`}
            {waits.tooLate > 0 && `; in ${waits.tooLate}, what is waited for ends too late for the issue that needs it`}
            .
          </p>
          <ul className="waits">
            {shown.map((wait) => (
              <li key={`${wait.waiting} ${wait.for}`}>
                <PairOfParties part={part} waits={waits} wait={wait} />
              </li>
            ))}
          </ul>
          {shown.length < waits.waits.length && (
            <Button onClick={() => setAllShown(true)}>{`Show all ${waits.waits.length}`}</Button>
          )}
        </>
      )}
    </section>
  );
}

function PairOfParties({
  part,
  waits: { parties },
  wait,
}: {
  readonly part: PlanPartProps;
  readonly waits: PlanWaits;
  readonly wait: PartyWait;
}) {
  const { rollup } = part.plan;
  const nameAt = useMemo(() => issueNames(rollup), [rollup]);
  const more = wait.count - wait.pairs.length;
  return (
    <details className="wait">
      <summary>
        <strong>{partyName(parties[wait.waiting])}</strong> waits for <strong>{partyName(parties[wait.for])}</strong>:{' '}
        {count(wait.count, 'wait')}
        {wait.tooLate > 0 && (
          <span className="wait__late">
            <WarningIcon label="" size="small" />
            {`${wait.tooLate} too late`}
          </span>
        )}
      </summary>
      <ul className="wait__pairs">
        {wait.pairs.map(([waiting, needed, daysTooLate]) => (
          <li key={`${waiting} ${needed}`}>
            <Named part={part} rollup={rollup} index={waiting} nameAt={nameAt} /> waits for{' '}
            <Named part={part} rollup={rollup} index={needed} nameAt={nameAt} />
            {daysTooLate !== null && daysTooLate > 0 && (
              <span className="wait__late">
                <WarningIcon label="" size="small" />
                {`${days(daysTooLate)} too late`}
              </span>
            )}
          </li>
        ))}
        {more > 0 && <li>{`and ${more} more`}</li>}
      </ul>
    </details>
  );
}

function Named({
  part,
  rollup,
  index,
  nameAt,
}: {
  readonly part: PlanPartProps;
  readonly rollup: PlanRollup;
  readonly index: number;
  readonly nameAt: ReturnType<typeof issueNames>;
}) {
  const { key, summary } = nameAt(index);
  return (
    <>
      {index < rollup.sent ? (
        <RowLink plan={part.plan} index={index} onShow={part.onShow} />
      ) : (
        <IssueLink issueKey={key} />
      )}{' '}
      <span className="quiet">{summary}</span>
    </>
  );
}
