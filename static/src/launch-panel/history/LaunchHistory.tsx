import { useState } from 'react';
import { downloadText } from '../../portfolio-page/download-text';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { useLaunch } from '../launch-context';
import { TaskFailure } from '../tasks/TaskFailure';
import { useTask } from '../use-task';
import { exportHistory } from './export-history';
import { HistoryEntries, useLaunchHistory, type HistoryFilter } from './HistoryEntries';

/** Who changed what of this launch, when, from what to what; of one item or one person; and all of it as a file. */
export default function LaunchHistory() {
  const { view, reading } = useLaunch();
  const [filter, setFilter] = useState<HistoryFilter>({ itemId: null, authorId: null });
  const history = useLaunchHistory(filter);
  const task = useTask();
  const items = reading.assessment.items.map(({ itemId, title, function: name }) => ({
    id: itemId,
    label: `${name}: ${title}`,
  }));
  const authors = history.data?.pages[0]?.authors ?? [];
  const download = () =>
    task.run(async () => {
      const { issueId, key } = view.issue;
      const csv = await exportHistory({ issueId, entityId: reading.entityId, filter });
      downloadText(`gantry-launch-history-${key}.csv`, csv, 'text/csv;charset=utf-8');
    });
  return (
    <div className="launch-history">
      <div className="launch-history__tools">
        <Field label="Item">
          {(control) => (
            <Select
              {...control}
              emptyLabel="All items"
              options={items}
              value={filter.itemId}
              onChange={(itemId) => setFilter((before) => ({ ...before, itemId }))}
            />
          )}
        </Field>
        <Field label="Person">
          {(control) => (
            <Select
              {...control}
              emptyLabel="Everybody"
              options={authors.map(({ authorId, name }) => ({ id: authorId, label: name }))}
              value={filter.authorId}
              onChange={(authorId) => setFilter((before) => ({ ...before, authorId }))}
            />
          )}
        </Field>
        <Button isLoading={task.isRunning} onClick={() => void download()}>
          Export CSV
        </Button>
      </div>
      <TaskFailure failure={task.failure} />
      <HistoryEntries history={history} isItemShown={filter.itemId === null} />
    </div>
  );
}
