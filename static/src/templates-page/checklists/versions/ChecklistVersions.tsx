import { useMutation } from '@tanstack/react-query';
import { toCallError } from '../../../call-error';
import { EmptyState } from '../../../ui/EmptyState';
import { Message } from '../../../ui/Message';
import '../../versions/version-list.css';
import { exportChecklist } from '../export-checklist';
import type { ChecklistEditor } from '../use-checklist-editor';
import { ChecklistVersionItem } from './ChecklistVersionItem';

/** What was published, the latest first; each with what it changed. */
export function ChecklistVersions({
  editor,
  onSaid,
}: {
  readonly editor: ChecklistEditor;
  readonly onSaid: (said: string) => void;
}) {
  const { versions } = editor.view;
  const exporting = useMutation({ mutationFn: (version: number) => exportChecklist(editor.checklistId, version) });
  if (versions.length === 0) {
    return (
      <EmptyState title="Nothing is published yet">
        <p>The first version is made when you publish the draft. Until then no launch can start with this checklist.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">Versions</h2>
      {exporting.isError && (
        <Message tone="error" live="alert" title="Not exported">
          <p>{toCallError(exporting.error).message}</p>
        </Message>
      )}
      <ul className="version-list">
        {versions.map((version) => (
          <ChecklistVersionItem
            key={version.version}
            published={version}
            editor={editor}
            onExport={() => exporting.mutate(version.version)}
            onSaid={onSaid}
          />
        ))}
      </ul>
    </>
  );
}
