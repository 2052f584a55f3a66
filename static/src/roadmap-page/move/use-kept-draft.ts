import { useEffect, useRef } from 'react';
import type { RoadmapView } from '../../../../src/contract/roadmap';
import type { Json } from '../../../../src/domain/json';
import { call } from '../../api';
import { keepLocally, type LocalDraftKey } from '../../roadmap-panel/local-draft';
import { draftWithout } from './move-draft';

const PAUSE_MS = 1_000;

type Answers = Readonly<Record<string, Json | null>>;

/**
 * Keeps what is typed in the dialog as the person's draft of the item, beside what their draft held before; never the move itself,
 * which is theirs to make. Where the server can't be reached it stays in this browser.
 * @returns keeps at once what waits, and tells whether anything was typed
 */
export function useKeptDraft(view: RoadmapView, typed: Answers, accountId: string): () => boolean {
  const { issue, saved, draft } = view;
  const pending = useRef<(() => void) | null>(null);
  const first = useRef(typed);
  const hasTyped = useRef(false);

  useEffect(() => {
    if (Object.keys(typed).length === 0 || sameAnswers(typed, first.current)) return undefined;
    hasTyped.current = true;
    const key: LocalDraftKey = { issueId: issue.issueId, accountId };
    const content = {
      baseRevision: draft?.baseRevision ?? saved.revision,
      templateId: draft?.templateId ?? saved.templateId,
      answers: { ...draftWithout(draft, []), ...typed },
    };
    const keep = () => {
      pending.current = null;
      call('roadmap.saveDraft', { issueId: issue.issueId, ...content }).catch(() =>
        keepLocally(key, { ...content, savedAt: new Date().toISOString() }),
      );
    };
    pending.current = keep;
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, issue.issueId, saved, draft, accountId]);

  return () => {
    pending.current?.();
    return hasTyped.current;
  };
}

function sameAnswers(one: Answers, other: Answers): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
