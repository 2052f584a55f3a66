import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryChange, RoadmapHistoryEntry } from '../../../../src/domain/roadmap/history';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import type { LastChange } from './last-change';
import './record.css';

interface HistoryListProps {
  readonly issueId: string;
  readonly revision: number;
  readonly today: string;
  readonly undo: LastChange | null;
}

function Side({ words, isOld }: { readonly words: string | null; readonly isOld: boolean }) {
  const name = isOld ? 'Before' : 'After';
  const text = words ?? 'No answer';
  return (
    <div className={isOld ? 'change__side change__side--old' : 'change__side'}>
      <dt className="change__name">{name}</dt>
      <dd className={words === null ? 'answer-text quiet' : 'answer-text'}>
        {isOld && words !== null ? <del>{text}</del> : text}
      </dd>
    </div>
  );
}

function Change({ change }: { readonly change: HistoryChange }) {
  const { label, from, to } = change;
  return (
    <li className="change">
      <span className="change__label">{label}</span>
      {from === null || from === to ? (
        <p className="answer-text">{to === null ? 'Taken back' : from === null ? to : `Said again: ${to}`}</p>
      ) : (
        <dl className="change__sides">
          <Side words={from} isOld />
          <Side words={to} isOld={false} />
        </dl>
      )}
    </li>
  );
}

interface EntryProps {
  readonly entry: RoadmapHistoryEntry;
  readonly today: string;
  readonly undo: LastChange | null;
}

function Entry({ entry, today, undo }: EntryProps) {
  const viewer = useHostContext();
  const { author, at, action, changes, override } = entry;
  return (
    <li className="record-entry">
      <p className="record-entry__head">
        <strong>{author}</strong>
        <span className="quiet">{formatInstant(at, { ...viewer, today })}</span>
        {undo?.revision === entry.revision && (
          <Button spacing="compact" onClick={undo.run}>
            {undo.isUndo ? 'Redo' : 'Undo'}
            <span className="visually-hidden"> this change</span>
          </Button>
        )}
      </p>
      <p className="quiet">{action}</p>
      {override && (
        <p className="record-entry__override">{`Overrode ${override.labels.join(', ')}: ${override.reason}`}</p>
      )}
      {changes.length > 0 && (
        <ul className="record-entry__changes">
          {changes.map((change, index) => (
            // A change has no identity of its own, and the list of an entry never changes.
            <Change key={index} change={change} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Who changed what, when, from what to what. */
export default function HistoryList({ issueId, revision, today, undo }: HistoryListProps) {
  const history = useInfiniteQuery({
    queryKey: ['roadmap.history', issueId, revision],
    queryFn: ({ pageParam }) => call('roadmap.history', { issueId, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null, // the first page is asked for without a place to start from
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  if (history.isPending) return <Skeleton />;
  if (history.isError && history.data === undefined) {
    return <CallErrorState level={2} error={history.error} onRetry={() => void history.refetch()} />;
  }
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? [];
  if (entries.length === 0) return <p className="quiet">Nothing was saved here yet. Every save will be listed.</p>;
  return (
    <>
      <ol className="record-list">
        {entries.map((entry) => (
          <Entry key={entry.revision} entry={entry} today={today} undo={undo} />
        ))}
      </ol>
      {history.isFetchNextPageError && (
        <p className="answer-card__problem" role="alert">
          Older changes could not be loaded. Those above are whole; try again in a moment.
        </p>
      )}
      {history.hasNextPage && (
        <div>
          <Button isLoading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            Load older changes
          </Button>
        </div>
      )}
    </>
  );
}
