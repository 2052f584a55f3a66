import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProjectSettingsView, SettingsView } from '../../../src/contract/settings';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { projectSettingsOf, withProject } from '../../../src/domain/role/project-settings';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import type { ModuleProps } from '../modules';
import { functionNames, functionNamesId } from '../settings-page/FunctionLeadRow';
import { ProjectFields } from '../settings-page/ProjectFields';
import { SaveFoot } from '../settings-page/SaveFoot';
import { plainProject } from '../settings-page/settings-draft';
import '../settings-page/settings-page.css';
import { pillars } from '../settings-page/setting-words';
import { useSettingsForm, type SettingsStore } from '../settings-page/use-settings-form';
import { hereWords } from '../settings-page/where-words';
import { ErrorState } from '../ui/ErrorState';
import '../ui/form-page.css';
import { PageSkeleton } from '../ui/Skeleton';

/** One project's part, in the shape in which the site's settings are edited: nothing else of them is known here. */
function asSettings({ project, settings, site, people }: ProjectSettingsView): SettingsView {
  return {
    settings: withProject({ ...initialRoleSettings, ...site }, project.projectId, settings),
    revision: 0,
    people,
    projects: [project],
  };
}

function storeOf(projectId: string): SettingsStore {
  return {
    open: async () => asSettings(await call('settings.openProject', { projectId })),
    async save(settings, over) {
      const sent = { projectId, base: projectSettingsOf(over.settings, projectId) };
      await call('settings.saveProject', { ...sent, settings: projectSettingsOf(settings, projectId) });
      return { settings, revision: over.revision };
    },
  };
}

function Editor({ opened }: { readonly opened: ProjectSettingsView }) {
  const { project, site, mayPilot } = opened;
  const { projectId, key, name } = project;
  const store = useMemo(() => storeOf(projectId), [projectId]);
  const form = useSettingsForm(asSettings(opened), store);
  const draft = form.draft.projects[projectId] ?? plainProject;
  return (
    <div className="form-page settings">
      {/* Jira says it above, in the page’s own heading. */}
      <h1 className="visually-hidden">{`Gantry in ${name}`}</h1>
      <datalist id={functionNamesId}>
        {functionNames.map((called) => (
          <option key={called} value={called} />
        ))}
      </datalist>
      <section className="settings__section">
        <h2 className="settings__heading">Where it shows, and who does what</h2>
        <ProjectFields
          projectId={projectId}
          projectKey={key}
          project={draft}
          problems={form.problems}
          mayPilot={mayPilot}
          onChange={(part) => form.change({ projects: { ...form.draft.projects, [projectId]: { ...draft, ...part } } })}
        />
      </section>
      <section className="settings__section">
        <h2 className="settings__heading">{`What shows in ${key}`}</h2>
        <p className="quiet">Jira administrators decide which pillars the site has.</p>
        <ul className="pillars">
          {pillars.map((pillar) => (
            <li key={pillar.id} className="pillar pillar--named">
              <strong>{pillar.label}</strong>
              <span className="pillar__where">{hereWords(pillar, site.pillars, draft.rollout)}</span>
            </li>
          ))}
        </ul>
      </section>
      <SaveFoot form={form} nameOf={() => key} />
    </div>
  );
}

/** Project settings → Gantry, for the project's own administrators. */
export default function ProjectSettingsPage({ context }: ModuleProps) {
  const { projectId } = context;
  const opened = useQuery({
    queryKey: ['settings.openProject', projectId],
    queryFn: () => call('settings.openProject', { projectId: projectId ?? '' }),
    enabled: projectId !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (projectId === null) {
    return (
      <ErrorState level={1} title="Jira did not say which project this is">
        Open Gantry from the project’s settings. Nothing was changed.
      </ErrorState>
    );
  }
  if (opened.isPending) return <PageSkeleton label="Loading the project’s settings" />;
  if (opened.isError) return <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  return <Editor opened={opened.data} />;
}
