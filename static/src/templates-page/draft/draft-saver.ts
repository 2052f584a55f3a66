import type { Problem } from '../../../../src/domain/problem';
import { CallError, toCallError } from '../../call-error';
import { canonical } from './draft';
import { findKeptDraft, forgetDraft, keepDraft, type KeptDraftKey } from '../../kept-draft';

const PAUSE_MS = 1_000;
const CHOOSE_FIRST =
  'Somebody else changed this meanwhile. Nothing was done. Choose between their draft and yours first.';
const RETRY_MS = [3_000, 10_000, 30_000] as const;

export type Saving =
  /** Nothing was changed since the page was opened. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Only in this page and browser, for `reason`; tried again by itself where that may help. */
  | { readonly kind: 'kept'; readonly reason: string; readonly retries: boolean };

/** What the saver reads of what is edited. */
interface Opened<Draft> {
  readonly revision: number;
  readonly draft: Draft | null;
  readonly problems: readonly Problem[];
}

/** One thing whose draft is edited: how it is read, and how its draft is saved. */
export interface Drafted<View extends Opened<Draft>, Draft, Placed> {
  readonly key: KeptDraftKey<Draft>;
  /** What the editor works on: the draft, else what is published, else nothing yet. */
  contentOf(view: View): Draft;
  placeProblems(problems: readonly Problem[], content: Draft): readonly Placed[];
  open(): Promise<View>;
  save(
    baseRevision: number,
    draft: Draft,
  ): Promise<{ readonly revision: number; readonly problems: readonly Problem[] }>;
}

export interface EditorState<View, Draft, Placed> {
  /** What was read last, but for the draft and its revision. */
  readonly view: View;
  readonly draft: Draft;
  readonly hasDraft: boolean;
  readonly saving: Saving;
  readonly problems: readonly Placed[];
  /** Somebody else changed it meanwhile: theirs. Nothing is saved until the person has chosen. */
  readonly theirs: View | null;
}

/**
 * Keeps a draft while it is edited: at once in this browser, after a pause on the server, one call at a time. Its life is
 * the editor's; what is under way when that ends is still finished.
 */
export interface DraftSaver<View, Draft, Placed> {
  read(): EditorState<View, Draft, Placed>;
  subscribe(listener: () => void): () => void;
  change(edit: (draft: Draft) => Draft): void;
  /** Sends what is left. Resolves to the revision to build on; rejects where the server doesn't have everything. */
  flush(): Promise<number>;
  /** Goes on from a reading that the person asked for; what was typed before is given up. */
  adopt(view: View): void;
}

export function createDraftSaver<View extends Opened<Draft>, Draft, Placed>(
  opened: View,
  drafted: Drafted<View, Draft, Placed>,
): DraftSaver<View, Draft, Placed> {
  const { key, contentOf, placeProblems } = drafted;
  const listeners = new Set<() => void>();
  let revision = opened.revision;
  let acknowledged = contentOf(opened);
  let state = startFrom(opened, drafted);
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;

  const set = (change: Partial<EditorState<View, Draft, Placed>>) => {
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
  async function canGoOn(sent: Draft): Promise<boolean> {
    const theirs = await drafted.open();
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

  async function sendOnce(sent: Draft): Promise<void> {
    const saved = await drafted.save(revision, sent);
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
      set(startFrom(view, drafted));
    },
  };
}

function startFrom<View extends Opened<Draft>, Draft, Placed>(
  view: View,
  { contentOf, placeProblems }: Drafted<View, Draft, Placed>,
): EditorState<View, Draft, Placed> {
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
