import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { SettingsView } from '../../../src/contract/settings';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import '../ui/form-page.css';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { DataSection } from './data/DataSection';
import { GeneralSettings } from './GeneralSettings';
import { ProjectList } from './ProjectList';
import { RoleSettings } from './RoleSettings';
import { SaveFoot } from './SaveFoot';
import './settings-page.css';
import { StartSmall } from './start/StartSmall';
import { useSettingsForm, type SettingsStore } from './use-settings-form';

const TemplatesPage = lazy(() => import('../templates-page/TemplatesPage'));

const tabs = [
  { id: 'general', label: 'General' },
  { id: 'roles', label: 'Roles' },
  { id: 'projects', label: 'Projects' },
  { id: 'templates', label: 'Templates' },
  { id: 'data', label: 'Data' },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** What stands in these is saved by itself, not with the form. */
const withoutForm: ReadonlySet<TabId> = new Set<TabId>(['templates', 'data']);

const siteStore: SettingsStore = {
  open: () => call('settings.open', {}),
  async save(settings, { revision: baseRevision }) {
    const { revision } = await call('settings.save', { baseRevision, settings });
    return { settings, revision };
  },
};

function Editor({ opened, started }: { readonly opened: SettingsView; readonly started: string | null }) {
  const form = useSettingsForm(opened, siteStore);
  const [tab, setTab] = useState<TabId>('general');
  const nameOf = (id: string) => form.view.projects.find(({ projectId }) => projectId === id)?.key ?? `project ${id}`;
  return (
    <div className="form-page settings">
      <h1 className="form-page__title">Gantry settings</h1>
      {started !== null && (
        <Message tone="success" live="status" title="Gantry has started small">
          <p>{started}</p>
        </Message>
      )}
      <Tabs
        label="Settings"
        tabs={tabs}
        selected={tab}
        onSelect={(id) => setTab(tabs.find((known) => known.id === id)?.id ?? 'general')}
      >
        <div className="settings__tab">
          {tab === 'general' && <GeneralSettings form={form} />}
          {tab === 'roles' && <RoleSettings form={form} />}
          {tab === 'projects' && (
            <section className="settings__section">
              <h2 className="settings__heading">Projects</h2>
              <ProjectList
                projects={form.view.projects}
                draft={form.draft}
                problems={form.problems}
                onChange={(projects) => form.change({ projects })}
              />
            </section>
          )}
          {tab === 'templates' && (
            <Suspense fallback={<PageSkeleton label="Loading the templates" />}>
              <TemplatesPage />
            </Suspense>
          )}
          {tab === 'data' && <DataSection />}
        </div>
      </Tabs>
      {(form.isDirty || !withoutForm.has(tab)) && (
        <SaveFoot
          form={form}
          nameOf={nameOf}
          onRefused={(path) => setTab(/^(freeze|index)\//.test(path) ? 'general' : 'projects')}
        />
      )}
    </div>
  );
}

/** Who holds Gantry's own roles, and where Gantry is switched on. For Jira administrators. */
export default function SettingsPage() {
  const [hasBegun, setHasBegun] = useState(false);
  const [started, setStarted] = useState<string | null>(null);
  const opened = useQuery({
    queryKey: ['settings.open'],
    queryFn: siteStore.open,
    // The form stands on what it was opened with; a new look at the page is a new reading.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.isPending) return <PageSkeleton label="Loading the settings" />;
  if (opened.isError) return <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  if (opened.data.revision === 0 && !hasBegun) {
    return (
      <StartSmall
        opened={opened.data}
        onStarted={(sentence) => {
          setStarted(sentence);
          void opened.refetch();
        }}
        onSkip={() => setHasBegun(true)}
      />
    );
  }
  return <Editor opened={opened.data} started={started} />;
}
