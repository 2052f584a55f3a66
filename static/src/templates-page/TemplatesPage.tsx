import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import '../ui/form-page.css';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { PageTitle } from './PageTitle';
import { TemplateEditor } from './editor/TemplateEditor';
import { TemplateList } from './list/TemplateList';
import { readPageState, writePageState, type TemplatesPageState, type TemplateView } from './page-state';
import './templates-page.css';

export type ShowTemplate = (templateId: string | null, view?: TemplateView) => void;

/** One template, read anew each time it is opened: its draft may have gone on elsewhere. */
function OpenTemplate({
  state,
  show,
}: {
  readonly state: TemplatesPageState & { readonly templateId: string };
  readonly show: ShowTemplate;
}) {
  const { templateId } = state;
  const opened = useQuery({
    queryKey: ['template.open', templateId],
    queryFn: () => call('template.open', { templateId }),
    // The draft is edited from here on: a new reading under the person's hands would take it away.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.isPending) return <PageSkeleton label="Loading the template" />;
  if (opened.isError) {
    return (
      <>
        <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />
        <Button appearance="link" onClick={() => show(null)}>
          All templates
        </Button>
      </>
    );
  }
  return <TemplateEditor key={templateId} opened={opened.data} view={state.view} show={show} />;
}

function Templates({ place }: { readonly place: PageSearch }) {
  const client = useQueryClient();
  const state = useMemo(() => readPageState(place.search), [place.search]);
  const { templateId } = state;
  const [openedLast, setOpenedLast] = useState<string | null>(null);
  // Whoever leaves a template, by whatever way, finds in the list what they made of it.
  useEffect(() => {
    if (templateId === null) return undefined;
    return () => void client.invalidateQueries({ queryKey: ['template.list'] });
  }, [templateId, client]);
  const show: ShowTemplate = (to, view = 'fields') => {
    const isSame = to === templateId;
    place.go(writePageState(place.search, { templateId: to, view }), isSame ? 'replace' : 'push');
    if (to !== null) setOpenedLast(to);
  };
  const list = useQuery({
    queryKey: ['template.list'],
    queryFn: () => call('template.list', {}),
    enabled: templateId === null,
  });
  if (templateId !== null) return <OpenTemplate key={templateId} state={{ ...state, templateId }} show={show} />;
  if (list.isPending) return <PageSkeleton label="Loading the templates" />;
  if (list.isError) {
    return (
      <>
        <PageTitle>Templates</PageTitle>
        <CallErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />
      </>
    );
  }
  return <TemplateList list={list.data} openedLast={openedLast} show={show} onChanged={() => void list.refetch()} />;
}

/** Templates as product ops makes them: what PMs are asked, when, where, and since when. */
export default function TemplatesPage(_props: Partial<ModuleProps>) {
  const place = usePageSearch();
  if (place === null) return <PageSkeleton label="Loading the templates" />;
  return (
    <div className="form-page templates">
      <Templates place={place} />
    </div>
  );
}
