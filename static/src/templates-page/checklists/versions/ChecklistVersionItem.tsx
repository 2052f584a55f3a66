import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChecklistVersion } from '../../../../../src/contract/checklist';
import { call } from '../../../api';
import { CallErrorState } from '../../../CallErrorState';
import { count } from '../../../format';
import { Button } from '../../../ui/Button';
import { Lozenge } from '../../../ui/Lozenge';
import { Skeleton } from '../../../ui/Skeleton';
import { personWords } from '../../../person-words';
import { useTimeWords } from '../../../use-time-words';
import type { ChecklistEditor } from '../use-checklist-editor';
import { ChecklistChanges } from './ChecklistChanges';
import { TakeBack } from './TakeBack';

function VersionChanges({ checklistId, version }: { readonly checklistId: string; readonly version: number }) {
  const read = useQuery({
    queryKey: ['checklist.readVersion', checklistId, version],
    queryFn: () => call('checklist.readVersion', { checklistId, version }),
    // A published version never changes.
    staleTime: Infinity,
  });
  if (read.isPending) return <Skeleton width="wide" />;
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  const { change, checklist } = read.data;
  if (change !== null) return <ChecklistChanges change={change} />;
  return <p>{`The first version: ${count(checklist.items.length, 'item')}, those of packs included.`}</p>;
}

interface ChecklistVersionItemProps {
  readonly published: ChecklistVersion;
  readonly editor: ChecklistEditor;
  readonly onExport: () => void;
  readonly onSaid: (said: string) => void;
}

export function ChecklistVersionItem({ published, editor, onExport, onSaid }: ChecklistVersionItemProps) {
  const timeWords = useTimeWords();
  const [isOpen, setIsOpen] = useState(false);
  const [isTakingBack, setIsTakingBack] = useState(false);
  const { version, note, withdrawn } = published;
  const { summary, people } = editor.view;
  const isCurrent = summary.current === version;
  const by = (moment: { readonly at: string; readonly by: string }) =>
    `${timeWords(moment.at)} by ${personWords(moment.by, people)}`;
  return (
    <li className="version-item">
      <div className="version-item__head">
        <h3 className="version-item__title">{`Version ${version}`}</h3>
        {isCurrent && <Lozenge tone="success">Offered</Lozenge>}
        {withdrawn !== null && <Lozenge>Taken back</Lozenge>}
        <span className="quiet">
          {published.published === null ? 'Comes with Gantry' : `Published ${by(published.published)}`}
        </span>
      </div>
      {note !== '' && <p className="version-item__note">{note}</p>}
      {withdrawn !== null && <p className="version-item__note">{`Taken back ${by(withdrawn)}: ${withdrawn.reason}`}</p>}
      <div className="version-item__actions">
        <Button spacing="compact" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide changes' : 'Show changes'}
          <span className="visually-hidden">{` of version ${version}`}</span>
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onExport}>
          Export
          <span className="visually-hidden">{` version ${version}`}</span>
        </Button>
        {isCurrent && published.published !== null && !isTakingBack && (
          <Button spacing="compact" appearance="subtle" onClick={() => setIsTakingBack(true)}>
            Undo publish
          </Button>
        )}
      </div>
      {isTakingBack && (
        <TakeBack
          editor={editor}
          version={version}
          onCancel={() => setIsTakingBack(false)}
          onDone={(current) => {
            setIsTakingBack(false);
            onSaid(
              `Version ${version} is taken back; ${current === null ? 'nothing is offered now' : `version ${current} is offered again`}`,
            );
          }}
        />
      )}
      {isOpen && <VersionChanges checklistId={editor.checklistId} version={version} />}
    </li>
  );
}
