import { findEntityName } from '../../domain/journal/entity-id';
import type { PlanSummary } from '../../contract/plan';
import { tryNamePeople } from '../name-people';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { planFinder, storedPlan } from './plan-library';

/** The plans that are shared with the person who asks. */
export const listPlans: UseCase<'plan.list'> = async (ports, { viewer }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const [entities, own] = await Promise.all([
    ports.journal.ofKind('plan'),
    ports.planPeople.ofPerson(viewer.accountId),
  ]);
  const favourites = new Set(own.flatMap(({ planId, isFavourite }) => (isFavourite ? [planId] : [])));
  const stored = entities.flatMap((entity) => {
    const name = findEntityName(entity.entityId);
    return name?.kind === 'plan' ? (storedPlan(entity, name.planId) ?? []) : [];
  });
  const { mayEdit, finds } = await planFinder(ports, viewer, stored);
  const plans = stored
    .filter((plan) => finds(plan) && (mayEdit || !plan.isArchived))
    .map(({ planId, document, ownerId, isArchived, updatedAt, updatedBy }): PlanSummary => ({
      planId,
      name: document.name,
      description: document.description,
      sharing: document.sharing.kind,
      ownerId,
      isFavourite: favourites.has(planId),
      isArchived,
      mayEdit,
      updatedAt,
      updatedBy,
    }))
    .sort(inOrder);
  const people = await tryNamePeople(
    ports.people,
    plans.flatMap(({ ownerId, updatedBy }) => [ownerId, updatedBy]),
  );
  return { plans, mayCreate: mayEdit, people };
};

const inOrder = (a: PlanSummary, b: PlanSummary): number =>
  Number(a.isArchived) - Number(b.isArchived) ||
  Number(b.isFavourite) - Number(a.isFavourite) ||
  a.name.localeCompare(b.name, 'en');
