import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/** What is typed shows at once and is looked for when the person pauses. A search that is changed elsewhere takes its place. */
export function useFind(applied: string, onApply: (text: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState(applied);
  const [last, setLast] = useState(applied);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  if (applied !== last) {
    setLast(applied);
    setText(applied);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onApply(typed), PAUSE_MS);
  };
  return [text, type];
}
