import AddIcon from '@atlaskit/icon/core/add';
import UploadIcon from '@atlaskit/icon/core/upload';
import { useEffect, useState } from 'react';
import type { ChecklistSummary } from '../../../../../src/contract/checklist';
import type { OutputOf } from '../../../../../src/contract/operations';
import { call } from '../../../api';
import { Button } from '../../../ui/Button';
import { Collapsible } from '../../../ui/Collapsible';
import { EmptyState } from '../../../ui/EmptyState';
import { ItemList } from '../../../ui/ListedItem';
import { Message } from '../../../ui/Message';
import { PageHead } from '../../../ui/PageHead';
import { CreateTemplate } from '../../list/CreateTemplate';
import { ImportTemplate } from '../../list/ImportTemplate';
import { PageTitle } from '../../PageTitle';
import { createChecklist } from '../create-checklist';
import { checklistButtonId, ChecklistItem } from './ChecklistItem';
import { useChecklistTasks } from './use-checklist-tasks';

interface ChecklistListProps {
  readonly list: OutputOf<'checklist.list'>;
  /** The checklist that the person comes back from: focus goes on from there. */
  readonly openedLast: string | null;
  readonly show: (checklistId: string) => void;
  readonly onChanged: () => void;
}

/** Every checklist with where it stands, and the ways to a new one. */
export function ChecklistList({ list, openedLast, show, onChanged }: ChecklistListProps) {
  const [creating, setCreating] = useState<{ readonly copied: ChecklistSummary | null } | null>(null);
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const tasks = useChecklistTasks(onChanged);
  useEffect(() => {
    if (openedLast !== null) document.getElementById(checklistButtonId(openedLast))?.focus();
  }, [openedLast]);
  const live = list.checklists.filter(({ isArchived }) => !isArchived);
  const archived = list.checklists.filter(({ isArchived }) => isArchived);
  const itemOf = (summary: ChecklistSummary) => (
    <ChecklistItem
      key={summary.checklistId}
      summary={summary}
      list={list}
      tasks={tasks}
      onOpen={() => show(summary.checklistId)}
      onCopy={() => setCreating({ copied: summary })}
    />
  );
  return (
    <>
      <PageHead
        title={<PageTitle>Launch checklists</PageTitle>}
        lead="What has to be true before a launch, and done after it. Publishing a version changes no running launch: whoever runs one takes each change over, or leaves it."
        actions={
          <>
            <Button iconBefore={<UploadIcon label="" size="small" />} onClick={() => setIsImporting(true)}>
              Import
            </Button>
            <Button
              appearance="primary"
              iconBefore={<AddIcon label="" size="small" />}
              onClick={() => setCreating({ copied: null })}
            >
              Create checklist
            </Button>
          </>
        }
      />
      {tasks.failure !== null && (
        <Message tone="error" live="alert" title="That did not work">
          <p>{tasks.failure.message}</p>
        </Message>
      )}
      {live.length === 0 ? (
        <EmptyState title="No checklist is offered">
          <p>Create one, import one from a file, or restore one that is archived. Until then no launch can start.</p>
        </EmptyState>
      ) : (
        <ItemList>{live.map(itemOf)}</ItemList>
      )}
      {archived.length > 0 && (
        <Collapsible title={`Archived (${archived.length})`} isOpen={isArchiveOpen} onToggle={setIsArchiveOpen}>
          <ItemList>{archived.map(itemOf)}</ItemList>
        </Collapsible>
      )}
      <p className="visually-hidden" role="status">
        {tasks.said}
      </p>
      {creating !== null && (
        <CreateTemplate
          noun="checklist"
          copied={creating.copied?.name ?? null}
          create={(name) => createChecklist(creating.copied?.checklistId ?? null, name)}
          onCreated={show}
          onClose={() => setCreating(null)}
        />
      )}
      {isImporting && (
        <ImportTemplate
          noun="checklist"
          create={async (file) => (await call('checklist.create', { from: { kind: 'file', file } })).checklistId}
          onCreated={show}
          onClose={() => setIsImporting(false)}
        />
      )}
    </>
  );
}
