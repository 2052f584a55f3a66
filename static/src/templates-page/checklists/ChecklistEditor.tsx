import { useState } from 'react';
import type { ChecklistView } from '../../../../src/contract/checklist';
import { call } from '../../api';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Tabs } from '../../ui/Tabs';
import { OfferedTab } from '../offered/OfferedTab';
import { ChecklistConflict } from './ChecklistConflict';
import { ChecklistHeader } from './ChecklistHeader';
import { checklistTabs, type ChecklistPart, type ChecklistTab } from './checklist-state';
import { ItemsTab } from './items/ItemsTab';
import { ChecklistPreview } from './preview/ChecklistPreview';
import { ProposalsTab } from './ProposalsTab';
import { useChecklistEditor } from './use-checklist-editor';
import { ChecklistVersions } from './versions/ChecklistVersions';
import { PublishChecklist } from './versions/PublishChecklist';

interface ChecklistEditorProps {
  readonly opened: ChecklistView;
  readonly part: ChecklistPart;
  /** Null shows the list. */
  readonly show: (checklistId: string | null, part?: ChecklistPart) => void;
}

/** One checklist: its draft, what a launch would get, where it is offered, what was published and what is proposed. */
export function ChecklistEditor({ opened, part, show }: ChecklistEditorProps) {
  const { accountId } = useHostContext();
  const editor = useChecklistEditor(opened, accountId);
  const { checklistId } = editor;
  const [said, setSaid] = useState<string | null>(null);
  const { openProposals, scope } = editor.view.summary;
  const labels: Readonly<Record<ChecklistTab, string>> = {
    items: 'Items',
    preview: 'Preview',
    offered: 'Where offered',
    versions: 'Versions',
    proposals: openProposals === 0 ? 'Proposals' : `Proposals (${openProposals})`,
  };
  const panels: Readonly<Record<ChecklistTab, () => React.ReactNode>> = {
    items: () => <ItemsTab editor={editor} />,
    preview: () => <ChecklistPreview draft={editor.draft} onFix={() => show(checklistId, 'items')} />,
    offered: () => (
      <OfferedTab
        noun="checklist"
        saved={scope}
        save={(next) =>
          editor.act((baseRevision) => call('checklist.setScope', { checklistId, baseRevision, scope: next }))
        }
      />
    ),
    versions: () => <ChecklistVersions editor={editor} onSaid={setSaid} />,
    proposals: () => <ProposalsTab editor={editor} />,
  };
  return (
    <>
      <ChecklistHeader
        editor={editor}
        isPublishing={part === 'publish'}
        onPublish={() => {
          setSaid(null);
          show(checklistId, 'publish');
        }}
        onLeave={() => show(null)}
        onCopied={(copyId) => show(copyId)}
      />
      {editor.theirs !== null && (
        <ChecklistConflict editor={editor} theirs={editor.theirs} onCopied={(copyId) => show(copyId)} />
      )}
      {said !== null && (
        <Message
          tone="success"
          live="status"
          title={said}
          actions={
            <Button spacing="compact" appearance="subtle" onClick={() => setSaid(null)}>
              Dismiss
            </Button>
          }
        >
          <p>Running launches stay as they are until somebody on the launch decides, item by item.</p>
        </Message>
      )}
      {part === 'publish' ? (
        <PublishChecklist
          editor={editor}
          onBack={() => show(checklistId, 'items')}
          onPublished={(version) => {
            setSaid(`Version ${version} is published`);
            show(checklistId, 'versions');
          }}
        />
      ) : (
        <Tabs
          label="Parts of the checklist"
          tabs={checklistTabs.map((id) => ({ id, label: labels[id] }))}
          selected={part}
          onSelect={(id) => show(checklistId, checklistTabs.find((one) => one === id) ?? 'items')}
        >
          {panels[part]()}
        </Tabs>
      )}
    </>
  );
}
