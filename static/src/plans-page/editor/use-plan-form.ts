import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OpenPlan, PlanSaved } from '../../../../src/contract/plan';
import type { PlanDocument, PlanQuery } from '../../../../src/domain/plan/plan-document';
import { rebasePlan, withPartOf } from '../../../../src/domain/plan/rebase-plan';
import type { Problem } from '../../../../src/domain/problem';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';
import { findKeptDraft, forgetDraft, keepDraft, type KeptDraftKey } from '../../kept-draft';
import type { SaveOutcome } from '../../ui/SaveFoot';
import { blankPlan, inputId, parseKept, planDraftProblems, type KeptPlan, type PlanDraft } from './plan-draft';

type Collided = Extract<PlanSaved, { kind: 'collided' }>;

export interface PlanForm {
  readonly draft: PlanDraft;
  /** Null until it is first saved. */
  readonly planId: string | null;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly hasSaved: boolean;
  /** What keeps it from being saved; told once somebody has tried. */
  readonly problems: readonly Problem[];
  readonly failure: CallError | null;
  /** What both changed, since the last save: mine stands until theirs is taken or mine is saved. */
  readonly collided: Collided | null;
  /** What was typed before and never saved is back. */
  readonly isRestored: boolean;
  change(part: Partial<PlanDraft>): void;
  changeQuery(part: Partial<PlanQuery>): void;
  changeConfig(part: Partial<PlanQuery['config']>): void;
  /** The sentence at the input of a path, or of anything below it. */
  problemAt(path: string): string | null;
  save(): Promise<SaveOutcome>;
  discard(): void;
  takeTheirs(path: string): void;
}

interface FormOptions {
  readonly opened: OpenPlan | null;
  readonly accountId: string;
  readonly timeZone: string;
  readonly onCreated: (planId: string) => void;
}

/** A plan as it is edited over a revision of it. What is typed is kept in this browser until it is saved or discarded. */
export function usePlanForm({ opened, accountId, timeZone, onCreated }: FormOptions): PlanForm {
  const [key] = useState(() => keptKey(opened?.planId ?? 'new', accountId));
  const [begun] = useState(() => begin(opened, timeZone, key));
  const [base, setBase] = useState(begun.base);
  const [draft, setDraft] = useState(begun.draft);
  const [isRestored, setIsRestored] = useState(begun.isRestored);
  const [isTried, setIsTried] = useState(false);
  const [collided, setCollided] = useState<Collided | null>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base.document);
  const found = planDraftProblems(draft);
  useKept(key, { base, draft, isDirty, isNew: opened === null });

  const saving = useMutation({
    mutationFn: async (document: PlanDocument): Promise<{ planId: string; saved: PlanSaved }> => {
      if (opened === null) {
        const { planId, revision } = await call('plan.create', { document });
        return { planId, saved: { kind: 'saved', revision, document } };
      }
      const { planId } = opened;
      return { planId, saved: await call('plan.save', { planId, baseRevision: base.revision, document }) };
    },
    onSuccess: ({ planId, saved }, document) => {
      setIsTried(false);
      setIsRestored(false);
      setBase({ revision: saved.revision, document: saved.document });
      if (saved.kind === 'collided') {
        setDraft(rebasePlan(base.document, saved.document, document));
        setCollided(saved);
        return;
      }
      setDraft(saved.document);
      setCollided(null);
      forgetDraft(key);
      if (opened === null) onCreated(planId);
    },
  });
  const failure = saving.error === null ? null : toCallError(saving.error);
  const refused = (failure?.problems ?? []).map((problem) => ({
    ...problem,
    path: problem.path.replace('document/', ''),
  }));
  const problems = isTried ? [...found, ...refused] : [];
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changeQuery = (part: Partial<PlanQuery>) =>
    setDraft((before) => ({ ...before, query: { ...before.query, ...part } }));
  return {
    draft,
    planId: opened?.planId ?? null,
    isDirty,
    isSaving: saving.isPending,
    hasSaved: saving.isSuccess && !isDirty,
    problems,
    failure,
    collided,
    isRestored,
    change,
    changeQuery,
    changeConfig: (part) =>
      setDraft((before) => ({
        ...before,
        query: { ...before.query, config: { ...before.query.config, ...part } },
      })),
    problemAt: (path) =>
      problems
        .filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`))
        .map(({ message }) => message)
        .join(' ') || null,
    save: async () => {
      setIsTried(true);
      const [first] = found;
      if (first !== undefined) return { kind: 'refused', path: inputId(first.path) };
      return saving.mutateAsync(draft).then(
        ({ saved }) => ({ kind: saved.kind === 'saved' ? ('saved' as const) : ('failed' as const) }),
        () => ({ kind: 'failed' as const }),
      );
    },
    discard: () => {
      setDraft(base.document);
      setIsTried(false);
      setIsRestored(false);
      setCollided(null);
      saving.reset();
    },
    takeTheirs: (path) => {
      if (collided === null) return;
      setDraft((before) => withPartOf(before, path, collided.document));
      setCollided({ ...collided, collisions: collided.collisions.filter((other) => other.path !== path) });
    },
  };
}

interface Based {
  readonly revision: number;
  readonly document: PlanDraft;
}

/** Where the form begins: with what was typed before and never saved, over what it was typed over. */
function begin(opened: OpenPlan | null, timeZone: string, key: KeptDraftKey<KeptPlan>) {
  const base: Based =
    opened === null
      ? { revision: 0, document: blankPlan(timeZone) }
      : { revision: opened.revision, document: opened.document };
  const kept = findKeptDraft(key);
  if (kept === null) return { base, draft: base.document, isRestored: false };
  const { base: before, draft } = kept.draft;
  // What others changed since is merged when it is saved.
  return { base: before === null ? base : { revision: kept.baseRevision, document: before }, draft, isRestored: true };
}

function useKept(
  key: KeptDraftKey<KeptPlan>,
  { base, draft, isDirty, isNew }: { base: Based; draft: PlanDraft; isDirty: boolean; isNew: boolean },
): void {
  const wasDirty = useRef(isDirty);
  useEffect(() => {
    if (isDirty) keepDraft(key, { baseRevision: base.revision, draft: { base: isNew ? null : base.document, draft } });
    else if (wasDirty.current) forgetDraft(key);
    wasDirty.current = isDirty;
  }, [key, base, draft, isDirty, isNew]);
}

const keptKey = (id: string, accountId: string): KeptDraftKey<KeptPlan> => ({
  kind: 'plan-draft',
  id,
  accountId,
  parse: parseKept,
});
