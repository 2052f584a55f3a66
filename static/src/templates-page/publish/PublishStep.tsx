import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { PageSkeleton } from '../../ui/Skeleton';
import { placeProblems } from '../draft/placed-problem';
import type { TemplateEditor } from '../draft/use-template-editor';
import { ProblemList } from '../ProblemList';
import { ChangeSummary } from '../versions/ChangeSummary';
import type { Outcome } from './outcome';
import { PublishForm } from './PublishForm';
import { Reach } from './Reach';

interface PublishStepProps {
  readonly editor: TemplateEditor;
  readonly onBack: () => void;
  readonly onPublished: (outcome: Outcome) => void;
}

/** Everything that there is to know before a version is published, then the publishing itself. */
export function PublishStep({ editor, onBack, onPublished }: PublishStepProps) {
  const { templateId, draft, flush } = editor;
  const title = useRef<HTMLHeadingElement>(null);
  const preview = useQuery({
    queryKey: ['template.previewPublish', templateId],
    queryFn: async () => {
      // What was typed last belongs to what is published.
      const revision = await flush();
      return { revision, ...(await call('template.previewPublish', { templateId })) };
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const isReady = preview.isSuccess;
  useEffect(() => {
    if (isReady) title.current?.focus();
  }, [isReady]);
  const back = <Button onClick={onBack}>Back to the fields</Button>;
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
  return (
    <div className="publish">
      <h2 ref={title} tabIndex={-1} className="publish__title">
        {`Publish version ${version}`}
      </h2>
      {problems.length > 0 ? (
        <>
          <Message tone="warning" title="This draft can’t be published yet">
            <ProblemList problems={placeProblems(problems, draft)} onGo={onBack} />
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
              <ChangeSummary change={change} />
            )}
          </section>
          <section className="publish__part">
            <h3 className="publish__heading">Who it reaches</h3>
            <Reach reach={reach} change={change} />
            <Message title="Publishing changes no issue">
              <p>
                Each stays on its version, with every answer, until someone accepts the new one. The panel offers it to
                the people on the issue, and you can take the version back.
              </p>
            </Message>
          </section>
          <PublishForm
            editor={editor}
            version={version}
            previewed={revision}
            hasBefore={change !== null}
            onPublished={onPublished}
            onBack={onBack}
            onOutdated={() => void preview.refetch()}
          />
        </>
      )}
    </div>
  );
}
