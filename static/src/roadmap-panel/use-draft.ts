import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api';
import { toCallError } from '../call-error';
import type { FormState } from './form-state';
import { forgetLocally, keepLocally, type LocalDraftKey } from './local-draft';

const PAUSE_MS = 1_500;
const RETRY_MS = [3_000, 10_000, 30_000] as const;

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Only in this page and browser: the server can't be reached, or refuses for `reason`. */
  | { readonly kind: 'kept'; readonly reason: string };

type Content = Pick<FormState, 'baseRevision' | 'templateId' | 'edits'>;

function isEmpty({ edits, templateId }: Content, savedTemplateId: string | null): boolean {
  return Object.keys(edits).length === 0 && templateId === savedTemplateId;
}

/**
 * Keeps what was typed: at once in this browser, after a pause on the server, again and again while the server can't be reached.
 * Nothing is kept for an unchanged form, and a form changed back takes its draft away.
 */
export function useDraft(
  key: LocalDraftKey,
  form: FormState,
  initial: { readonly savedAt: string; readonly isLocal: boolean } | null,
  isPaused: boolean,
): DraftState {
  const { baseRevision, templateId, edits, saved } = form;
  const [state, setState] = useState<DraftState>(initial ? { kind: 'saved', at: initial.savedAt } : { kind: 'none' });
  // What the server has, or what the page began with; a draft found in this browser only has yet to reach the server.
  const settled = useRef<Content>(
    initial?.isLocal ? { baseRevision, templateId: saved.templateId, edits: {} } : { baseRevision, templateId, edits },
  );
  const hasDraft = useRef(initial !== null && !initial.isLocal);
  const attempts = useRef(0);
  const { issueId, accountId } = key;

  const send = useCallback(
    async (content: Content, isStale: () => boolean): Promise<void> => {
      setState({ kind: 'saving' });
      const { edits: answers, ...rest } = content;
      const { savedAt } = await call('roadmap.saveDraft', { issueId, answers: { ...answers }, ...rest });
      settled.current = content;
      hasDraft.current = true;
      attempts.current = 0;
      if (isStale()) return;
      forgetLocally({ issueId, accountId });
      setState({ kind: 'saved', at: savedAt });
    },
    [issueId, accountId],
  );

  useEffect(() => {
    // A save is under way: a draft that arrived after it would come back from the dead.
    if (isPaused) return;
    const content: Content = { baseRevision, templateId, edits };
    const isSettled = edits === settled.current.edits && templateId === settled.current.templateId;
    if (isSettled && baseRevision === settled.current.baseRevision) return;
    if (isEmpty(content, saved.templateId)) {
      settled.current = content;
      forgetLocally({ issueId, accountId });
      setState({ kind: 'none' });
      // A save took the draft away already; asking twice does no harm, and what fails leaves an old draft that can be discarded.
      if (hasDraft.current) call('roadmap.discardDraft', { issueId }).catch(() => undefined);
      hasDraft.current = false;
      return;
    }
    keepLocally({ issueId, accountId }, { ...content, answers: edits, savedAt: new Date().toISOString() });
    setState((before) => (before.kind === 'kept' ? before : { kind: 'waiting' }));

    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () => {
      send(content, () => isOver).catch((thrown: unknown) => {
        if (isOver) return;
        const failure = toCallError(thrown);
        setState({ kind: 'kept', reason: failure.message });
        if (!failure.isPassing) return;
        const pause = RETRY_MS[Math.min(attempts.current, RETRY_MS.length - 1)];
        attempts.current += 1;
        timer = setTimeout(attempt, pause);
      });
    };
    timer = setTimeout(attempt, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [baseRevision, templateId, edits, saved.templateId, issueId, accountId, send, isPaused]);

  return state;
}
