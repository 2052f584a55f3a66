import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DragIcon from '@atlaskit/icon/core/drag-handle-vertical';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton';
import { useDragRow } from './use-drag-row';

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
  return (
    <li ref={setRow} className="sortable-row" data-edge={edge ?? undefined}>
      <span ref={setHandle} className="drag-handle" title="Drag to move">
        <DragIcon label="" />
      </span>
      <div className="sortable-row__body">{children}</div>
      <span className="sortable-row__actions">
        <IconButton
          label={`Move ${name} up`}
          spacing="compact"
          icon={<ArrowUpIcon label="" size="small" />}
          aria-disabled={isFirst || undefined}
          onClick={() => !isFirst && onMove(id, index - 1)}
        />
        <IconButton
          label={`Move ${name} down`}
          spacing="compact"
          icon={<ArrowDownIcon label="" size="small" />}
          aria-disabled={isLast || undefined}
          onClick={() => !isLast && onMove(id, index + 2)}
        />
        <IconButton
          label={`Remove ${name}`}
          spacing="compact"
          icon={<DeleteIcon label="" size="small" />}
          onClick={onRemove}
        />
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
