import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { lazy, Suspense, useId, useState } from 'react';
import type { LaunchesView, LaunchName } from '../../../../src/contract/launch-page';
import type { Person } from '../../../../src/contract/person';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { openIssue } from '../../host';
import { useHostContext } from '../../host-context';
import { VerdictLozenge } from '../../launch-panel/VerdictLozenge';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { Skeleton } from '../../ui/Skeleton';
import { FunctionGlance } from './FunctionGlance';
import './launch-line.css';
import { LaunchLineFacts } from './LaunchLineFacts';
import { WaitingTasks } from './WaitingTasks';

const LaunchDetail = lazy(() => import('./LaunchDetail'));

interface LaunchLineProps {
  readonly row: LaunchRow;
  readonly view: LaunchesView;
  readonly timeZone: string;
  /** Whether the line says which project it is of. */
  readonly hasProject: boolean;
  /** Null until Jira has told it. */
  readonly name: LaunchName | null;
  /** Jira tells no name of it. */
  readonly isUntold: boolean;
  readonly people: ReadonlyMap<string, Person>;
  /** Whether what waits for the viewer is listed, rather than counted. */
  readonly showsTasks: boolean;
}

/** One launch: its verdict in a sentence, when it goes out, what else is worth a glance, and its items behind a button. */
export function LaunchLine({ row, view, timeZone, hasProject, name, isUntold, people, showsTasks }: LaunchLineProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  const title = name === null ? 'this launch' : name.key;
  return (
    <li className="launch-line">
      <div className="launch-line__head">
        <VerdictLozenge verdict={row.verdict} />
        <div className="launch-line__name">
          {name === null && isUntold ? (
            <span className="launches__quiet">Jira doesn’t tell its name just now</span>
          ) : name === null ? (
            <Skeleton width="half" />
          ) : (
            <>
              <IssueLink issueKey={name.key} />
              <button type="button" className="launch-line__title" onClick={() => void openIssue(name.key)}>
                {name.summary}
              </button>
            </>
          )}
        </div>
        <button
          type="button"
          className="launch-line__toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          Items<span className="visually-hidden">{` of ${title}`}</span>
          <Chevron label="" size="small" />
        </button>
      </div>
      <p className="launch-line__sentence">
        {row.phase === 'after launch' && <strong>After launch. </strong>}
        <SentenceWith row={row} people={people} />
      </p>
      <LaunchLineFacts row={row} view={view} timeZone={timeZone} hasProject={hasProject} />
      <FunctionGlance functions={row.functions} />
      {row.waiting.length > 0 && <WaitingTasks tasks={row.waiting} isListed={showsTasks} />}
      {isOpen && (
        <div id={id} className="launch-line__detail">
          <Suspense fallback={<Skeleton width="wide" />}>
            <LaunchDetail row={row} issueKey={name?.key ?? null} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** The verdict's own sentence, and after it whose the items are that decided it. */
function SentenceWith({ row, people }: { readonly row: LaunchRow; readonly people: ReadonlyMap<string, Person> }) {
  const { accountId } = useHostContext();
  const isAsking = row.verdict === 'Not ready' || row.verdict === 'At risk';
  const owners = [...new Set(row.reasons.flatMap(({ ownerId }) => ownerId ?? []))].flatMap((id) => {
    if (id === accountId) return ['you'];
    const person = people.get(id);
    return person === undefined ? [] : [person.active ? person.displayName : `${person.displayName} (has left)`];
  });
  const isUnowned = row.reasons.some(({ ownerId }) => ownerId === null);
  const whose = [...owners, ...(isUnowned ? ['nobody yet'] : [])];
  return (
    <>
      {withoutVerdict(row)}
      {isAsking && whose.length > 0 && <span className="launches__quiet">{` Owned by ${whose.join(', ')}.`}</span>}
    </>
  );
}

/** The verdict stands beside the sentence already. */
function withoutVerdict({ verdict, sentence }: LaunchRow): string {
  const rest = sentence.startsWith(`${verdict}: `) ? sentence.slice(verdict.length + 2) : sentence;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}
