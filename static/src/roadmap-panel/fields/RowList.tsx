import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { JsonRow } from './read-json';

interface RowListProps {
  /** What one row is called: "Risk", "Decision". */
  readonly noun: string;
  readonly rows: readonly JsonRow[];
  readonly onChange: (rows: readonly JsonRow[]) => void;
  readonly newRow: () => JsonRow;
  readonly children: (row: JsonRow, set: (part: string, value: JsonRow[string]) => void, index: number) => ReactNode;
  /** What is wrong with a row, shown under it. */
  readonly problemOf: (index: number) => string | null;
}

/** A list that people add rows to. A new row takes focus; a removed one gives it to the button that adds. */
export function RowList({ noun, rows, onChange, newRow, children, problemOf }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${added.current}"] :is(input, textarea)`)?.focus();
    added.current = null;
  });
  const setPart = (id: string) => (part: string, value: JsonRow[string]) =>
    onChange(rows.map((row) => (row.id === id ? withoutBlanks({ ...row, [part]: value }) : row)));
  return (
    <div className="answer-stack">
      {rows.length > 0 && (
        <ul ref={list} className="answer-rows">
          {rows.map((row, index) => {
            const problem = problemOf(index);
            return (
              <li key={row.id} data-row={row.id} className="answer-card answer-card--row">
                <div className="answer-card__head">
                  <span className="answer-card__title">{`${noun} ${index + 1}`}</span>
                  <IconButton
                    label={`Remove ${noun.toLowerCase()} ${index + 1}`}
                    spacing="compact"
                    icon={<DeleteIcon label="" size="small" />}
                    onClick={() => {
                      onChange(rows.filter(({ id }) => id !== row.id));
                      addButton.current?.focus();
                    }}
                  />
                </div>
                {children(row, setPart(row.id), index)}
                {problem && <p className="answer-card__problem">{problem}</p>}
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button
          ref={addButton}
          iconBefore={<AddIcon label="" size="small" />}
          onClick={() => {
            const row = newRow();
            added.current = row.id;
            onChange([...rows, row]);
          }}
        >
          {`Add ${noun.toLowerCase()}`}
        </Button>
      </div>
    </div>
  );
}

/** Optional parts are left out when empty; a row's text stays, empty or not, for the person to fill. */
function withoutBlanks(row: JsonRow): JsonRow {
  const { id, ...parts } = row;
  const kept = Object.entries(parts).filter(
    ([part, value]) => value !== null && (value !== '' || part === 'text' || part === 'choice'),
  );
  return { id, ...Object.fromEntries(kept) };
}
