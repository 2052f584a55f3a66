import { noIssue, noProject, planEntityId } from '../../domain/journal/entity-id';
import { applyPatch, type State } from '../../domain/journal/patch';
import type { PlanDocument } from '../../domain/plan/plan-document';
import { planFromState, planPath, planValues } from '../../domain/plan/plan-state';
import { AppError } from '../app-error';
import { commitChange, entityOf, type Decision, type Standing } from '../commit-change';
import type { Ports } from '../ports';
import type { Viewer } from '../use-case';
import { getPlan, noSuchPlan, storedPlan, type StoredPlan } from './plan-library';

type ChangePorts = Pick<Ports, 'journal' | 'access' | 'clock' | 'people' | 'settings'>;

export const newPlanId = (): string => crypto.randomUUID().replaceAll('-', '');

/** Writes a new plan that belongs to its author. */
export async function writeNewPlan(
  ports: Pick<Ports, 'journal' | 'clock'>,
  {
    viewer,
    document,
    operation,
  }: { readonly viewer: Viewer; readonly document: PlanDocument; readonly operation: string },
): Promise<{ readonly planId: string; readonly revision: number }> {
  const planId = newPlanId();
  const outcome = await commitChange(ports, {
    entityId: planEntityId(planId),
    kind: 'plan',
    issueId: noIssue,
    projectId: noProject,
    authorId: viewer.accountId,
    operation,
    decide: () => ({ patch: { ...planValues(document), [planPath.ownerId]: viewer.accountId } }),
  });
  return { planId, revision: entityOf(outcome).revision };
}

/**
 * Writes one change to a plan that the person finds.
 *
 * @throws AppError `not-found` where they don't; `invalid-input` where what others changed meanwhile and this together make no plan.
 */
export async function changePlan<Stopped = never>(
  ports: ChangePorts,
  { viewer, planId, operation }: { readonly viewer: Viewer; readonly planId: string; readonly operation: string },
  decide: (plan: StoredPlan, standing: Standing) => Decision<Stopped> | Promise<Decision<Stopped>>,
): Promise<{ readonly plan: StoredPlan } | { readonly stopped: Stopped }> {
  await getPlan(ports, viewer, planId);
  const outcome = await commitChange<Stopped>(ports, {
    entityId: planEntityId(planId),
    kind: 'plan',
    issueId: noIssue,
    projectId: noProject,
    authorId: viewer.accountId,
    operation,
    decide: async (standing) => {
      const plan = storedPlan({ ...standing, updatedAt: ports.clock.now(), updatedBy: viewer.accountId }, planId);
      if (plan === null) throw noSuchPlan();
      const decision = await decide(plan, standing);
      if ('patch' in decision) requirePlan(applyPatch(standing.state, decision.patch));
      return decision;
    },
  });
  if ('stopped' in outcome) return outcome;
  const plan = storedPlan(entityOf(outcome), planId);
  if (plan === null) throw noSuchPlan();
  return { plan };
}

/** The plan after a change that never stops. @throws TypeError where that isn't so */
export function planOf(outcome: { readonly plan: StoredPlan } | { readonly stopped: unknown }): StoredPlan {
  if ('stopped' in outcome) throw new TypeError('This change of a plan decides on a patch or throws.');
  return outcome.plan;
}

/** Thirty views each of two people are too many together, though neither alone was. */
function requirePlan(state: State): void {
  try {
    planFromState(state);
  } catch (cause) {
    throw new AppError(
      'invalid-input',
      'Together with what others changed meanwhile this is more than a plan can hold, so nothing was saved. Reload the plan and take something out first.',
      { cause },
    );
  }
}
