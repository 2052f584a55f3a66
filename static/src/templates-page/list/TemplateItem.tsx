import type { OutputOf } from '../../../../src/contract/operations';
import type { TemplateSummary } from '../../../../src/contract/template';
import { ListedItem } from '../../ui/ListedItem';
import type { MenuChoice } from '../../ui/Menu';
import { personWords } from '../../person-words';
import { scopeWords } from '../scope-words';
import { TemplateMarks } from '../TemplateMarks';
import { useTimeWords } from '../../use-time-words';
import type { ListTasks } from './use-list-tasks';

interface TemplateItemProps {
  readonly summary: TemplateSummary;
  readonly list: OutputOf<'template.list'>;
  readonly tasks: ListTasks;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
}

/** Id of the button that opens a template. */
export const openButtonId = (templateId: string): string => `open-template-${templateId}`;

export function TemplateItem({ summary, list, tasks, onOpen, onCopy }: TemplateItemProps) {
  const timeWords = useTimeWords();
  const { name, description, current, published, drafted, isArchived } = summary;
  const title = name.trim() || 'Template without a name';
  const choices: readonly MenuChoice<'copy' | 'export' | 'archive' | 'restore'>[] = [
    { id: 'copy', label: 'Copy' },
    ...(current === null ? [] : [{ id: 'export' as const, label: 'Export as JSON' }]),
    isArchived ? { id: 'restore', label: 'Restore' } : { id: 'archive', label: 'Archive' },
  ];
  const facts = [
    current === null ? null : `Version ${current}`,
    scopeWords(summary.scope, list),
    published && `Published ${timeWords(published.at)} by ${personWords(published.by, list.people)}`,
    drafted && `Draft by ${personWords(drafted.by, list.people)}, ${timeWords(drafted.at)}`,
  ];
  return (
    <ListedItem
      openId={openButtonId(summary.templateId)}
      title={title}
      marks={<TemplateMarks summary={summary} hasDraft={summary.hasDraft} />}
      description={description}
      facts={facts}
      onOpen={onOpen}
      choices={choices}
      onChoose={(chosen) => {
        if (chosen === 'copy') onCopy();
        else if (chosen === 'export') tasks.export(summary);
        else tasks.archive(summary, chosen === 'archive');
      }}
    />
  );
}
