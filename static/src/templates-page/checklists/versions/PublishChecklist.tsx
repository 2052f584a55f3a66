import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../api';
import { toCallError } from '../../../call-error';
import { CallErrorState } from '../../../CallErrorState';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { Message } from '../../../ui/Message';
import { PageSkeleton } from '../../../ui/Skeleton';
import { TextArea } from '../../../ui/TextArea';
import '../../publish/publish.css';
import { ChecklistProblems } from '../ChecklistProblems';
import { placeItemProblems } from '../item-problem';
import type { ChecklistEditor } from '../use-checklist-editor';
import { ChecklistChanges } from './ChecklistChanges';
import { LaunchReach } from './LaunchReach';

interface PublishChecklistProps {
  readonly editor: ChecklistEditor;
  readonly onBack: () => void;
  readonly onPublished: (version: number) => void;
}

/** Everything that there is to know before a version is published, then the publishing itself. */
export function PublishChecklist({ editor, onBack, onPublished }: PublishChecklistProps) {
  const { checklistId, draft, flush, act } = editor;
  const title = useRef<HTMLHeadingElement>(null);
  const [note, setNote] = useState('');
  const preview = useQuery({
    queryKey: ['checklist.previewPublish', checklistId],
    queryFn: async () => {
      // What was typed last belongs to what is published.
      const revision = await flush();
      return { revision, ...(await call('checklist.previewPublish', { checklistId })) };
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const isReady = preview.isSuccess;
  useEffect(() => {
    if (isReady) title.current?.focus();
  }, [isReady]);
  const publishing = useMutation({
    mutationFn: (baseRevision: number) =>
      act(() => call('checklist.publish', { checklistId, baseRevision, note: note.trim() })),
    onSuccess: ({ version }) => onPublished(version),
  });
  const back = (
    <Button appearance="subtle" onClick={onBack}>
      Back to the items
    </Button>
  );
  if (preview.isPending) return <PageSkeleton label="Looking up what publishing would change" />;
  if (preview.isError) {
    return (
      <>
        <CallErrorState level={2} error={preview.error} onRetry={() => void preview.refetch()} />
        <div>{back}</div>
      </>
    );
  }
  const { version, change, reach, problems, revision } = preview.data;
  const failure = publishing.isError ? toCallError(publishing.error) : null;
  return (
    <div className="publish">
      <h2 ref={title} tabIndex={-1} className="publish__title">
        {`Publish version ${version}`}
      </h2>
      {problems.length > 0 ? (
        <>
          <Message tone="warning" title="This draft can’t be published yet">
            <ChecklistProblems problems={placeItemProblems(problems, draft)} onGo={onBack} />
          </Message>
          <div>{back}</div>
        </>
      ) : (
        <>
          <section className="publish__part">
            <h3 className="publish__heading">What changes</h3>
            {change === null ? (
              <p>This is the first version: nothing was published before it.</p>
            ) : (
              <ChecklistChanges change={change} />
            )}
          </section>
          <section className="publish__part">
            <h3 className="publish__heading">Who it reaches</h3>
            <LaunchReach reach={reach} />
          </section>
          <form
            className="publish__part"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!publishing.isPending) publishing.mutate(revision);
            }}
          >
            <h3 className="publish__heading">Publish it</h3>
            <Field
              label="Note"
              help="What changed and why, in a sentence or two: release managers read it where the version is offered."
            >
              {(control) => <TextArea {...control} rows={2} limit={500} value={note} onChange={setNote} />}
            </Field>
            {failure !== null && (
              <Message
                tone="error"
                live="alert"
                title="Nothing was published"
                actions={
                  failure.code === 'busy' && (
                    <Button spacing="compact" onClick={() => void preview.refetch()}>
                      Look again
                    </Button>
                  )
                }
              >
                <p>{failure.message}</p>
              </Message>
            )}
            <div className="form-page__actions publish__foot">
              <Button type="submit" appearance="primary" isLoading={publishing.isPending}>
                {`Publish version ${version}`}
              </Button>
              {back}
            </div>
          </form>
        </>
      )}
    </div>
  );
}
