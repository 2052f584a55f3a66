import { useEffect, useRef, useState } from 'react';

/** Gives focus back to what had it when a move takes its element to another place in the page. */
export function useFocusKept(): () => void {
  const kept = useRef<HTMLElement | null>(null);
  const [moves, setMoves] = useState(0);
  useEffect(() => kept.current?.focus(), [moves]);
  return () => {
    kept.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setMoves((before) => before + 1);
  };
}
