import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SettingsView } from '../../../src/contract/settings';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import { count } from '../format';
import { Button } from '../ui/Button';
import { PageSkeleton } from '../ui/Skeleton';
import { HolderList } from './HolderList';
import { ProjectList } from './ProjectList';
import { RolloutChoice } from './RolloutChoice';
import { pillars, rolloutMeans } from './setting-words';
import { SettingsMessages } from './SettingsMessages';
import './settings-page.css';
import { useSettingsForm } from './use-settings-form';

const administrators =
  'Nobody is named yet, so Jira administrators hold these rights everywhere and project administrators in their projects.';

function Editor({ opened }: { readonly opened: SettingsView }) {
  const form = useSettingsForm(opened);
  const { draft, change, problems } = form;
  // Takes focus when the button that was pressed has nothing more to do.
  const foot = useRef<HTMLDivElement>(null);
  const nameOf = (id: string) => form.view.projects.find(({ projectId }) => projectId === id)?.key ?? `project ${id}`;
  const save = async () => {
    const outcome = await form.save();
    if (outcome.kind === 'saved') foot.current?.focus();
    // The field shows as invalid, and its project stands open, only after the next rendering.
    if (outcome.kind === 'refused') requestAnimationFrame(() => document.getElementById(outcome.path)?.focus());
  };
  return (
    <div className="settings">
      <h1 className="settings__title">Gantry settings</h1>
      <section className="settings__section">
        <h2 className="settings__heading">Where Gantry is on</h2>
        <p className="quiet">{rolloutMeans.pillar}</p>
        <div className="settings__pillars">
          {pillars.map(({ id, label, help }) => (
            <RolloutChoice
              key={id}
              label={label}
              help={help}
              value={draft.pillars[id]}
              onChange={(rollout) => change({ pillars: { ...draft.pillars, [id]: rollout } })}
            />
          ))}
        </div>
      </section>
      <section className="settings__section">
        <h2 className="settings__heading">Roles on the whole site</h2>
        <HolderList
          label="Product ops"
          help="Edit templates and plans, read governance. They never decide for a product manager."
          otherwise={administrators}
          holders={draft.productOps}
          onChange={(productOps) => change({ productOps })}
        />
        <HolderList
          label="Release managers"
          help="Start and move launches, waive items, record go/no-go, in every project that names none of its own."
          otherwise={administrators}
          holders={draft.releaseManagers}
          onChange={(releaseManagers) => change({ releaseManagers })}
        />
      </section>
      <section className="settings__section">
        <h2 className="settings__heading">Projects</h2>
        <ProjectList
          projects={form.view.projects}
          draft={draft}
          problems={problems}
          onChange={(projects) => change({ projects })}
        />
      </section>
      <div
        ref={foot}
        tabIndex={-1}
        className={form.isDirty ? 'settings__foot settings__foot--stuck' : 'settings__foot'}
      >
        <SettingsMessages form={form} nameOf={nameOf} />
        <div className="settings__actions">
          <Button appearance="primary" isLoading={form.isSaving} disabled={!form.isDirty} onClick={() => void save()}>
            Save
          </Button>
          {form.isDirty && (
            <Button appearance="subtle" onClick={form.discard}>
              Discard changes
            </Button>
          )}
          <p className="settings__state" role="status">
            {problems.length > 0 && `${count(problems.length, 'field')} to put right before saving`}
            {problems.length === 0 && form.isDirty && 'Changes not saved'}
            {form.hasSaved && (
              <>
                <span className="settings__done">
                  <SuccessIcon label="" size="small" />
                </span>
                Saved
              </>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}

/** Who holds Gantry's own roles, and where Gantry is switched on. For Jira administrators. */
export default function SettingsPage() {
  const opened = useQuery({
    queryKey: ['settings.open'],
    queryFn: () => call('settings.open', {}),
    // The form stands on what it was opened with; a new look at the page is a new reading.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.isPending) return <PageSkeleton label="Loading the settings" />;
  if (opened.isError) return <CallErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  return <Editor opened={opened.data} />;
}
