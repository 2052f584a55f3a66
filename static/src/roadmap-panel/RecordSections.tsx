import { lazy, useState } from 'react';
import type { RoadmapView } from '../../../src/contract/roadmap';
import type { Template } from '../../../src/domain/template/template';
import { LazySection } from '../ui/LazySection';
import type { LastChange } from './record/last-change';

const Comments = lazy(() => import('./record/Comments'));
const HistoryList = lazy(() => import('./record/HistoryList'));

interface RecordSectionsProps {
  readonly view: RoadmapView;
  readonly template: Template;
  /** Of the item: a new one is a change that the history has to tell. */
  readonly revision: number;
  /** The change that this person can take back; null for none. */
  readonly undo: LastChange | null;
}

/** What people said about the item and what they changed, for those who want to know. */
export function RecordSections({ view, template, revision, undo }: RecordSectionsProps) {
  const { issueId } = view.issue;
  const [comments, setComments] = useState(view.commentCount);
  return (
    <>
      <LazySection title="Comments" meta={comments === 0 ? null : String(comments)}>
        {() => <Comments issueId={issueId} template={template} today={view.today} onCount={setComments} />}
      </LazySection>
      <LazySection title="History">
        {() => <HistoryList issueId={issueId} revision={revision} today={view.today} undo={undo} />}
      </LazySection>
    </>
  );
}
