import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChecklistSummary } from '../../../../../src/contract/checklist';
import { call } from '../../../api';
import { toCallError, type CallError } from '../../../call-error';
import { exportChecklist } from '../export-checklist';

export interface ChecklistTasks {
  readonly failure: CallError | null;
  /** What was done last, to be read aloud. */
  readonly said: string;
  export(summary: ChecklistSummary): void;
  archive(summary: ChecklistSummary, isArchived: boolean): void;
}

/** What is done to checklists without opening them. */
export function useChecklistTasks(onChanged: () => void): ChecklistTasks {
  const [said, setSaid] = useState('');
  const exporting = useMutation({
    mutationFn: async ({ checklistId, current }: ChecklistSummary) => {
      if (current !== null) await exportChecklist(checklistId, current);
    },
  });
  const archiving = useMutation({
    mutationFn: async ({ summary, isArchived }: { summary: ChecklistSummary; isArchived: boolean }) => {
      const { checklistId } = summary;
      // The list doesn't carry revisions: archiving stands beside anything that somebody else changes meanwhile.
      const { revision } = await call('checklist.open', { checklistId });
      await call('checklist.archive', { checklistId, baseRevision: revision, isArchived });
      return isArchived ? `“${summary.name}” is archived.` : `“${summary.name}” is offered again.`;
    },
    onSuccess: (words) => {
      setSaid(words);
      onChanged();
    },
  });
  const thrown = exporting.error ?? archiving.error;
  return {
    failure: thrown === null ? null : toCallError(thrown),
    said,
    export: (summary) => {
      archiving.reset();
      exporting.mutate(summary);
    },
    archive: (summary, isArchived) => {
      exporting.reset();
      archiving.mutate({ summary, isArchived });
    },
  };
}
