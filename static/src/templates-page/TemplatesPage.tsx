import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import '../ui/form-page.css';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { Tabs } from '../ui/Tabs';
import { readChecklistsState, writeChecklistsState } from './checklists/checklist-state';
import type { OpenedLast } from './opened-last';
import { PageTitle } from './PageTitle';
import { TemplateEditor } from './editor/TemplateEditor';
import { TemplateList } from './list/TemplateList';
import { readPageState, writePageState, type TemplatesPageState, type TemplateView } from './page-state';
import './templates-page.css';

// Who makes roadmap templates doesn't wait for the checklists' editor.
const Checklists = lazy(() => import('./checklists/Checklists'));

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

function Templates({ place, opened }: { readonly place: PageSearch; readonly opened: OpenedLast }) {
  const client = useQueryClient();
  const state = useMemo(() => readPageState(place.search), [place.search]);
  const { templateId } = state;
  // Whoever leaves a template, by whatever way, finds in the list what they made of it.
  useEffect(() => {
    if (templateId === null) return undefined;
    return () => void client.invalidateQueries({ queryKey: ['template.list'] });
  }, [templateId, client]);
  const show: ShowTemplate = (to, view = 'fields') => {
    const isSame = to === templateId;
    place.go(writePageState(place.search, { templateId: to, view }), isSame ? 'replace' : 'push');
    if (to !== null) opened.remember(to);
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
  return <TemplateList list={list.data} openedLast={opened.id} show={show} onChanged={() => void list.refetch()} />;
}

const kinds = [
  { id: 'roadmap', label: 'Roadmap templates' },
  { id: 'checklists', label: 'Launch checklists' },
];

/** The lists of both kinds stand side by side; one that is opened has the page to itself. */
function Kinds({
  place,
  selected,
  children,
}: {
  readonly place: PageSearch;
  readonly selected: string;
  readonly children: ReactNode;
}) {
  return (
    <Tabs
      label="Kinds of templates"
      tabs={kinds}
      selected={selected}
      onSelect={(kind) => {
        const state = kind === 'checklists' ? { checklistId: null, part: 'items' as const } : null;
        place.go(writeChecklistsState(place.search, state), 'push');
      }}
    >
      {children}
    </Tabs>
  );
}

function Both({ place }: { readonly place: PageSearch }) {
  const [id, remember] = useState<string | null>(null);
  const opened: OpenedLast = { id, remember };
  const checklists = readChecklistsState(place.search);
  if (checklists === null) {
    const templates = <Templates place={place} opened={opened} />;
    if (readPageState(place.search).templateId !== null) return templates;
    return (
      <Kinds place={place} selected="roadmap">
        <div className="templates__kind">{templates}</div>
      </Kinds>
    );
  }
  const page = (
    <Suspense fallback={<PageSkeleton label="Loading the checklists" />}>
      <Checklists place={place} state={checklists} opened={opened} />
    </Suspense>
  );
  if (checklists.checklistId !== null) return page;
  return (
    <Kinds place={place} selected="checklists">
      <div className="templates__kind">{page}</div>
    </Kinds>
  );
}

/** Templates as product ops makes them: what PMs are asked on an issue, and what a launch has to have. */
export default function TemplatesPage(_props: Partial<ModuleProps>) {
  const place = usePageSearch();
  if (place === null) return <PageSkeleton label="Loading the templates" />;
  return (
    <div className="form-page templates">
      <Both place={place} />
    </div>
  );
}
