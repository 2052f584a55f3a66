import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { RoadmapView } from '../../../src/contract/roadmap';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { HostContext } from '../host';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { PageSkeleton } from '../ui/Skeleton';
import { rememberIssues } from './issue-names';
import { ItemFactsProvider } from './item-facts';
import { InsightLinksProvider } from './fields/insight-links';
import { findLocally, joinDrafts, type LocalDraftKey } from './local-draft';
import { PanelMessages } from './PanelMessages';
import { PeopleProvider, usePeople } from './people-context';
import { RoadmapEditor } from './RoadmapEditor';
import './roadmap-panel.css';
import { useDraft } from './use-draft';
import { useRoadmapForm } from './use-roadmap-form';

const ReadOnlyRoadmap = lazy(() => import('./ReadOnlyRoadmap'));
const TemplateChooser = lazy(() => import('./TemplateChooser'));

interface EditableProps {
  readonly view: RoadmapView;
  readonly context: HostContext;
  /** Revision at which this person just moved the item to another version of its template. */
  readonly accepted: number | null;
  readonly onVersion: (revision: number | null) => void;
}

function Editable({ view, context, accepted, onVersion }: EditableProps) {
  const key: LocalDraftKey = { issueId: view.issue.issueId, accountId: context.accountId };
  const [restored] = useState(() => joinDrafts(findLocally(key), view.draft));
  const { remember } = usePeople();
  const form = useRoadmapForm(view, restored, { timeZone: context.timeZone, remember, accepted });
  const draft = useDraft(
    key,
    form.state,
    restored && { savedAt: restored.savedAt, isLocal: restored !== view.draft },
    form.isSaving,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  /** Somebody wants to fill a template though the issue is done. */
  const [isStarting, setIsStarting] = useState(false);
  const chooseTemplate = (templateId: string) => {
    form.dispatch({ kind: 'choose-template', templateId });
    setChosen(templateId);
  };
  const template = view.templates.find(({ id }) => id === form.state.templateId);
  if (template === undefined) {
    return (
      <div className="panel">
        <PanelMessages notices={form.state.notices} mirror={view.mirror} />
        {form.state.discarded !== null && (
          <div className="answer-row">
            <span role="status">Draft discarded</span>
            <Button spacing="compact" onClick={() => form.dispatch({ kind: 'restore' })}>
              Undo
              <span className="visually-hidden"> and bring back the draft</span>
            </Button>
          </div>
        )}
        {view.issue.statusCategory === 'done' && !isStarting ? (
          <div className="answer-row">
            <p className="quiet">This issue is done, and nobody filled a roadmap template for it.</p>
            <Button appearance="subtle" spacing="compact" onClick={() => setIsStarting(true)}>
              Choose a template
            </Button>
          </div>
        ) : (
          <Suspense fallback={<PageSkeleton label="Loading the templates" />}>
            <TemplateChooser
              templates={view.templates}
              prefills={view.prefills}
              currentId={null}
              onChoose={chooseTemplate}
            />
          </Suspense>
        )}
      </div>
    );
  }
  return (
    <ItemFactsProvider value={{ metricTrends: view.metricTrends, healthUpdate: form.state.saved.healthUpdate }}>
      <RoadmapEditor
        key={template.id}
        view={view}
        template={template}
        form={form}
        draft={draft}
        restored={restored}
        isJustChosen={chosen === template.id}
        isJustAccepted={accepted !== null}
        onChooseTemplate={chooseTemplate}
        onVersion={onVersion}
      />
    </ItemFactsProvider>
  );
}

/** The roadmap panel of one issue. */
export default function RoadmapPanel({ context }: ModuleProps) {
  const { issueId, timeZone } = context;
  const client = useQueryClient();
  const [accepted, setAccepted] = useState<number | null>(null);
  const opened = useQuery({
    queryKey: ['roadmap.open', issueId],
    queryFn: async () => {
      const view = await call('roadmap.open', { issueId: issueId ?? '', timeZone });
      rememberIssues(client, view.issueNames);
      return view;
    },
    enabled: issueId !== null,
    // The form stands on what it was opened with; a new look at the panel is a new reading.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (issueId === null) {
    return (
      <ErrorState level={1} title="No issue to show">
        This panel belongs on an issue, and Jira did not say which. Nothing was changed. Reload the page.
      </ErrorState>
    );
  }
  if (opened.isPending) return <PageSkeleton label="Loading the roadmap panel" />;
  if (opened.isError) return <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  const view = opened.data;
  return (
    <PeopleProvider people={view.people}>
      <InsightLinksProvider
        value={{
          issueId,
          insights: view.insights,
          areOff: view.insightsAreOff,
          onChange: (insights) => client.setQueryData(['roadmap.open', issueId], { ...view, insights }),
        }}
      >
        {view.rights.canEdit ? (
          <Editable
            // Another version asks other questions: the form begins anew, with the draft that is kept meanwhile.
            key={view.saved.templateVersion}
            view={view}
            context={context}
            accepted={accepted}
            onVersion={(revision) => {
              setAccepted(revision);
              void opened.refetch();
            }}
          />
        ) : (
          <Suspense fallback={<PageSkeleton label="Loading the roadmap panel" />}>
            <ReadOnlyRoadmap view={view} />
          </Suspense>
        )}
      </InsightLinksProvider>
    </PeopleProvider>
  );
}
