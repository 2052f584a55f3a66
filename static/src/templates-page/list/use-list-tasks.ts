import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateSummary } from '../../../../src/contract/template';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';
import { exportTemplate } from '../export-template';

export interface ListTasks {
  readonly failure: CallError | null;
  /** What was done last, to be read aloud. */
  readonly said: string;
  export(summary: TemplateSummary): void;
  archive(summary: TemplateSummary, isArchived: boolean): void;
}

/** What is done to templates without opening them. */
export function useListTasks(onChanged: () => void): ListTasks {
  const [said, setSaid] = useState('');
  const exporting = useMutation({
    mutationFn: async ({ templateId, current }: TemplateSummary) => {
      if (current !== null) await exportTemplate(templateId, current);
    },
  });
  const archiving = useMutation({
    mutationFn: async ({ summary, isArchived }: { summary: TemplateSummary; isArchived: boolean }) => {
      const { templateId } = summary;
      // The list doesn't carry revisions: archiving stands beside anything that somebody else changes meanwhile.
      const { revision } = await call('template.open', { templateId });
      await call('template.archive', { templateId, baseRevision: revision, isArchived });
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
