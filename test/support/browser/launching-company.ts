import { hostClock } from '../../../local/clock';
import { STANDARD_WORKFLOW_ID } from '../../../local/jira/standard-configuration';
import type { InputOf } from '../../../src/contract/operations';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import type { RunningHost } from '../running-host';
import { buildSite, type SiteBuilder } from '../site-builder';
import { TODAY } from './browser-company';

/** PAY-1, which Priya decides about and launches. */
export const WALLET = '10001';
const PAY_PROJECT = '10000';
/** The standard workflow's way to Done. */
const RELEASE = '41';

/**
 * One issue and the four people who launch it, each under their own role: Priya manages the product, Rhea releases, Lena leads Support
 * and Legal, Omar runs product operations. Sam administers Jira.
 */
export function launchingCompany(): SiteBuilder {
  return buildSite()
    .user('sam', { administersJira: true })
    .user('priya', { title: 'Product manager' })
    .user('rhea', { title: 'Release manager' })
    .user('lena', { title: 'Support lead' })
    .user('omar', { title: 'Product operations' })
    .group('release-managers', ['rhea'])
    .group('product-ops', ['omar'])
    .project('PAY', { name: 'Payments', administrators: ['sam'], members: ['priya', 'rhea', 'lena', 'omar'] })
    .issue('PAY-1', { type: 'epic', summary: 'One-tap wallet', status: 'inProgress', assignee: 'priya' });
}

/** Who a role's items go to; Priya's are those of every role that isn't named. */
const OWNERS: Readonly<Record<string, string>> = {
  'Release manager': 'rhea',
  Support: 'lena',
  Legal: 'lena',
  'Product ops': 'omar',
};

const ownerRoles = Object.fromEntries(
  BUILTIN_CHECKLIST.items.map(({ ownerRole }) => [ownerRole, OWNERS[ownerRole] ?? 'priya']),
);

const lead = (accountId: string) => ({ lead: { kind: 'person', accountId } }) as const;

const settings: InputOf<'settings.save'>['settings'] = {
  ...initialRoleSettings,
  releaseManagers: [{ kind: 'group', groupId: 'group-release-managers', name: 'release-managers' }],
  productOps: [{ kind: 'group', groupId: 'group-product-ops', name: 'product-ops' }],
  projects: {
    [PAY_PROJECT]: {
      releaseManagers: [],
      functionLeads: { Support: lead('lena'), Legal: lead('lena') },
      ownerRoles,
      rollout: 'on',
    },
  },
};

/** What the launch promises to move. */
export const PROMISE = {
  name: 'Paid orders',
  unit: 'orders a day',
  baseline: 400,
  target: 450,
  direction: 'up',
} as const;

/** Sets clock and roles, puts the gate on the way to Done, and lets Priya write down what the launch promises. */
export async function prepareToLaunch(host: RunningHost): Promise<void> {
  hostClock.setTo(new Date(TODAY));
  await host.call('sam', 'settings.save', { baseRevision: 0, settings });
  const rules = [{ moduleKey: 'workflow-gate', configuration: JSON.stringify({ withoutLaunch: 'refuse' }) }];
  const rulesAt = `/_host/jira/workflow/${STANDARD_WORKFLOW_ID}/transition/${RELEASE}/rules`;
  const { status } = await host.jira.as('sam').put(rulesAt, { rules });
  if (status >= 300) throw new Error(`The gate could not be put on the transition (${status}).`);
  const answers = { problem: 'Shoppers type their card again for each order.', metric: PROMISE };
  await host.call('priya', 'roadmap.save', {
    issueId: WALLET,
    baseRevision: 0,
    templateId: 'outcome',
    answers,
    timeZone: 'UTC',
  });
}
