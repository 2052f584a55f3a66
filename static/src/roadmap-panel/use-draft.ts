import { useEffect, useRef, useState } from 'react';
import { call } from '../api';
import { toCallError } from '../call-error';
import type { FormState } from './form-state';
import { forgetLocally, keepLocally, type LocalDraftKey } from './local-draft';

const PAUSE_MS = 1_500;
const RETRY_MS = [3_000, 10_000, 30_000] as const;

export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Only in this page and browser: the server can't be reached, or refuses for `reason`. */
  | { readonly kind: 'kept'; readonly reason: string };

type Content = Pick<FormState, 'baseRevision' | 'templateId' | 'edits'>;

/** What the server holds, and since when. */
interface Sent extends Content {
  readonly at: string;
}

function isSame(one: Content | null, other: Content): boolean {
  return one?.edits === other.edits && one.templateId === other.templateId && one.baseRevision === other.baseRevision;
}

/**
 * Keeps what was typed: at once in this browser, after a pause on the server, again and again while the server can't be reached.
 * Nothing is kept for an unchanged form, and a form changed back takes its draft away.
 * @param initial the draft that the form began with; `isLocal` while the server lacks it
 * @param isPaused a save is under way: a draft that arrived after it would come back from the dead
 */
export function useDraft(
  key: LocalDraftKey,
  { baseRevision, templateId, edits, saved }: FormState,
  initial: { readonly savedAt: string; readonly isLocal: boolean } | null,
  isPaused: boolean,
): DraftState {
  const isOnServer = initial !== null && !initial.isLocal;
  const [sent, setSent] = useState<Sent | null>(
    isOnServer ? { baseRevision, templateId, edits, at: initial.savedAt } : null,
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const hasDraft = useRef(isOnServer);
  const attempts = useRef(0);
  const { issueId, accountId } = key;
  const isEmpty = Object.keys(edits).length === 0 && templateId === saved.templateId;

  useEffect(() => {
    if (isPaused) return undefined;
    if (isEmpty) {
      forgetLocally({ issueId, accountId });
      // A save took the draft away already; asking twice does no harm, and one that stays can be discarded.
      if (hasDraft.current) call('roadmap.discardDraft', { issueId }).catch(() => undefined);
      hasDraft.current = false;
      return undefined;
    }
    const content: Content = { baseRevision, templateId, edits };
    if (isSame(sent, content)) return undefined;
    keepLocally(
      { issueId, accountId },
      { baseRevision, templateId, answers: edits, savedAt: new Date().toISOString() },
    );

    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = async () => {
      try {
        const { savedAt } = await call('roadmap.saveDraft', {
          issueId,
          baseRevision,
          templateId,
          answers: { ...edits },
        });
        hasDraft.current = true;
        attempts.current = 0;
        if (isOver) return;
        forgetLocally({ issueId, accountId });
        setRefusal(null);
        setSent({ ...content, at: savedAt });
      } catch (thrown) {
        if (isOver) return;
        const failure = toCallError(thrown);
        setRefusal(failure.message);
        if (!failure.isPassing) return;
        timer = setTimeout(() => void attempt(), RETRY_MS[Math.min(attempts.current, RETRY_MS.length - 1)]);
        attempts.current += 1;
      }
    };
    timer = setTimeout(() => void attempt(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [baseRevision, templateId, edits, isEmpty, sent, issueId, accountId, isPaused]);

  if (isEmpty) return { kind: 'none' };
  if (refusal !== null) return { kind: 'kept', reason: refusal };
  if (sent !== null && isSame(sent, { baseRevision, templateId, edits })) return { kind: 'saved', at: sent.at };
  return { kind: 'saving' };
}
