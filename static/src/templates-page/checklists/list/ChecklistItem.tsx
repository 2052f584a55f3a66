import type { ChecklistSummary } from '../../../../../src/contract/checklist';
import type { OutputOf } from '../../../../../src/contract/operations';
import { count } from '../../../format';
import { ListedItem } from '../../../ui/ListedItem';
import type { MenuChoice } from '../../../ui/Menu';
import { personWords } from '../../../person-words';
import { scopeWords } from '../../scope-words';
import { useTimeWords } from '../../../use-time-words';
import { ChecklistMarks } from '../ChecklistMarks';
import type { ChecklistTasks } from './use-checklist-tasks';

interface ChecklistItemProps {
  readonly summary: ChecklistSummary;
  readonly list: OutputOf<'checklist.list'>;
  readonly tasks: ChecklistTasks;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
}

/** Id of the button that opens a checklist. */
export const checklistButtonId = (checklistId: string): string => `open-checklist-${checklistId}`;

export function ChecklistItem({ summary, list, tasks, onOpen, onCopy }: ChecklistItemProps) {
  const timeWords = useTimeWords();
  const { current, published, drafted, isArchived } = summary;
  const title = summary.name.trim() || 'Checklist without a name';
  const choices: readonly MenuChoice<'copy' | 'export' | 'archive' | 'restore'>[] = [
    { id: 'copy', label: 'Copy' },
    ...(current === null ? [] : [{ id: 'export' as const, label: 'Export as JSON' }]),
    isArchived ? { id: 'restore', label: 'Restore' } : { id: 'archive', label: 'Archive' },
  ];
  const facts = [
    current === null ? null : `Version ${current}`,
    count(summary.items, 'item'),
    scopeWords(summary.scope, list),
    published && `Published ${timeWords(published.at)} by ${personWords(published.by, list.people)}`,
    drafted && `Draft by ${personWords(drafted.by, list.people)}, ${timeWords(drafted.at)}`,
  ];
  return (
    <ListedItem
      openId={checklistButtonId(summary.checklistId)}
      title={title}
      marks={<ChecklistMarks summary={summary} hasDraft={summary.hasDraft} />}
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
