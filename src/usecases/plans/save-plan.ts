import { detectCollisions, type Collision } from '../../domain/journal/merge';
import { planFromState, planPatch, planValues } from '../../domain/plan/plan-state';
import { stateAt, type Standing } from '../commit-change';
import { tryNamePeople } from '../name-people';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { changePlan, writeNewPlan } from './change-plan';
import { getPlan, type StoredPlan } from './plan-library';

export const createPlan: UseCase<'plan.create'> = async (ports, { viewer, input: { document } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  return writeNewPlan(ports, { viewer, document, operation: 'plan.create' });
};

/** A copy with its views, private until its maker shares it. */
export const duplicatePlan: UseCase<'plan.duplicate'> = async (ports, { viewer, input: { planId, name } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { document } = await getPlan(ports, viewer, planId);
  const copy = { ...document, name, sharing: { kind: 'private' as const } };
  return writeNewPlan(ports, { viewer, document: copy, operation: 'plan.duplicate' });
};

/**
 * Saves what a person changed. What others changed elsewhere in the plan since stays; where both changed the same, nothing lands and what
 * stands comes back, for the person to choose.
 */
export const savePlan: UseCase<'plan.save'> = async (ports, { viewer, input: { planId, baseRevision, document } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const outcome = await changePlan<{ readonly plan: StoredPlan; readonly collisions: readonly Collision[] }>(
    ports,
    { viewer, planId, operation: 'plan.save' },
    async (plan, standing) => {
      if (baseRevision >= standing.revision) return { patch: planPatch(plan.document, document) };
      const base = await documentAt(standing, baseRevision);
      const patch = planPatch(base, document);
      const collisions = detectCollisions({
        base: { revision: baseRevision, state: planValues(base) },
        entriesSince: await standing.entriesAfter(baseRevision),
        patch,
      });
      return collisions.length > 0 ? { stopped: { plan, collisions } } : { patch };
    },
  );
  if ('plan' in outcome) return { kind: 'saved', revision: outcome.plan.revision, document: outcome.plan.document };
  const { plan, collisions } = outcome.stopped;
  return {
    kind: 'collided',
    revision: plan.revision,
    document: plan.document,
    collisions: collisions.map(({ path, theirsBy, theirsAt }) => ({ path, by: theirsBy, at: theirsAt })),
    people: await tryNamePeople(
      ports.people,
      collisions.map(({ theirsBy }) => theirsBy),
    ),
  };
};

async function documentAt(standing: Standing, revision: number) {
  return planFromState(stateAt(revision, await standing.entriesAfter(0)).state).document;
}
