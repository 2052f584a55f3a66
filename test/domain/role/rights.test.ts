import { may, rights, type Action } from '../../../src/domain/role/rights';
import { roles, type Role } from '../../../src/domain/role/roles';

/** Written out by hand from rules.md, section 0 and 1: who may, given Jira's own grant where the issue needs one. */
const expected: Readonly<Record<Action, readonly [grant: 'editor' | 'viewer' | null, holders: readonly Role[]]>> = {
  'roadmap.read': ['viewer', ['viewer']],
  'roadmap.answer': ['editor', ['editor']],
  'roadmap.decide': ['editor', ['decisionOwner']],
  'roadmap.reportHealth': ['editor', ['decisionOwner', 'healthDelegate']],
  'roadmap.overrideDecision': ['editor', ['siteAdmin', 'projectAdmin']],
  'roadmap.comment': ['viewer', ['siteAdmin', 'projectAdmin', 'productOps', 'decisionOwner', 'editor']],
  'template.edit': [null, ['siteAdmin', 'productOps']],
  'launch.read': ['viewer', ['viewer']],
  'launch.start': ['editor', ['siteAdmin', 'projectAdmin', 'releaseManager', 'decisionOwner']],
  'launch.moveDate': ['editor', ['siteAdmin', 'projectAdmin', 'releaseManager', 'decisionOwner']],
  'launch.answerChecklist': ['editor', ['siteAdmin', 'projectAdmin', 'releaseManager', 'decisionOwner']],
  'launch.changePlan': ['editor', ['siteAdmin', 'projectAdmin', 'releaseManager', 'decisionOwner']],
  'launch.exitWave': ['editor', ['releaseManager']],
  'launch.changeStatus': ['editor', ['siteAdmin', 'projectAdmin', 'releaseManager']],
  'launch.decideGoNoGo': ['editor', ['releaseManager']],
  'launch.vote': ['viewer', ['releaseManager', 'functionLead']],
  'launch.settleCondition': ['viewer', ['releaseManager', 'itemOwner']],
  'launch.nudge': ['editor', ['editor']],
  'item.work': ['editor', ['editor']],
  'item.verify': ['editor', ['editor']],
  'item.approveWaiver': ['editor', ['releaseManager', 'functionLead']],
  'item.excludeBlocker': ['editor', ['releaseManager']],
  'item.runCheck': ['viewer', ['releaseManager', 'itemOwner']],
  'item.acknowledge': ['viewer', ['releaseManager', 'functionLead', 'itemOwner']],
  'item.comment': [
    'viewer',
    [
      'siteAdmin',
      'projectAdmin',
      'productOps',
      'releaseManager',
      'functionLead',
      'decisionOwner',
      'itemOwner',
      'editor',
    ],
  ],
  'insight.read': ['viewer', ['viewer']],
  'insight.write': ['viewer', ['editor', 'productOps']],
  'insight.link': ['editor', ['editor']],
  'insight.import': ['viewer', ['editor', 'productOps']],
  'gate.bypass': ['editor', ['siteAdmin', 'projectAdmin']],
  'plan.edit': [null, ['siteAdmin', 'productOps']],
  'governance.read': [null, ['siteAdmin', 'productOps']],
  'settings.editProject': [null, ['siteAdmin', 'projectAdmin']],
  'settings.editSite': [null, ['siteAdmin']],
};

const actions = Object.entries(expected).map(([action, [grant, holders]]) => ({ action, grant, holders }));
const isAction = (name: string): name is Action => Object.hasOwn(rights, name);
const allowed = (held: readonly (Role | null)[], action: string): boolean =>
  isAction(action) && may(new Set(held.filter((role) => role !== null)), action);

test('the table has every action', () => {
  expect(Object.keys(expected).sort()).toEqual(Object.keys(rights).sort());
});

describe.each(actions)('$action', ({ action, grant, holders }) => {
  // Where it is Jira's grant that is asked for, every role that comes with it may.
  const enough = grant !== null && holders.includes(grant);

  test.each(roles.map((role) => ({ role, says: enough || holders.includes(role) })))(
    '$role with Jira’s grant: $says',
    ({ role, says }) => {
      expect(allowed([role, grant], action)).toBe(says);
    },
  );

  test('no role without Jira’s grant on the issue', () => {
    const others = roles.filter((role) => role !== grant);
    expect(allowed(others, action)).toBe(grant === null);
  });

  test('nobody without a role', () => {
    expect(allowed([], action)).toBe(false);
  });
});

test('product ops cannot decide for a decision owner, edit permission or not', () => {
  const ops = new Set<Role>(['productOps', 'editor', 'viewer']);
  expect([may(ops, 'roadmap.decide'), may(ops, 'roadmap.reportHealth'), may(ops, 'roadmap.overrideDecision')]).toEqual([
    false,
    false,
    false,
  ]);
});
