import { useRef } from 'react';

const FORGET_AFTER_MS = 700;

interface Typed {
  readonly text: string;
  /** The search starts behind the current row then, else on it. */
  readonly isFirst: boolean;
}

/** What was typed in one run, forgotten after a pause. `atMs` is the event's own time, so that no timer is needed. */
export function useTypeAhead(): (character: string, atMs: number) => Typed {
  const run = useRef({ text: '', atMs: Number.NEGATIVE_INFINITY });
  return (character, atMs) => {
    const isOver = atMs - run.current.atMs > FORGET_AFTER_MS;
    // One letter again and again walks through the rows that start with it.
    const before = isOver || run.current.text === character ? '' : run.current.text;
    run.current = { text: before + character, atMs };
    return { text: run.current.text, isFirst: before === '' };
  };
}
