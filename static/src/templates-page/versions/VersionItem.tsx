import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublishedVersion } from '../../../../src/contract/template';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { Skeleton } from '../../ui/Skeleton';
import type { TemplateEditor } from '../draft/use-template-editor';
import { personWords } from '../../person-words';
import type { Outcome } from '../publish/outcome';
import { UndoPublish } from '../publish/UndoPublish';
import { useTimeWords } from '../../use-time-words';
import { ChangeSummary } from './ChangeSummary';

function VersionChange({ templateId, version }: { readonly templateId: string; readonly version: number }) {
  const read = useQuery({
    queryKey: ['template.readVersion', templateId, version],
    queryFn: () => call('template.readVersion', { templateId, version }),
    // A published version never changes.
    staleTime: Infinity,
  });
  if (read.isPending) {
    return (
      <div role="status">
        <span className="visually-hidden">Loading the changes</span>
        <Skeleton width="wide" />
        <Skeleton width="half" />
      </div>
    );
  }
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  const { change, template } = read.data;
  if (change !== null) return <ChangeSummary change={change} />;
  return <p>{`The first version: ${template.fields.length} fields in ${template.sections.length} sections.`}</p>;
}

interface VersionItemProps {
  readonly version: PublishedVersion;
  readonly editor: TemplateEditor;
  readonly onExport: () => void;
  readonly onUndone: (outcome: Outcome) => void;
}

export function VersionItem({ version: published, editor, onExport, onUndone }: VersionItemProps) {
  const timeWords = useTimeWords();
  const [isOpen, setIsOpen] = useState(false);
  const [isUndoing, setIsUndoing] = useState(false);
  const { version, publishedAt, publishedBy, note, isWithdrawn, withdrawn } = published;
  const { summary, versions, people } = editor.view;
  const isCurrent = summary.current === version;
  // There is nothing before it to differ from.
  const isFirst = versions.every((other) => other.version >= version);
  return (
    <li className="version-item">
      <div className="version-item__head">
        <h3 className="version-item__title">{`Version ${version}`}</h3>
        {isCurrent && <Lozenge tone="success">Offered</Lozenge>}
        {isWithdrawn && <Lozenge>Taken back</Lozenge>}
        {summary.trial?.version === version && <Lozenge tone="discovery">On trial</Lozenge>}
        <span className="quiet">
          {publishedAt === null
            ? 'Comes with Gantry'
            : `Published ${timeWords(publishedAt)} by ${personWords(publishedBy, people)}`}
        </span>
      </div>
      {note !== '' && <p className="version-item__note">{note}</p>}
      {published.trial && (
        <p className="version-item__note">
          {`Trial: ${published.trial.outcome === 'keep' ? 'kept' : 'taken back'} by ${personWords(published.trial.by, people)} ${timeWords(published.trial.at)}. ${published.trial.learning}`}
        </p>
      )}
      {withdrawn && (
        <p className="version-item__note">
          {`Taken back ${timeWords(withdrawn.at)} by ${personWords(withdrawn.by, people)}: ${withdrawn.reason}`}
        </p>
      )}
      <div className="version-item__actions">
        {!isFirst && (
          <Button spacing="compact" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Hide changes' : 'Show changes'}
            <span className="visually-hidden">{` of version ${version}`}</span>
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={onExport}>
          Export
          <span className="visually-hidden">{` version ${version}`}</span>
        </Button>
        {isCurrent && publishedAt !== null && !isUndoing && (
          <Button spacing="compact" appearance="subtle" onClick={() => setIsUndoing(true)}>
            Undo publish
          </Button>
        )}
      </div>
      {isUndoing && (
        <UndoPublish
          editor={editor}
          version={version}
          onUndone={(outcome) => {
            setIsUndoing(false);
            onUndone(outcome);
          }}
          onCancel={() => setIsUndoing(false)}
        />
      )}
      {isOpen && <VersionChange templateId={editor.templateId} version={version} />}
    </li>
  );
}
