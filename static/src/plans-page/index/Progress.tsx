import type { IndexStatus } from '../../../../src/contract/portfolio-index';
import { Message } from '../../ui/Message';
import { ProgressBar } from '../../ui/ProgressBar';
import { useTimeWords } from '../../use-time-words';
import { progressTitle, spanWords } from './index-words';

/** What the index is being brought to, and what holds it up. */
export function Progress({ status, now }: { readonly status: IndexStatus; readonly now: string }) {
  const timeWords = useTimeWords();
  const { progress, seedingPercent, points } = status;
  return (
    <>
      {points.pausedUntil !== null && (
        <Message tone="warning" live="status" title={`It rests until ${timeWords(points.pausedUntil)}`}>
          <p>{points.why ?? 'Jira asked Gantry to slow down. Nothing is lost; it goes on by itself.'}</p>
        </Message>
      )}
      {progress !== null && (
        <section className="index-progress" aria-label={progressTitle[progress.kind]}>
          <div className="index-progress__head">
            <h2 className="index-progress__title">{progressTitle[progress.kind]}</h2>
            <span>{`${Math.floor(progress.percent)} %`}</span>
          </div>
          <ProgressBar label={progressTitle[progress.kind]} value={progress.percent / 100} />
          <p className="quiet">
            {`Began ${timeWords(progress.startedAt)}. `}
            {progress.endsAt === null
              ? 'How long it takes can’t be told yet.'
              : `At this pace it ends in about ${spanWords(now, progress.endsAt)}.`}
          </p>
        </section>
      )}
      {seedingPercent !== null && (
        <section className="index-progress" aria-label="Earlier history is being read">
          <div className="index-progress__head">
            <h2 className="index-progress__title">Earlier history is being read from Jira’s changelog</h2>
            <span>{`${Math.floor(seedingPercent)} %`}</span>
          </div>
          <ProgressBar label="Earlier history" value={seedingPercent / 100} />
        </section>
      )}
    </>
  );
}
