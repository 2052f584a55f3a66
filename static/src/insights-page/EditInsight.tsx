import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InsightProject, InsightView } from '../../../src/contract/insight';
import { insightFields, type InsightContent } from '../../../src/domain/insight/insight';
import { jsonEqual } from '../../../src/domain/journal/json-equal';
import { call } from '../api';
import { toCallError } from '../call-error';
import { HomeField } from './HomeField';
import { draftOf } from './insight-draft';
import { InsightForm } from './InsightForm';
import { Pane } from './Pane';

interface EditInsightProps {
  readonly insight: InsightView;
  readonly projects: readonly InsightProject[];
  readonly onSaved: () => void;
  readonly onOpen: (insightId: string) => void;
  readonly onCancel: () => void;
}

/** Sends changed parts only: what others changed meanwhile lands beside them. */
export function EditInsight({ insight, projects, onSaved, onOpen, onCancel }: EditInsightProps) {
  const [draft, setDraft] = useState(() => draftOf(insight));
  const [projectId, setProjectId] = useState(insight.projectId);
  const save = useMutation({
    mutationFn: (content: InsightContent) =>
      call('insight.save', {
        insightId: insight.insightId,
        baseRevision: insight.revision,
        // Only a choice moves it: whoever moved it meanwhile stays right.
        ...(projectId !== null && projectId !== insight.projectId && { projectId }),
        content: Object.fromEntries(
          insightFields
            .filter((field) => !jsonEqual(content[field], insight[field]))
            .map((field) => [field, content[field]]),
        ),
      }),
    onSuccess: onSaved,
  });
  const failure = save.isError ? toCallError(save.error) : null;
  const { projectId: home, projectKey: key } = insight;
  const isListed = projects.some((project) => project.projectId === home);
  const homes =
    isListed || home === null ? projects : [...projects, { projectId: home, key: key ?? '?', name: 'As it is' }];
  return (
    <Pane title="Edit insight" onClose={onCancel}>
      <InsightForm
        draft={draft}
        onChange={setDraft}
        exceptId={insight.insightId}
        isSaving={save.isPending}
        failure={failure}
        saveLabel="Save changes"
        onSave={(content) => save.mutate(content)}
        onCancel={onCancel}
        duplicates={{ actionLabel: 'Open this one instead', onUse: ({ insightId }) => onOpen(insightId) }}
      >
        <HomeField
          projects={homes}
          value={projectId}
          error={failure?.problems.find(({ path }) => path === 'projectId')?.message ?? null}
          onChange={(id) => setProjectId(id ?? insight.projectId)}
        />
      </InsightForm>
    </Pane>
  );
}
