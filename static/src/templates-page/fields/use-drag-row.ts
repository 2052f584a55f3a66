import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { useEffect, useRef, useState } from 'react';

export type Edge = 'before' | 'after';

interface DragRow {
  /** Only rows of one kind change places. */
  readonly kind: string;
  readonly id: string;
  /** Another row of the kind was dropped at this one. */
  readonly onDrop: (draggedId: string, edge: Edge) => void;
}

/** A row that is dragged by its handle, and that others are dropped before or after. Keys have their own way: the row's menu. */
export function useDragRow({ kind, id, onDrop }: DragRow) {
  // In state, not in refs: what is registered follows the elements.
  const [row, setRow] = useState<HTMLElement | null>(null);
  const [handle, setHandle] = useState<HTMLElement | null>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragged, setIsDragged] = useState(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  }, [onDrop]);

  useEffect(() => {
    if (row === null || handle === null) return undefined;
    return combine(
      draggable({
        element: row,
        dragHandle: handle,
        getInitialData: () => ({ kind, id }),
        onDragStart: () => setIsDragged(true),
        onDrop: () => setIsDragged(false),
      }),
      dropTargetForElements({
        element: row,
        canDrop: ({ source }) => source.data.kind === kind && source.data.id !== id,
        getData: ({ input, element }) => {
          const { top, height } = element.getBoundingClientRect();
          return { edge: input.clientY < top + height / 2 ? 'before' : 'after' };
        },
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const to = edgeOf(self.data);
          if (to !== null && typeof source.data.id === 'string') drop.current(source.data.id, to);
        },
      }),
    );
  }, [row, handle, kind, id]);
  return { setRow, setHandle, edge, isDragged };
}

/** A place that takes rows of a kind where no row is: the end of a list, or an empty one. */
export function useDropEnd({ kind, onDrop }: { readonly kind: string; readonly onDrop: (draggedId: string) => void }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  }, [onDrop]);
  useEffect(() => {
    if (place === null) return undefined;
    return dropTargetForElements({
      element: place,
      canDrop: ({ source }) => source.data.kind === kind,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        if (typeof source.data.id === 'string') drop.current(source.data.id);
      },
    });
  }, [place, kind]);
  return { setPlace, isOver };
}

function edgeOf(data: Readonly<Record<string | symbol, unknown>>): Edge | null {
  return data.edge === 'before' || data.edge === 'after' ? data.edge : null;
}
