import { useMutation } from '@tanstack/react-query';
import { toCallError } from '../../call-error';
import { EmptyState } from '../../ui/EmptyState';
import { Message } from '../../ui/Message';
import type { TemplateEditor } from '../draft/use-template-editor';
import { exportTemplate } from '../export-template';
import type { Outcome } from '../publish/outcome';
import { VersionItem } from './VersionItem';
import './version-list.css';

/** What was published, the latest first; each with what it changed. */
export function VersionsTab({
  editor,
  onUndone,
}: {
  readonly editor: TemplateEditor;
  readonly onUndone: (outcome: Outcome) => void;
}) {
  const { versions, summary } = editor.view;
  const exporting = useMutation({ mutationFn: (version: number) => exportTemplate(summary.templateId, version) });
  if (versions.length === 0) {
    return (
      <EmptyState title="Nothing is published yet">
        <p>The first version is made when you publish the draft. Until then nobody is offered this template.</p>
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
        {versions
          .toSorted((one, other) => other.version - one.version)
          .map((version) => (
            <VersionItem
              key={version.version}
              version={version}
              editor={editor}
              onExport={() => exporting.mutate(version.version)}
              onUndone={onUndone}
            />
          ))}
      </ul>
    </>
  );
}
