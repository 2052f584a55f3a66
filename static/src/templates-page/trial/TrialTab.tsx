import { useQuery } from '@tanstack/react-query';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Message } from '../../ui/Message';
import { PageSkeleton } from '../../ui/Skeleton';
import type { TemplateEditor } from '../draft/use-template-editor';
import { EndTrial } from './EndTrial';
import { TrialTable } from './TrialTable';
import './trial.css';

/** How the version on trial does beside the one before it, and the decision. */
export function TrialTab({ editor, onEnded }: { readonly editor: TemplateEditor; readonly onEnded: () => void }) {
  const { templateId } = editor;
  const { locale } = useHostContext();
  const read = useQuery({
    queryKey: ['template.readTrial', templateId],
    queryFn: () => call('template.readTrial', { templateId }),
    gcTime: 0,
  });
  if (read.isPending) return <PageSkeleton label="Loading the trial" />;
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  const { trial, isOver, partial } = read.data;
  const day = formatDay(trial.endsOn, locale);
  return (
    <div className="trial">
      <div>
        <h2 className="publish__heading">{trial.question || `Trial of version ${trial.version}`}</h2>
        <p className="quiet">
          {isOver
            ? `The trial ran until ${day}. It is time to decide.`
            : `Version ${trial.version} is on trial until ${day}.`}
        </p>
      </div>
      {partial !== null && (
        <Message tone="warning" title="These figures are not whole">
          <p>{partial}</p>
        </Message>
      )}
      <TrialTable report={read.data} />
      <EndTrial editor={editor} version={trial.version} onEnded={onEnded} />
    </div>
  );
}
