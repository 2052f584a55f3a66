import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateScope } from '../../../../src/domain/template/template-record';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { PageSkeleton } from '../../ui/Skeleton';
import { scopeWords } from '../scope-words';
import { ScopeChoice } from './ScopeChoice';
import './offered.css';

interface OfferedTabProps {
  readonly noun: 'template' | 'checklist';
  /** What stands, as it was last read. */
  readonly saved: TemplateScope;
  readonly save: (scope: TemplateScope) => Promise<unknown>;
}

const kept = {
  template: 'Issues that are filled by the template keep it wherever they are.',
  checklist: 'Launches that run with the checklist keep it wherever they are.',
};

/** In which projects, and for which types of issue, people are offered a template. Those who have it keep it. */
export function OfferedTab({ noun, saved, save }: OfferedTabProps) {
  const [scope, setScope] = useState<TemplateScope>(saved);
  const list = useQuery({ queryKey: ['template.list'], queryFn: () => call('template.list', {}) });
  const saving = useMutation({
    mutationFn: () => save(scope),
  });
  if (list.isPending) return <PageSkeleton label="Loading projects and issue types" />;
  if (list.isError) return <CallErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />;

  const { projects, issueTypes } = list.data;
  const isChanged = JSON.stringify(scope) !== JSON.stringify(saved);
  const isNowhere = scope.projectIds?.length === 0 || scope.issueTypeIds?.length === 0;
  return (
    <form
      className="offered"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !saving.isPending) saving.mutate();
      }}
    >
      <p className="quiet">{`This takes effect at once, without publishing. ${kept[noun]}`}</p>
      <ScopeChoice
        legend="Projects"
        all="Every project"
        some="Only these projects"
        options={projects.map(({ projectId, key, name }) => ({ id: projectId, label: `${name} (${key})` }))}
        value={scope.projectIds}
        onChange={(projectIds) => setScope({ ...scope, projectIds })}
      />
      <ScopeChoice
        legend="Issue types"
        all="Every issue type"
        some="Only these issue types"
        options={issueTypes.map(({ issueTypeId, name }) => ({ id: issueTypeId, label: name }))}
        value={scope.issueTypeIds}
        onChange={(issueTypeIds) => setScope({ ...scope, issueTypeIds })}
      />
      {isNowhere && (
        <Message tone="warning" title="Then nobody is offered it">
          <p>{`Choose at least one, or archive the ${noun} if that is what you mean.`}</p>
        </Message>
      )}
      {saving.isError && (
        <Message tone="error" live="alert" title="Not saved">
          <p>{toCallError(saving.error).message}</p>
        </Message>
      )}
      <div className="form-page__actions">
        <Button type="submit" appearance="primary" disabled={!isChanged} isLoading={saving.isPending}>
          Save
        </Button>
        {isChanged && (
          <Button appearance="subtle" onClick={() => setScope(saved)}>
            Discard changes
          </Button>
        )}
        <p className="quiet" role="status">
          {isChanged ? 'Changes not saved' : `${saving.isSuccess ? 'Saved. ' : ''}${scopeWords(saved, list.data)}.`}
        </p>
      </div>
    </form>
  );
}
