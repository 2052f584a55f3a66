import { useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { firstPage, readLines, type Line, type LineProblem } from './read-lines';

export interface Restore {
  readonly fileName: string;
  readonly total: number;
  /** What was not looked at yet. */
  readonly rest: readonly Line[];
  readonly restored: number;
  readonly unchanged: number;
  readonly problems: readonly LineProblem[];
  readonly state: 'ready' | 'running' | 'failed' | 'done';
  readonly message: string | null;
}

/** A file's way back in, page by page. A failure keeps what is left, to go on with. */
export function useRestore() {
  const [held, setHeld] = useState<Restore | null>(null);
  const choose = async (file: File) => {
    const { lines, problems } = readLines(await file.text());
    setHeld({
      fileName: file.name,
      total: lines.length,
      rest: lines,
      restored: 0,
      unchanged: 0,
      problems,
      state: 'ready',
      message: null,
    });
  };
  const run = async () => {
    if (held === null) return;
    let now: Restore = { ...held, state: 'running', message: null };
    setHeld(now);
    try {
      while (now.rest.length > 0) {
        const sent = firstPage(now.rest);
        const page = await call('storage.restore', { records: sent.map(({ record }) => record) });
        const looked = page.next ?? sent.length;
        now = {
          ...now,
          rest: now.rest.slice(looked),
          restored: now.restored + page.restored,
          unchanged: now.unchanged + page.unchanged,
          problems: [
            ...now.problems,
            ...page.problems.map(({ index, message }) => ({ line: sent[index]?.line ?? 0, message })),
          ],
        };
        setHeld(now);
      }
      setHeld({ ...now, state: 'done' });
    } catch (error) {
      setHeld({ ...now, state: 'failed', message: toCallError(error).message });
    }
  };
  return { held, choose, run };
}
