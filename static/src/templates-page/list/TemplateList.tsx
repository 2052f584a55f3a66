import AddIcon from '@atlaskit/icon/core/add';
import UploadIcon from '@atlaskit/icon/core/upload';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../src/contract/operations';
import type { TemplateSummary } from '../../../../src/contract/template';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Collapsible } from '../../ui/Collapsible';
import { EmptyState } from '../../ui/EmptyState';
import { ItemList } from '../../ui/ListedItem';
import { Message } from '../../ui/Message';
import { PageHead } from '../../ui/PageHead';
import { PageTitle } from '../PageTitle';
import type { ShowTemplate } from '../TemplatesPage';
import { createTemplate } from './create-template';
import { CreateTemplate } from './CreateTemplate';
import { ImportTemplate } from './ImportTemplate';
import { openButtonId, TemplateItem } from './TemplateItem';
import { useListTasks } from './use-list-tasks';

type List = OutputOf<'template.list'>;

interface TemplateListProps {
  readonly list: List;
  /** The template that the person comes back from: focus goes on from there. */
  readonly openedLast: string | null;
  readonly show: ShowTemplate;
  readonly onChanged: () => void;
}

/** Every template with where it stands, and the ways to a new one. */
export function TemplateList({ list, openedLast, show, onChanged }: TemplateListProps) {
  const [creating, setCreating] = useState<{ readonly copied: TemplateSummary | null } | null>(null);
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const tasks = useListTasks(onChanged);
  useEffect(() => {
    if (openedLast !== null) document.getElementById(openButtonId(openedLast))?.focus();
  }, [openedLast]);
  const live = list.templates.filter(({ isArchived }) => !isArchived);
  const archived = list.templates.filter(({ isArchived }) => isArchived);
  const itemOf = (summary: TemplateSummary) => (
    <TemplateItem
      key={summary.templateId}
      summary={summary}
      list={list}
      tasks={tasks}
      onOpen={() => show(summary.templateId)}
      onCopy={() => setCreating({ copied: summary })}
    />
  );
  return (
    <>
      <PageHead
        title={<PageTitle>Templates</PageTitle>}
        lead="What product managers are asked on an issue. Changing a template changes no issue: whoever filled one decides whether to go to a new version."
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
              Create template
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
        <EmptyState title="No template is offered">
          <p>Create one, import one from a file, or restore one that is archived.</p>
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
          noun="template"
          copied={creating.copied?.name ?? null}
          create={(name) => createTemplate(creating.copied?.templateId ?? null, name)}
          onCreated={show}
          onClose={() => setCreating(null)}
        />
      )}
      {isImporting && (
        <ImportTemplate
          noun="template"
          create={async (file) => (await call('template.create', { from: { kind: 'file', file } })).templateId}
          onCreated={show}
          onClose={() => setIsImporting(false)}
        />
      )}
    </>
  );
}
