import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useState, type ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton';
import { DragHandle } from './DragHandle';
import { useDragRow } from './use-drag-row';
import './sortable.css';

interface SortableRowProps {
  /** Only rows of one kind change places. */
  readonly kind: string;
  readonly id: string;
  /** What it is called: "option Ship". */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (id: string, index: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A row of a short list, moved by dragging or by its two arrows. */
export function SortableRow({ kind, id, name, index, count, onMove, onRemove, children }: SortableRowProps) {
  const { setRow, setHandle, edge } = useDragRow({
    kind,
    id,
    // The one that is dragged is taken out first: what stood after it moves up by one.
    onDrop: (draggedId, side) => onMove(draggedId, side === 'before' ? index : index + 1),
  });
  const isFirst = index === 0;
  const isLast = index === count - 1;
  const [said, setSaid] = useState('');
  const step = (by: 1 | -1) => {
    if (by === -1 ? isFirst : isLast) return;
    onMove(id, by === -1 ? index - 1 : index + 2);
    setSaid(`${name} is now ${index + 1 + by} of ${count}.`);
  };
  return (
    <li ref={setRow} className="sortable-row" data-edge={edge ?? undefined}>
      <DragHandle name={name} setHandle={setHandle} onStep={step} />
      <div className="sortable-row__body">{children}</div>
      <span className="sortable-row__actions">
        <IconButton
          label={`Move ${name} up`}
          spacing="compact"
          icon={<ArrowUpIcon label="" size="small" />}
          aria-disabled={isFirst || undefined}
          onClick={() => step(-1)}
        />
        <IconButton
          label={`Move ${name} down`}
          spacing="compact"
          icon={<ArrowDownIcon label="" size="small" />}
          aria-disabled={isLast || undefined}
          onClick={() => step(1)}
        />
        <IconButton
          label={`Remove ${name}`}
          spacing="compact"
          icon={<DeleteIcon label="" size="small" />}
          onClick={onRemove}
        />
      </span>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </li>
  );
}

/** The list with a row put before the one that now has that index. */
export function movedRow<Row extends { readonly id: string }>(rows: readonly Row[], id: string, index: number): Row[] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return [...rows];
  const before = rows.slice(0, index).filter((one) => one.id !== id);
  const after = rows.slice(index).filter((one) => one.id !== id);
  return [...before, row, ...after];
}
