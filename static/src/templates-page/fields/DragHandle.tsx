import DragIcon from '@atlaskit/icon/core/drag-handle-vertical';
import './drag.css';

interface DragHandleProps {
  readonly id?: string;
  /** What it moves: "field Problem". */
  readonly name: string;
  readonly setHandle: (handle: HTMLElement | null) => void;
  /** One place up or down. */
  readonly onStep: (step: 1 | -1) => void;
}

/** What a row is dragged by; with focus on it, the arrow keys move the row. */
export function DragHandle({ id, name, setHandle, onStep }: DragHandleProps) {
  return (
    <button
      ref={setHandle}
      type="button"
      id={id}
      className="drag-handle"
      aria-label={`Move ${name}`}
      aria-keyshortcuts="ArrowUp ArrowDown"
      title="Drag to move, or press the up and down arrows"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onStep(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <DragIcon label="" />
    </button>
  );
}
