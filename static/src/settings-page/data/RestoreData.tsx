import { count } from '../../format';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Message } from '../../ui/Message';
import { ProgressBar } from '../../ui/ProgressBar';
import { useRestore, type Restore } from './use-restore';

const MOST_SHOWN = 50;

function Problems({ problems }: Pick<Restore, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <Message tone="warning" title={`${count(problems.length, 'line')} could not be restored`}>
      <p>Nothing that is stored was changed by them.</p>
      <ul className="data__problems">
        {problems.slice(0, MOST_SHOWN).map(({ line, message }) => (
          <li key={`${line} ${message}`}>{`Line ${line}: ${message}`}</li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p>{`And ${problems.length - MOST_SHOWN} more.`}</p>}
    </Message>
  );
}

/** An export, back in: adds what is missing and changes nothing that is here. */
export function RestoreData() {
  const { held, choose, run } = useRestore();
  const done = held === null ? 0 : held.total - held.rest.length;
  const isRunning = held?.state === 'running';
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Restore</h2>
      <p className="quiet">
        From a file that Gantry exported. What is missing is added; what is here stays as it is. Restoring the same file
        twice changes nothing.
      </p>
      <div className="settings__actions">
        <FileButton
          label="File to restore from"
          accept=".ndjson,.jsonl,.json,application/x-ndjson"
          disabled={isRunning}
          onChoose={(file) => void choose(file)}
        >
          {held === null ? 'Choose a file' : 'Choose another file'}
        </FileButton>
        {held !== null && held.state !== 'done' && held.total > 0 && (
          <Button appearance="primary" isLoading={isRunning} onClick={() => void run()}>
            {held.state === 'failed' ? 'Go on' : `Restore ${count(held.total, 'record')}`}
          </Button>
        )}
        <p className="settings__state" role="status">
          {held?.state === 'ready' && `${held.fileName}: ${count(held.total, 'record')}. Nothing is restored yet.`}
          {isRunning && `${done} of ${count(held.total, 'record')}`}
          {held?.state === 'done' &&
            `Restored ${count(held.restored, 'record')}; ${held.unchanged} ${held.unchanged === 1 ? 'was' : 'were'} here already.`}
        </p>
      </div>
      {isRunning && <ProgressBar label="Restored so far" value={held.total === 0 ? 0 : done / held.total} />}
      {held?.state === 'failed' && (
        <Message tone="error" live="alert" title="The restore stopped on its way">
          <p>{held.message}</p>
          <p>{`${done} of ${count(held.total, 'record')} are done and stay. Going on restores the rest.`}</p>
        </Message>
      )}
      {held !== null && <Problems problems={held.problems} />}
    </section>
  );
}
