import type { TemplateView } from '../../../../src/contract/template';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { call } from '../../api';
import { CallError, toCallError } from '../../call-error';
import { canonical, contentOf } from './draft';
import { findKeptDraft, forgetDraft, keepDraft, type KeptDraftKey } from './kept-draft';
import { placeProblems, type PlacedProblem } from './placed-problem';

const PAUSE_MS = 1_000;
const CHOOSE_FIRST =
  'Somebody else changed this template meanwhile. Nothing was done. Choose between their draft and yours first.';
const RETRY_MS = [3_000, 10_000, 30_000] as const;

export type Saving =
  /** Nothing was changed since the page was opened. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Only in this page and browser, for `reason`; tried again by itself where that may help. */
  | { readonly kind: 'kept'; readonly reason: string; readonly retries: boolean };

export interface EditorState {
  /** What was read last, but for the draft and its revision. */
  readonly view: TemplateView;
  readonly draft: TemplateDraft;
  readonly hasDraft: boolean;
  readonly saving: Saving;
  readonly problems: readonly PlacedProblem[];
  /** Somebody else changed the template meanwhile: theirs. Nothing is saved until the person has chosen. */
  readonly theirs: TemplateView | null;
}

/**
 * Keeps a template's draft while it is edited: at once in this browser, after a pause on the server, one call at a time. Its life is
 * the editor's; what is under way when that ends is still finished.
 */
export interface DraftSaver {
  read(): EditorState;
  subscribe(listener: () => void): () => void;
  change(edit: (draft: TemplateDraft) => TemplateDraft): void;
  /** Sends what is left. Resolves to the revision to build on; rejects where the server doesn't have everything. */
  flush(): Promise<number>;
  /** Goes on from a reading that the person asked for; what was typed before is given up. */
  adopt(view: TemplateView): void;
}

export function createDraftSaver(opened: TemplateView, accountId: string): DraftSaver {
  const { templateId } = opened.summary;
  const key: KeptDraftKey = { templateId, accountId };
  const listeners = new Set<() => void>();
  let revision = opened.revision;
  let acknowledged = contentOf(opened);
  let state = startFrom(opened);
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;

  const set = (change: Partial<EditorState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const isClean = () => canonical(state.draft) === canonical(acknowledged);
  const keep = () => keepDraft(key, { baseRevision: revision, draft: state.draft });
  const schedule = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send().catch(() => undefined), pause);
  };

  const kept = findKeptDraft(key);
  if (kept !== null && canonical(kept.draft) === canonical(acknowledged)) forgetDraft(key);
  else if (kept !== null) {
    state = { ...state, draft: kept.draft };
    if (kept.baseRevision === revision) {
      state = { ...state, saving: { kind: 'saving' } };
      schedule(PAUSE_MS);
    } else state = { ...state, theirs: opened, saving: { kind: 'kept', reason: '', retries: false } };
  }

  /**
   * After a refusal as `busy`: whether it can be sent again. It can over a change that left the content alone, or that was this very
   * draft, whose answer got lost on the way.
   */
  async function canGoOn(sent: TemplateDraft): Promise<boolean> {
    const theirs = await call('template.open', { templateId });
    const content = canonical(contentOf(theirs));
    if (content !== canonical(sent) && content !== canonical(acknowledged)) {
      set({ theirs, saving: { kind: 'kept', reason: '', retries: false } });
      return false;
    }
    const isMoved = theirs.revision !== revision;
    revision = theirs.revision;
    acknowledged = contentOf(theirs);
    set({ view: theirs, problems: placeProblems(theirs.problems, acknowledged) });
    return isMoved;
  }

  async function sendOnce(sent: TemplateDraft): Promise<void> {
    const saved = await call('template.saveDraft', { templateId, baseRevision: revision, draft: sent });
    revision = saved.revision;
    acknowledged = sent;
    attempts = 0;
    // What was typed meanwhile stands on the new revision.
    if (!isClean()) keep();
    set({ hasDraft: true, problems: placeProblems(saved.problems, sent) });
  }

  async function sendAll(): Promise<void> {
    while (!isClean() && state.theirs === null) {
      const sent = state.draft;
      set({ saving: { kind: 'saving' } });
      try {
        await sendOnce(sent);
      } catch (thrown) {
        const failure = toCallError(thrown);
        if (failure.code === 'busy' && (await canGoOn(sent).catch(() => false))) continue;
        if (state.theirs === null) {
          set({ saving: { kind: 'kept', reason: failure.message, retries: failure.isPassing } });
          if (failure.isPassing) schedule(RETRY_MS[Math.min(attempts++, RETRY_MS.length - 1)] ?? PAUSE_MS);
        }
        throw failure;
      }
    }
    if (!isClean()) return;
    forgetDraft(key);
    if (state.saving.kind !== 'idle') set({ saving: { kind: 'saved', at: new Date().toISOString() } });
  }

  const send = (): Promise<void> => {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (edit) => {
      set({ draft: edit(state.draft) });
      keep();
      if (state.theirs !== null) return;
      // A draft that can't be reached anyway says so until it is.
      if (state.saving.kind !== 'kept') set({ saving: { kind: 'saving' } });
      schedule(PAUSE_MS);
    },
    flush: async () => {
      if (!isClean()) await send();
      if (!isClean()) throw new CallError({ code: 'busy', message: CHOOSE_FIRST });
      return revision;
    },
    adopt: (view) => {
      clearTimeout(timer);
      revision = view.revision;
      acknowledged = contentOf(view);
      forgetDraft(key);
      set(startFrom(view));
    },
  };
}

function startFrom(view: TemplateView): EditorState {
  const draft = contentOf(view);
  return {
    view,
    draft,
    hasDraft: view.draft !== null,
    saving: { kind: 'idle' },
    problems: view.draft === null ? [] : placeProblems(view.problems, draft),
    theirs: null,
  };
}
