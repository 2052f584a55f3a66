import { useState } from 'react';
import { call } from '../../api';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { ProposeChange } from './ProposeChange';
import { TaskFailure } from '../tasks/TaskFailure';
import { useLaunchTask } from '../use-launch-task';

interface Draft {
  readonly wentWell: string;
  readonly toImprove: string;
  readonly link: string;
}

/** What was learned. What it should change for everybody's next launch is proposed to those who keep the checklist. */
export function Retrospective() {
  const { reading, view, canWork, personOf, changed } = useLaunch();
  const { locale, timeZone } = useHostContext();
  const saved = reading.launch.retrospective;
  const kept: Draft = { wentWell: saved?.wentWell ?? '', toImprove: saved?.toImprove ?? '', link: saved?.link ?? '' };
  const [typed, setTyped] = useState<Draft | null>(null);
  const draft = typed ?? kept;
  const task = useLaunchTask();
  const set = (part: Partial<Draft>) => setTyped({ ...draft, ...part });

  const save = () =>
    task.run(async () => {
      const link = draft.link.trim();
      const answer = await call('launch.saveRetrospective', {
        issueId: view.issue.issueId,
        entityId: reading.entityId,
        baseRevision: reading.revision,
        retrospective: { wentWell: draft.wentWell, toImprove: draft.toImprove, link: link === '' ? null : link },
      });
      setTyped(null);
      changed(answer, 'The retrospective is saved.');
    });

  return (
    <section className="after__part" aria-labelledby="after-retro">
      <h3 className="launch-subtitle" id="after-retro">
        Retrospective
      </h3>
      {saved && (
        <p className="launch-quiet">
          {`Written by ${personOf(saved.by).displayName}, ${formatInstant(saved.at, { locale, timeZone, today: view.today })}.`}
        </p>
      )}
      {canWork ? (
        <form
          className="after__form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field label="What went well" error={problemAt(task.failure, 'wentWell')}>
            {(control) => (
              <TextArea {...control} limit={4000} value={draft.wentWell} onChange={(wentWell) => set({ wentWell })} />
            )}
          </Field>
          <Field label="What to do better" error={problemAt(task.failure, 'toImprove')}>
            {(control) => (
              <TextArea
                {...control}
                limit={4000}
                value={draft.toImprove}
                onChange={(toImprove) => set({ toImprove })}
              />
            )}
          </Field>
          <Field
            label="Link to the whole of it"
            help="The checklist’s item is ticked once it has this link."
            error={problemAt(task.failure, 'link')}
          >
            {(control) => <TextInput {...control} value={draft.link} onChange={(link) => set({ link })} />}
          </Field>
          <TaskFailure failure={task.failure} inputs={['wentWell', 'toImprove', 'link']} />
          <div className="form-buttons">
            <Button
              type="submit"
              appearance="primary"
              disabled={JSON.stringify(draft) === JSON.stringify(kept)}
              isLoading={task.isRunning}
            >
              Save retrospective
            </Button>
          </div>
        </form>
      ) : (
        <RetrospectiveText draft={kept} />
      )}
      {view.rights.canEdit && <ProposeChange />}
    </section>
  );
}

function RetrospectiveText({ draft: { wentWell, toImprove, link } }: { readonly draft: Draft }) {
  if (wentWell === '' && toImprove === '') return <p className="launch-quiet">Nobody has written it yet.</p>;
  return (
    <dl className="after__facts">
      <dt>What went well</dt>
      <dd className="after__text">{wentWell || '–'}</dd>
      <dt>What to do better</dt>
      <dd className="after__text">{toImprove || '–'}</dd>
      {link !== '' && (
        <>
          <dt>Link</dt>
          <dd>
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
