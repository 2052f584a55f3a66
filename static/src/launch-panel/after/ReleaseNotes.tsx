import { useState } from 'react';
import { audiences, findReleaseNoteItem, type Audience } from '../../../../src/domain/launch/release-note';
import { call } from '../../api';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { Tabs } from '../../ui/Tabs';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { useLaunchTask } from '../use-launch-task';
import { firstNote } from './first-note';
import { CopyNote } from './CopyNote';

/** One note for each audience: what is typed for one stays while another is looked at. */
export function ReleaseNotes() {
  const work = useLaunch();
  const { reading, view, canWork, personOf, changed } = work;
  const { locale, timeZone } = useHostContext();
  const [audience, setAudience] = useState<Audience>('customers');
  const [drafts, setDrafts] = useState<Partial<Record<Audience, string>>>({});
  const [settles, setSettles] = useState(true);
  const task = useLaunchTask();
  const saved = reading.launch.releaseNotes[audience];
  const text = drafts[audience] ?? saved?.text ?? '';
  const isChanged = text.trim() !== (saved?.text ?? '');
  const asksForNote = findReleaseNoteItem(reading.launch) !== null;
  const name = audiences.find(({ id }) => id === audience)?.name ?? audience;
  const type = (typed: string) => setDrafts((before) => ({ ...before, [audience]: typed }));

  const save = () =>
    task.run(async () => {
      const answer = await call('launch.saveReleaseNote', {
        issueId: view.issue.issueId,
        entityId: reading.entityId,
        baseRevision: reading.revision,
        audience,
        text,
        settles: settles && asksForNote && text.trim() !== '',
      });
      setDrafts(({ [audience]: _saved, ...others }) => others);
      changed(answer, text.trim() === '' ? `The note for ${name} is taken away.` : `The note for ${name} is saved.`);
    });

  return (
    <section className="after__part" aria-labelledby="after-notes">
      <h3 className="launch-subtitle" id="after-notes">
        Release notes
      </h3>
      <Tabs
        label="Audience"
        tabs={audiences.map(({ id, name: label }) => ({
          id,
          label: reading.launch.releaseNotes[id] === undefined ? label : `${label} ✓`,
        }))}
        selected={audience}
        onSelect={(id) => setAudience(audiences.find((known) => known.id === id)?.id ?? audience)}
      >
        {canWork ? (
          <form
            className="after__form"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Field
              label={`What ${name.charAt(0).toLocaleLowerCase()}${name.slice(1)} should know`}
              help={
                saved &&
                `Last written by ${personOf(saved.by).displayName}, ${formatInstant(saved.at, { locale, timeZone, today: view.today })}.`
              }
              error={problemAt(task.failure, 'text')}
            >
              {(control) => <TextArea {...control} rows={3} limit={5000} value={text} onChange={type} />}
            </Field>
            {asksForNote && (
              <Checkbox
                label="Tick “Release note” in the checklist with it"
                isChecked={settles}
                onChange={setSettles}
              />
            )}
            <TaskFailure failure={task.failure} inputs={['text']} />
            {task.failure?.code === 'busy' && saved && (
              <Message>
                {`${personOf(saved.by).displayName} wrote: ${saved.text} — Saving again puts yours in its place; the history keeps theirs.`}
              </Message>
            )}
            <div className="form-buttons">
              <Button type="submit" appearance="primary" disabled={!isChanged} isLoading={task.isRunning}>
                Save note
              </Button>
              {text === '' && (
                <Button onClick={() => type(firstNote(work, audience, locale))}>Begin with what is known</Button>
              )}
              {text !== '' && <CopyNote text={text} />}
            </div>
          </form>
        ) : saved ? (
          <p className="after__text">{saved.text}</p>
        ) : (
          <p className="launch-quiet">Nothing is written for this audience.</p>
        )}
      </Tabs>
    </section>
  );
}
