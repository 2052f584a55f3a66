import { useRef, useState } from 'react';
import { addDays } from '../../../../src/domain/calendar/calendar-date';
import { toCallError } from '../../call-error';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { ProgressBar } from '../../ui/ProgressBar';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { downloadBlob } from '../download-text';
import type { PlanPartProps } from '../plan-part';
import { feedChoices, formats, type FeedFormat } from './feed-choices';
import './feed-dialog.css';
import { fetchFeed, type FeedInput, type FeedRun } from './fetch-feed';

const FOUR_WEEKS = 28;
const DOCUMENTATION = 'docs/feeds.md';

type Held = FeedRun | { readonly kind: 'failed'; readonly message: string };

/** Chooses a feed and fetches it, with how far it is; it can be stopped, and closing stops it. */
export function FeedDialog({ asked, read, onClose }: PlanPartProps & { readonly onClose: () => void }) {
  const { locale } = useHostContext();
  const { source, rollup } = read;
  const today = rollup.asOf;
  const since = source.kind === 'index' ? (source.historySince ?? today) : today;
  const monthAgo = addDays(today, -FOUR_WEEKS);
  const [feed, setFeed] = useState<FeedInput['feed']>('items');
  const [format, setFormat] = useState<FeedFormat>('csv');
  const [fromOn, setFrom] = useState(monthAgo < since ? since : monthAgo);
  const [held, setHeld] = useState<Held | null>(null);
  const isStopped = useRef(false);
  const isRunning = held?.kind === 'running';
  const choice = feedChoices.find(({ id }) => id === feed);

  const run = async () => {
    isStopped.current = false;
    const part = { plan: asked, cursor: null };
    const input: FeedInput = feed === 'snapshots' ? { feed, ...part, fromOn, toOn: today, days: 1 } : { feed, ...part };
    try {
      const end = await fetchFeed(input, format, { tell: setHeld, isStopped: () => isStopped.current });
      setHeld(end);
      if (end.kind === 'done') downloadBlob(`gantry-${feed}-${today}.${format}`, end.file);
    } catch (error) {
      setHeld({ kind: 'failed', message: toCallError(error).message });
    }
  };
  const close = () => {
    isStopped.current = true;
    onClose();
  };
  return (
    <Dialog
      title="Feeds for BI"
      onClose={close}
      footer={
        <>
          <Button appearance="primary" isLoading={isRunning} onClick={() => void run()}>
            Export
          </Button>
          {isRunning ? (
            <Button onClick={() => (isStopped.current = true)}>Stop</Button>
          ) : (
            <Button appearance="subtle" onClick={close}>
              Close
            </Button>
          )}
        </>
      }
    >
      <div className="feed-dialog">
        <p>
          This plan’s rows as tables, with what you may see now and nothing else. What each column means is written down
          in {DOCUMENTATION}.
        </p>
        <Field label="Feed" help={choice?.about ?? null}>
          {(control) => (
            <Select
              {...control}
              options={feedChoices}
              value={feed}
              disabled={isRunning}
              onChange={(id) => setFeed(feedChoices.find((known) => known.id === id)?.id ?? 'items')}
            />
          )}
        </Field>
        {feed === 'snapshots' && (
          <Field label="First day" help={`Up to today. Days are kept since ${formatDay(since, locale)}.`}>
            {(control) => (
              <DateInput
                {...control}
                min={since}
                max={today}
                value={fromOn}
                disabled={isRunning}
                onChange={(on) => setFrom(on ?? today)}
              />
            )}
          </Field>
        )}
        <SegmentedControl
          aria-label="Format"
          segments={formats}
          value={format}
          isDisabled={isRunning}
          onChange={setFormat}
        />
        {held !== null && <FeedState held={held} />}
      </div>
    </Dialog>
  );
}

function FeedState({ held }: { readonly held: Held }) {
  const number = new Intl.NumberFormat(useHostContext().locale);
  const rows = (count: number) => `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;
  switch (held.kind) {
    case 'running':
      return (
        <>
          <ProgressBar label="How far the feed is" value={held.progress} />
          <p role="status">{`${rows(held.rows)} so far`}</p>
        </>
      );
    case 'done':
      return <p role="status">{`Exported ${rows(held.rows)}, as many as Gantry gave.`}</p>;
    case 'stopped':
      return <p role="status">{`Stopped after ${rows(held.rows)}. No file was made.`}</p>;
    case 'partial':
      return (
        <Message tone="warning" live="alert" title="The plan can’t be read whole, so no file was made">
          {held.missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Message>
      );
    case 'miscounted':
      return (
        <Message tone="error" live="alert" title="The rows don’t add up, so no file was made">
          <p>{`Gantry gave ${rows(held.given)}, and ${rows(held.rows)} arrived. Nothing was changed; export again.`}</p>
        </Message>
      );
    case 'failed':
      return (
        <Message tone="error" live="alert" title="The feed stopped on its way, so no file was made">
          <p>{held.message}</p>
        </Message>
      );
  }
}
