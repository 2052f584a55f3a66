import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InsightProject } from '../../../src/contract/insight';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import { openAddress } from '../host';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Message } from '../ui/Message';
import { Skeleton } from '../ui/Skeleton';
import { DeleteInsight } from './DeleteInsight';
import { EditInsight } from './EditInsight';
import { InsightFacts } from './InsightFacts';
import { InsightHistory } from './InsightHistory';
import { InsightLinkList } from './InsightLinkList';
import { Pane } from './Pane';
import { ReplyText } from './ReplyText';
import { UndoDelete } from './UndoDelete';

interface InsightDetailProps {
  readonly insightId: string;
  readonly projects: readonly InsightProject[];
  readonly onChanged: (said: string) => void;
  readonly onDeleted: () => void;
  readonly onOpen: (insightId: string) => void;
  readonly onClose: () => void;
}

/** One insight: what was said, what became of it, what to answer, and how the record came to be. */
export function InsightDetail({ insightId, projects, onChanged, onDeleted, onOpen, onClose }: InsightDetailProps) {
  const { timeZone } = useHostContext();
  const [isEditing, setIsEditing] = useState(false);
  const opened = useQuery({
    queryKey: ['insight.open', insightId],
    queryFn: () => call('insight.open', { insightId, timeZone }),
  });
  if (opened.isPending) {
    return (
      <Pane title="Insight" onClose={onClose}>
        <Skeleton />
      </Pane>
    );
  }
  if (opened.isError) {
    return (
      <Pane title="Insight" onClose={onClose}>
        <CallErrorState level={2} error={opened.error} onRetry={() => void opened.refetch()} />
      </Pane>
    );
  }
  const { insight, origin, history, partial, deletedAt, canWrite, reply, people } = opened.data;
  if (isEditing) {
    return (
      <EditInsight
        insight={insight}
        projects={projects}
        onSaved={() => {
          setIsEditing(false);
          onChanged('Saved.');
        }}
        onOpen={onOpen}
        onCancel={() => setIsEditing(false)}
      />
    );
  }
  return (
    <Pane title="Insight" onClose={onClose}>
      {deletedAt !== null && (
        <Message tone="warning" title="This insight is deleted">
          <p>
            No search finds it and no issue shows it. It is kept for 30 days, then it is gone for good.{' '}
            <UndoDelete insightId={insightId} onUndone={() => onChanged('Taken back.')} />
          </p>
        </Message>
      )}
      <blockquote className="insight-detail__text insight-text">{insight.text}</blockquote>
      <InsightFacts insight={insight} />
      {[...insight.segments, ...insight.tags].length > 0 && (
        <ul className="insight-labels" aria-label="Segments and tags">
          {[...new Set([...insight.segments, ...insight.tags])].map((label) => (
            <li key={label}>
              <Chip label={label} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {insight.projectKey === null ? 'In a project that you can’t see' : `In ${insight.projectKey}`}
        {origin !== null && ` · imported from ${origin.system} (${origin.id})`}
        {insight.url !== '' && (
          <>
            {' · '}
            <Button appearance="link" onClick={() => void openAddress(insight.url)}>
              Open the source
            </Button>
          </>
        )}
      </p>
      {partial !== null && (
        <Message tone="warning" title="Not all could be looked at">
          <p>{partial}</p>
        </Message>
      )}
      {deletedAt === null && (
        <>
          <InsightLinkList insight={insight} onChanged={onChanged} />
          <ReplyText text={reply} />
        </>
      )}
      {canWrite && deletedAt === null && (
        <div className="insight-form__actions">
          <Button onClick={() => setIsEditing(true)}>Edit</Button>
          <DeleteInsight insight={insight} onDeleted={onDeleted} />
        </div>
      )}
      <InsightHistory history={history} people={people} />
    </Pane>
  );
}
