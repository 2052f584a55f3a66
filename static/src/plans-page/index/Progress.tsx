import { useId, type ReactNode } from 'react';
import type { IndexStatus } from '../../../../src/contract/portfolio-index';
import { Message } from '../../ui/Message';
import { ProgressBar } from '../../ui/ProgressBar';
import { useTimeWords } from '../../use-time-words';
import { budgetSentence, progressTitle, spanWords } from './index-words';

/** What the index is being brought to, and what holds it up. */
export function Progress({ status, now }: { readonly status: IndexStatus; readonly now: string }) {
  const timeWords = useTimeWords();
  const { progress, seedingPercent, points } = status;
  const budget = budgetSentence(status);
  return (
    <>
      {points.pausedUntil !== null && (
        <Message tone="warning" live="status" title={`Paused until ${timeWords(points.pausedUntil)}`}>
          <p>{points.why ?? 'Jira asked Gantry to slow down.'}</p>
          <p>Nothing is lost: it goes on by itself then. Plans can be opened meanwhile.</p>
        </Message>
      )}
      {budget !== null && points.pausedUntil === null && (
        <Message live="status" title="Building waits for the next hour">
          <p>{budget}</p>
        </Message>
      )}
      {progress !== null && (
        <Reading
          title={progressTitle[progress.kind]}
          percent={progress.endsAt === null && progress.percent === 0 ? null : progress.percent}
        >
          {`Began ${timeWords(progress.startedAt)}. ${leftWords(progress.endsAt, now)}`}
        </Reading>
      )}
      {seedingPercent !== null && (
        <Reading title="Earlier history is being read from Jira’s changelog" percent={seedingPercent}>
          Days before the index was built can be read once this is done.
        </Reading>
      )}
    </>
  );
}

/** "About 2 hours left at this pace." */
function leftWords(endsAt: string | null, now: string): string {
  if (endsAt === null) return 'How long it takes can’t be told yet.';
  const left = spanWords(now, endsAt);
  return `${left.startsWith('less') ? 'Less than a minute' : `About ${left}`} left at this pace.`;
}

function Reading({
  title,
  percent,
  children,
}: {
  readonly title: string;
  /** Null while nobody can tell: an empty bar would say that nothing happens. */
  readonly percent: number | null;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="index-progress" aria-labelledby={id}>
      <div className="index-progress__head">
        <h2 id={id} className="index-progress__title">
          {title}
        </h2>
        {percent !== null && <span>{`${Math.floor(percent)}%`}</span>}
      </div>
      {percent !== null && <ProgressBar label={title} value={percent / 100} />}
      <p className="quiet">{children}</p>
    </section>
  );
}
