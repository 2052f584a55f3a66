import { useRef, useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { count } from '../../format';
import { downloadText } from '../../portfolio-page/download-text';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';

interface Export {
  readonly lines: readonly string[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
  readonly state: 'running' | 'stopped' | 'failed' | 'done';
  readonly message: string | null;
}

const nothing: Export = { lines: [], next: null, state: 'running', message: null };

/** Everything stored, as a file of one JSON object a line. What was read stays here when a page fails, and the rest follows. */
export function ExportData() {
  const [held, setHeld] = useState<Export | null>(null);
  const isStopped = useRef(false);
  const run = async (from: Export) => {
    isStopped.current = false;
    let now: Export = { ...from, state: 'running', message: null };
    setHeld(now);
    try {
      do {
        const { records, next } = await call('storage.export', { from: now.next });
        now = { ...now, lines: now.lines.concat(records.map((record) => JSON.stringify(record))), next };
        setHeld(now);
      } while (now.next !== null && !isStopped.current);
      if (now.next !== null) {
        setHeld({ ...now, state: 'stopped' });
        return;
      }
      setHeld({ ...now, state: 'done' });
      const day = new Date().toISOString().slice(0, 10);
      downloadText(`gantry-export-${day}.ndjson`, `${now.lines.join('\n')}\n`, 'application/x-ndjson');
    } catch (error) {
      setHeld({ ...now, state: 'failed', message: toCallError(error).message });
    }
  };
  const isRunning = held?.state === 'running';
  const canGoOn = held !== null && held.next !== null && !isRunning;
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Export</h2>
      <p className="quiet">
        Everything that Gantry stores, every project’s answers and people’s drafts included, as NDJSON: one JSON object
        a line. Keep the file as safe as the data.
      </p>
      <div className="settings__actions">
        <Button isLoading={isRunning} onClick={() => void run(canGoOn ? held : nothing)}>
          {canGoOn ? 'Go on' : 'Export everything'}
        </Button>
        {isRunning && (
          <Button appearance="subtle" onClick={() => (isStopped.current = true)}>
            Stop
          </Button>
        )}
        <p className="settings__state" role="status">
          {held !== null && isRunning && `${count(held.lines.length, 'record')} so far`}
          {held?.state === 'stopped' && `Stopped after ${count(held.lines.length, 'record')}.`}
          {held?.state === 'done' && `Exported ${count(held.lines.length, 'record')}.`}
        </p>
      </div>
      {held?.state === 'failed' && (
        <Message tone="error" live="alert" title="The export is not whole yet, so no file was made">
          <p>{held.message}</p>
          <p>{count(held.lines.length, 'record')} stay on this page: going on adds the rest.</p>
        </Message>
      )}
    </section>
  );
}
