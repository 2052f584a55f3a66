import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { PageSkeleton } from '../../ui/Skeleton';
import type { PageSearch } from '../../use-page-search';
import type { OpenedLast } from '../opened-last';
import { PageTitle } from '../PageTitle';
import { ChecklistEditor } from './ChecklistEditor';
import { writeChecklistsState, type ChecklistPart, type ChecklistsState } from './checklist-state';
import { ChecklistList } from './list/ChecklistList';

type Show = (checklistId: string | null, part?: ChecklistPart) => void;

/** One checklist, read anew each time it is opened: its draft may have gone on elsewhere. */
function OpenChecklist({
  checklistId,
  part,
  show,
}: {
  readonly checklistId: string;
  readonly part: ChecklistPart;
  readonly show: Show;
}) {
  const opened = useQuery({
    queryKey: ['checklist.open', checklistId],
    queryFn: () => call('checklist.open', { checklistId }),
    // The draft is edited from here on: a new reading under the person's hands would take it away.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.isPending) return <PageSkeleton label="Loading the checklist" />;
  if (opened.isError) {
    return (
      <>
        <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />
        <Button appearance="link" onClick={() => show(null)}>
          All checklists
        </Button>
      </>
    );
  }
  return <ChecklistEditor key={checklistId} opened={opened.data} part={part} show={show} />;
}

/** Launch checklists as product ops makes them: the list, or one of them. */
export default function Checklists({
  place,
  state,
  opened,
}: {
  readonly place: PageSearch;
  readonly state: ChecklistsState;
  readonly opened: OpenedLast;
}) {
  const client = useQueryClient();
  const { checklistId, part } = state;
  // Whoever leaves a checklist, by whatever way, finds in the list what they made of it.
  useEffect(() => {
    if (checklistId === null) return undefined;
    return () => void client.invalidateQueries({ queryKey: ['checklist.list'] });
  }, [checklistId, client]);
  const show: Show = (to, next = 'items') => {
    const written = writeChecklistsState(place.search, { checklistId: to, part: next });
    place.go(written, to === checklistId ? 'replace' : 'push');
    if (to !== null) opened.remember(to);
  };
  const list = useQuery({
    queryKey: ['checklist.list'],
    queryFn: () => call('checklist.list', {}),
    enabled: checklistId === null,
  });
  if (checklistId !== null) {
    return <OpenChecklist key={checklistId} checklistId={checklistId} part={part} show={show} />;
  }
  if (list.isPending) return <PageSkeleton label="Loading the checklists" />;
  if (list.isError) {
    return (
      <>
        <PageTitle>Launch checklists</PageTitle>
        <CallErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />
      </>
    );
  }
  return (
    <ChecklistList
      list={list.data}
      openedLast={opened.id}
      show={(to) => show(to)}
      onChanged={() => void list.refetch()}
    />
  );
}
