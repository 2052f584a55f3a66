import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsView } from '../../../../src/contract/settings';
import type { Pillar } from '../../../../src/domain/role/roles';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Field, FieldGroup } from '../../ui/Field';
import '../../ui/form-page.css';
import { GroupPicker, type PickedGroup } from '../../ui/GroupPicker';
import { Message } from '../../ui/Message';
import { MultiSelect } from '../../ui/MultiSelect';
import { Skeleton } from '../../ui/Skeleton';
import { pillars } from '../setting-words';
import { CardChoice } from './CardChoice';
import { offerOnly, smallSettings } from './start-small';
import './start-small.css';

interface StartSmallProps {
  readonly opened: SettingsView;
  /** With a sentence of what is on where now. */
  readonly onStarted: (sentence: string) => void;
  readonly onSkip: () => void;
}

/** A fresh install: one pillar, one template and a few projects first. Everything else waits, switched off. */
export function StartSmall({ opened, onStarted, onSkip }: StartSmallProps) {
  const [pillarId, setPillarId] = useState<Pillar>('roadmap');
  const [chosenTemplate, setChosenTemplate] = useState<string | null>(null);
  const [projectIds, setProjectIds] = useState<readonly string[]>([]);
  const [productOps, setProductOps] = useState<PickedGroup | null>(null);
  const [isTried, setIsTried] = useState(false);
  const list = useQuery({ queryKey: ['template.list'], queryFn: () => call('template.list', {}), gcTime: 0 });
  const templates = (list.data?.templates ?? []).filter(({ current }) => current !== null);
  const pillar = pillars.find(({ id }) => id === pillarId);
  const hasTemplate = pillarId === 'roadmap';
  const template = templates.find(({ templateId }) => templateId === chosenTemplate) ?? templates[0];
  const needsProjects = pillar?.isSiteWide !== true;
  const starting = useMutation({
    mutationFn: async () => {
      const templateId = hasTemplate ? (template?.templateId ?? null) : null;
      if (templateId !== null) await offerOnly(templateId);
      const settings = smallSettings({
        pillar: pillarId,
        templateId,
        projectIds: needsProjects ? projectIds : [],
        productOps,
      });
      await call('settings.save', { baseRevision: opened.revision, settings });
    },
    onSuccess: () => {
      const keys = opened.projects.filter(({ projectId }) => projectIds.includes(projectId)).map(({ key }) => key);
      const where = needsProjects ? ` on pilot in ${keys.join(', ')}` : ' on Gantry’s own page';
      const what = hasTemplate && template ? `, with the template “${template.name}”` : '';
      onStarted(`${pillar?.label ?? ''} is${where}${what}. Everything else is off until you switch it on here.`);
    },
  });
  const isMissing = needsProjects && projectIds.length === 0;
  const start = () => {
    setIsTried(true);
    if (isMissing) document.getElementById('start-projects')?.focus();
    else starting.mutate();
  };
  const failure = starting.error === null ? null : toCallError(starting.error);
  return (
    <div className="form-page settings start">
      <header className="start__head">
        <h1 className="form-page__title">Start small</h1>
        <p>
          One pillar, in a few projects, is enough to begin with. You can switch on everything else here later, and
          switching off never loses what was saved.
        </p>
      </header>
      <FieldGroup label="1. What to begin with">
        {(group) => <CardChoice group={group} cards={pillars} value={pillarId} onChange={setPillarId} />}
      </FieldGroup>
      {hasTemplate && (
        <FieldGroup
          label="2. The template that product managers fill"
          help="The others are put away, and can be brought back under Templates."
          error={list.isError ? toCallError(list.error).message : null}
        >
          {(group) =>
            list.isPending ? (
              <Skeleton height="control" />
            ) : (
              <CardChoice
                group={group}
                cards={templates.map(({ templateId, name, description }) => ({
                  id: templateId,
                  label: name,
                  help: description,
                }))}
                value={template?.templateId ?? null}
                onChange={setChosenTemplate}
              />
            )
          }
        </FieldGroup>
      )}
      {needsProjects && (
        <Field
          id="start-projects"
          label={`${hasTemplate ? 3 : 2}. Pilot projects`}
          help="One or a few teams who want it. Nobody else sees anything of Gantry."
          isRequired
          error={isTried && isMissing ? 'Choose at least one project.' : null}
        >
          {(control) => (
            <MultiSelect
              {...control}
              placeholder="Find a project"
              options={opened.projects.map(({ projectId, key, name }) => ({
                id: projectId,
                label: `${name} (${key})`,
              }))}
              value={projectIds}
              onChange={setProjectIds}
            />
          )}
        </Field>
      )}
      <Field
        label={`${2 + Number(hasTemplate) + Number(needsProjects)}. Who is product ops`}
        help="Their group edits templates and reads governance; they never decide for a product manager. Leave it empty, and Jira administrators hold these rights."
      >
        {(control) => <GroupPicker {...control} value={productOps} onChange={setProductOps} />}
      </Field>
      {failure !== null && (
        <Message tone="error" live="alert" title="Gantry has not started yet">
          <p>{failure.message}</p>
        </Message>
      )}
      <div className="settings__actions">
        <Button appearance="primary" isLoading={starting.isPending || (hasTemplate && list.isPending)} onClick={start}>
          Start
        </Button>
        <Button appearance="subtle" onClick={onSkip}>
          Set up everything myself
        </Button>
      </div>
    </div>
  );
}
