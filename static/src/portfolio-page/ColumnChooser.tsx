import DownIcon from '@atlaskit/icon/core/arrow-down';
import UpIcon from '@atlaskit/icon/core/arrow-up';
import { useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import './column-chooser.css';
import { chosenColumns, firstColumns, gridColumns } from './grid-columns';

interface ColumnChooserProps {
  /** Null for those that a new reader gets. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (columns: string[] | null) => void;
}

const isFirst = (columns: readonly string[]) => columns.join() === firstColumns.join();

/** Which columns show, and in what order: those that show first, in theirs. */
export function ColumnChooser({ chosen, onChange }: ColumnChooserProps) {
  const shown = chosenColumns(chosen);
  const ids = shown.map(({ id }) => id);
  const list = useRef<HTMLUListElement>(null);
  const [spoken, setSpoken] = useState('');
  const put = (columns: string[]) => onChange(isFirst(columns) ? null : columns);
  const toggle = (id: string, isOn: boolean) => put(isOn ? [...ids, id] : ids.filter((one) => one !== id));
  const move = (id: string, label: string, by: -1 | 1) => {
    const from = ids.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= ids.length) return;
    put(ids.toSpliced(from, 1).toSpliced(to, 0, id));
    setSpoken(`${label} is column ${to + 1} of ${ids.length} behind the issue.`);
    // The row has moved away under the pressed button: focus goes with it.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-move="${id} ${by}"]`)?.focus());
  };
  return (
    <fieldset className="column-chooser">
      <legend className="column-chooser__legend">Columns of the table</legend>
      <ul ref={list} className="column-chooser__list">
        {shown.map(({ id, label }, at) => (
          <li key={id} className="column-chooser__column">
            <Checkbox label={label} isChecked onChange={() => toggle(id, false)} />
            <span className="column-chooser__moves">
              <IconButton
                label={`Move ${label} forward`}
                spacing="compact"
                icon={<UpIcon label="" size="small" />}
                aria-disabled={at === 0}
                data-move={`${id} -1`}
                onClick={() => move(id, label, -1)}
              />
              <IconButton
                label={`Move ${label} back`}
                spacing="compact"
                icon={<DownIcon label="" size="small" />}
                aria-disabled={at === shown.length - 1}
                data-move={`${id} 1`}
                onClick={() => move(id, label, 1)}
              />
            </span>
          </li>
        ))}
        {gridColumns
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, label }) => (
            <li key={id} className="column-chooser__column">
              <Checkbox label={label} isChecked={false} onChange={() => toggle(id, true)} />
            </li>
          ))}
      </ul>
      {chosen !== null && (
        <Button appearance="link" onClick={() => onChange(null)}>
          Back to the usual columns
        </Button>
      )}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </fieldset>
  );
}
