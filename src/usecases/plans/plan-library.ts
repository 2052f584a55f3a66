import { planEntityId } from '../../domain/journal/entity-id';
import type { PlanDocument } from '../../domain/plan/plan-document';
import { planFromState, type PlanRecord } from '../../domain/plan/plan-state';
import { AppError } from '../app-error';
import type { Entity, Ports } from '../ports';
import { maySite, siteRoles } from '../site-roles';
import type { Viewer } from '../use-case';

/** A plan as it stands. */
export interface StoredPlan extends PlanRecord {
  readonly planId: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

type FindingPorts = Pick<Ports, 'journal' | 'access' | 'clock' | 'people' | 'settings'>;

/**
 * A plan that is shared with the person who asks, archived ones included; null where there is none, or it isn't shared with them. Jira is
 * asked for their groups and roles only where the sharing leaves it open.
 */
export async function findPlan(ports: FindingPorts, viewer: Viewer, planId: string): Promise<StoredPlan | null> {
  const plan = await readPlan(ports, planId);
  return plan !== null && (await isSharedWith(ports, viewer, plan)) ? plan : null;
}

/** As `findPlan`. @throws AppError `not-found` where that is null: a hidden plan answers as one that doesn't exist. */
export async function getPlan(ports: FindingPorts, viewer: Viewer, planId: string): Promise<StoredPlan> {
  const plan = await findPlan(ports, viewer, planId);
  if (plan === null) throw noSuchPlan();
  return plan;
}

/** Whoever keeps plans changes those that they find. */
export const mayEditPlans = (ports: FindingPorts, viewer: Viewer): Promise<boolean> =>
  maySite(ports, viewer, 'plan.edit');

/** The plan, whoever it is shared with. */
export async function readPlan({ journal }: Pick<Ports, 'journal'>, planId: string): Promise<StoredPlan | null> {
  const entity = await journal.find(planEntityId(planId));
  return entity === null ? null : storedPlan(entity, planId);
}

/** Null where the journal holds nothing that makes a plan: one that can't be read must not keep the others from being listed. */
export function storedPlan(
  { state, revision, updatedAt, updatedBy }: Pick<Entity, 'state' | 'revision' | 'updatedAt' | 'updatedBy'>,
  planId: string,
): StoredPlan | null {
  try {
    return { planId, revision, updatedAt, updatedBy, ...planFromState(state) };
  } catch {
    return null;
  }
}

async function isSharedWith(ports: FindingPorts, viewer: Viewer, plan: StoredPlan): Promise<boolean> {
  const { sharing } = plan.document;
  if (isOpenTo(plan, viewer.accountId)) return true;
  if (sharing.kind === 'private') return ports.access.isJiraAdmin();
  if (sharing.kind === 'named' && sharing.groups.length > 0 && isInGroup(sharing, await ports.people.groupIds())) {
    return true;
  }
  return maySite(ports, viewer, 'plan.edit');
}

/** Which plans somebody finds, for many at once: Jira is asked once. */
export async function planFinder(
  ports: FindingPorts,
  viewer: Viewer,
  plans: readonly StoredPlan[],
): Promise<{ readonly mayEdit: boolean; readonly finds: (plan: StoredPlan) => boolean }> {
  const namesGroups = plans.some(({ document: { sharing } }) => sharing.kind === 'named' && sharing.groups.length > 0);
  const [{ roles }, groupIds] = await Promise.all([
    siteRoles(ports, viewer),
    namesGroups ? ports.people.groupIds() : [],
  ]);
  const isAdmin = roles.has('siteAdmin');
  const mayEdit = isAdmin || roles.has('productOps');
  return {
    mayEdit,
    finds: (plan) => {
      const { sharing } = plan.document;
      if (isOpenTo(plan, viewer.accountId)) return true;
      if (sharing.kind === 'private') return isAdmin;
      return mayEdit || (sharing.kind === 'named' && isInGroup(sharing, groupIds));
    },
  };
}

const isOpenTo = ({ document: { sharing }, ownerId }: StoredPlan, accountId: string): boolean =>
  ownerId === accountId ||
  sharing.kind === 'everyone' ||
  (sharing.kind === 'named' && sharing.people.includes(accountId));

const isInGroup = (
  { groups }: Extract<PlanDocument['sharing'], { kind: 'named' }>,
  groupIds: readonly string[],
): boolean => groups.some(({ groupId }) => groupIds.includes(groupId));

export function noSuchPlan(): AppError {
  return new AppError(
    'not-found',
    'There is no such plan, or it isn’t shared with you. Go to the list of plans and choose another, or ask whoever sent you here.',
    { problems: [{ path: 'planId', code: 'unknown_plan', message: 'There is no such plan.' }] },
  );
}
