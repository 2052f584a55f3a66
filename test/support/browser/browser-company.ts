import type { InputOf } from '../../../src/contract/operations';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { hostClock } from '../../../local/clock';
import { FIELD_IDS } from '../../../local/jira/standard-fields';
import { RESOLUTION_IDS } from '../../../local/jira/standard-configuration';
import type { RunningApp } from '../running-app';
import { buildSite, type SiteBuilder } from '../site-builder';

/** Noon on the Monday that every test begins at; everyone lives in UTC. */
export const TODAY = '2026-03-16T12:00:00.000Z';

/** Issues by id, for what is prepared through the app's own operations. */
export const ID = { wallet: '20001', cards: '20002', refunds: '20003', reorder: '30001' } as const;

const points = (value: number) => ({ custom: { [FIELD_IDS.storyPoints]: value } });
const resolved = (resolution: keyof typeof RESOLUTION_IDS) => ({
  resolutionId: RESOLUTION_IDS[resolution],
  resolvedAt: Date.parse('2026-03-02T09:00:00.000Z'),
});

/**
 * Two teams below one objective. Sam administers Jira, Priya and Paulo are product managers of Payments, Rhea manages releases (by
 * her group), Omar runs product operations and sees everything, Jonas is a contractor of Mobile and sees nothing else.
 *
 *     STRAT-1 Grow paid orders
 *       STRAT-2 Faster checkout, due 30 April
 *         PAY-1 One-tap wallet, in progress: PAY-11 done (5 points), PAY-12 in progress and 6 days late (3), PAY-13 to do (2),
 *                                            PAY-14 won't do (8)
 *         PAY-2 Saved cards, to do:          PAY-21 done (3), PAY-22 to do, due after STRAT-2 (5)
 *       STRAT-3 Orders on the go
 *         MOB-1 Reorder from history:        MOB-11 done (2), MOB-12 done (1), MOB-13 to do, MOB-14 in progress (5), Omar's only
 *     PAY-3 Refunds in the app, in progress, on its own
 */
export function browserCompany(): SiteBuilder {
  return buildSite()
    .user('sam', { administersJira: true })
    .user('priya', { title: 'Product manager' })
    .user('paulo', { title: 'Product manager' })
    .user('rhea', { title: 'Release manager' })
    .user('omar', { title: 'Product operations' })
    .user('jonas', { title: 'Contractor' })
    .group('release-managers', ['rhea'])
    .group('product-ops', ['omar'])
    .project('STRAT', { name: 'Strategy', administrators: ['sam'], members: ['omar', 'priya', 'paulo'] })
    .project('PAY', { name: 'Payments', administrators: ['sam'], members: ['omar', 'priya', 'paulo', 'rhea'] })
    .project('MOB', { name: 'Mobile', administrators: ['sam'], members: ['omar', 'priya', 'jonas'] })
    .securityLevel('MOB', '70', ['omar'])
    .issue('STRAT-1', { type: 'objective', summary: 'Grow paid orders' })
    .issue('STRAT-2', { type: 'initiative', summary: 'Faster checkout', parent: 'STRAT-1', dueOn: '2026-04-30' })
    .issue('STRAT-3', { type: 'initiative', summary: 'Orders on the go', parent: 'STRAT-1' })
    .issue('PAY-1', epic('One-tap wallet', 'STRAT-2', 'inProgress'))
    .issue('PAY-11', { ...story('PAY-1', 'Tokenise cards', 'done'), ...points(5), ...resolved('done') })
    .issue('PAY-12', { ...story('PAY-1', 'Wallet button', 'inProgress'), ...points(3), dueOn: '2026-03-10' })
    .issue('PAY-13', { ...story('PAY-1', 'Receipts', 'toDo'), ...points(2), dueOn: '2026-04-08' })
    .issue('PAY-14', { ...story('PAY-1', 'Gift cards', 'done'), ...points(8), ...resolved('wontDo') })
    .issue('PAY-2', epic('Saved cards', 'STRAT-2', 'toDo'))
    .issue('PAY-21', { ...story('PAY-2', 'Card vault', 'done'), ...points(3), ...resolved('done') })
    .issue('PAY-22', { ...story('PAY-2', 'Manage cards', 'toDo'), ...points(5), dueOn: '2026-05-06' })
    .issue('PAY-3', { ...epic('Refunds in the app', null, 'inProgress'), type: 'task' })
    .issue('MOB-1', epic('Reorder from history', 'STRAT-3', 'toDo'))
    .issue('MOB-11', { ...story('MOB-1', 'Order list', 'done'), ...points(2), ...resolved('done') })
    .issue('MOB-12', { ...story('MOB-1', 'Reorder button', 'done'), ...points(1), ...resolved('done') })
    .issue('MOB-13', story('MOB-1', 'Push reminder', 'toDo'))
    .issue('MOB-14', { ...story('MOB-1', 'Partner prices', 'inProgress'), ...points(5), securityLevelId: '70' });
}

function epic(summary: string, parent: string | null, status: 'toDo' | 'inProgress') {
  return { type: 'epic', summary, status, assignee: 'priya', ...(parent !== null && { parent }) } as const;
}

function story(parent: string, summary: string, status: 'toDo' | 'inProgress' | 'done') {
  return { type: 'story', parent, summary, status } as const;
}

const settings: InputOf<'settings.save'>['settings'] = {
  ...initialRoleSettings,
  releaseManagers: [{ kind: 'group', groupId: 'group-release-managers', name: 'release-managers' }],
  productOps: [{ kind: 'group', groupId: 'group-product-ops', name: 'product-ops' }],
};

/** Sets the clock and the roles, as they stand before each file's tests. */
export async function openForWork(app: Pick<RunningApp, 'call'>): Promise<void> {
  hostClock.setTo(new Date(TODAY));
  await app.call('sam', 'settings.save', { baseRevision: 0, settings });
}
