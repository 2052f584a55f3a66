import type { LaunchHistoryEntry } from '../../../../src/domain/launch/history/describe-launch-entry';
import type { LaunchChange } from '../../../../src/domain/launch/history/field-words';
import type { ChangedSubject } from '../../../../src/domain/launch/history/launch-changes';
import { count, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Disclosure } from '../../ui/Disclosure';
import { ItemLink } from '../ItemLink';
import { useLaunch } from '../launch-context';

/** A move of the date touches every item: more than this stand behind a summary. */
const IN_SIGHT = 4;

function Change({ change }: { readonly change: LaunchChange }) {
  const { label, from, to } = change;
  return (
    <li className="launch-change">
      <span className="launch-change__label">{`${label}: `}</span>
      {from !== null && (
        <>
          <span className="visually-hidden">from </span>
          <span className="launch-change__old">{from}</span>
          <span className="visually-hidden"> to </span>
          <span aria-hidden> → </span>
        </>
      )}
      <span>{to ?? 'Taken back'}</span>
    </li>
  );
}

function Subject({ subject, isItemShown }: { readonly subject: ChangedSubject; readonly isItemShown: boolean }) {
  const { reading } = useLaunch();
  const { itemId, title, changes } = subject;
  const isThere = itemId !== null && reading.launch.items[itemId] !== undefined;
  return (
    <li className="launch-subject">
      {itemId !== null &&
        isItemShown &&
        (isThere ? <ItemLink itemId={itemId}>{title}</ItemLink> : <span>{title}</span>)}
      <ul className="launch-changes">
        {changes.map((change, index) => (
          // A change has no identity of its own, and the list of an entry never changes.
          <Change key={index} change={change} />
        ))}
      </ul>
    </li>
  );
}

/** One change of the launch: who, when, what, old and new. */
export function HistoryEntry({
  entry,
  isItemShown,
}: {
  readonly entry: LaunchHistoryEntry;
  /** Whether items are named; not where all of it is about one. */
  readonly isItemShown: boolean;
}) {
  const viewer = useHostContext();
  const { today } = useLaunch().reading.assessment;
  const { author, at, action, subjects } = entry;
  const [shown, rest] = [subjects.slice(0, IN_SIGHT), subjects.slice(IN_SIGHT)];
  const lines = (some: readonly ChangedSubject[]) => (
    <ul className="launch-subjects">
      {some.map((subject) => (
        <Subject key={subject.itemId ?? ''} subject={subject} isItemShown={isItemShown} />
      ))}
    </ul>
  );
  return (
    <li className="launch-entry">
      <p className="launch-entry__head">
        <strong>{author}</strong>
        <span>{action}</span>
        <span className="launch-quiet">{formatInstant(at, { ...viewer, today })}</span>
      </p>
      {shown.length > 0 && lines(shown)}
      {rest.length > 0 && <Disclosure label={count(rest.length, 'more item')}>{lines(rest)}</Disclosure>}
    </li>
  );
}
