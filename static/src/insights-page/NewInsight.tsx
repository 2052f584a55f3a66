import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InsightProject } from '../../../src/contract/insight';
import type { InsightContent } from '../../../src/domain/insight/insight';
import { call } from '../api';
import { toCallError } from '../call-error';
import { useHostContext } from '../host-context';
import { HomeField } from './HomeField';
import { emptyDraft } from './insight-draft';
import { InsightForm } from './InsightForm';
import { keepHome, lastHome } from './last-home';
import { Pane } from './Pane';

interface NewInsightProps {
  readonly projects: readonly InsightProject[];
  readonly onSaved: (insightId: string) => void;
  readonly onOpen: (insightId: string) => void;
  readonly onClose: () => void;
}

export function NewInsight({ projects, onSaved, onOpen, onClose }: NewInsightProps) {
  const [draft, setDraft] = useState(emptyDraft);
  const viewer = useHostContext();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [last] = useState(lastHome);
  const likely = projects.length === 1 ? [projects[0]?.projectId] : [viewer.projectId, last];
  const projectId = chosen ?? projects.find((project) => likely.includes(project.projectId))?.projectId ?? null;
  const create = useMutation({
    mutationFn: (input: { readonly projectId: string; readonly content: InsightContent }) =>
      call('insight.create', input),
    onSuccess: ({ insightId }, input) => {
      keepHome(input.projectId);
      onSaved(insightId);
    },
  });
  const failure = create.isError ? toCallError(create.error) : null;
  const refused = failure?.problems.find(({ path }) => path === 'projectId')?.message ?? null;
  return (
    <Pane title="Record insight" onClose={onClose}>
      <InsightForm
        draft={draft}
        onChange={setDraft}
        isSaving={create.isPending}
        failure={failure}
        saveLabel="Save"
        onSave={(content) => {
          setIsMissing(projectId === null);
          if (projectId !== null) create.mutate({ projectId, content });
        }}
        onCancel={onClose}
        duplicates={{ actionLabel: 'Open this one instead', onUse: ({ insightId }) => onOpen(insightId) }}
      >
        <HomeField
          projects={projects}
          value={projectId}
          error={refused ?? (isMissing ? 'Choose a home project.' : null)}
          onChange={(id) => {
            setIsMissing(false);
            setChosen(id);
          }}
        />
      </InsightForm>
    </Pane>
  );
}
