import type { Role } from './roles';

interface Right {
  /** What Jira itself must grant on the issue, beside the role; null where no single issue is touched. */
  readonly jira: 'editor' | 'viewer' | null;
  /** Any one of these. */
  readonly anyOf: readonly Role[];
}

const admins = ['siteAdmin', 'projectAdmin'] as const;

/**
 * The role × action matrix. Which fields are the decision owner's is the template's to say (`roadmap/decision-rights`); what an
 * item's owner may not do to it (verify a T1 blocker, approve a waiver) is the launch's.
 */
const matrix = {
  'roadmap.read': { jira: 'viewer', anyOf: ['viewer'] },
  'roadmap.answer': { jira: 'editor', anyOf: ['editor'] },
  'roadmap.decide': { jira: 'editor', anyOf: ['decisionOwner'] },
  'roadmap.reportHealth': { jira: 'editor', anyOf: ['decisionOwner', 'healthDelegate'] },
  'roadmap.overrideDecision': { jira: 'editor', anyOf: admins },
  'roadmap.comment': { jira: 'viewer', anyOf: ['productOps', 'decisionOwner', 'editor', ...admins] },
  'template.edit': { jira: null, anyOf: ['productOps', 'siteAdmin'] },
  'launch.read': { jira: 'viewer', anyOf: ['viewer'] },
  'launch.start': { jira: 'editor', anyOf: ['releaseManager', 'decisionOwner', ...admins] },
  'launch.moveDate': { jira: 'editor', anyOf: ['releaseManager', 'decisionOwner', ...admins] },
  // Changes what a launch asks, and when: as moving its date does.
  'launch.answerChecklist': { jira: 'editor', anyOf: ['releaseManager', 'decisionOwner', ...admins] },
  // Regions and versions of a running launch. Taking a region out, or putting it off, the launch itself leaves to release managers.
  'launch.changePlan': { jira: 'editor', anyOf: ['releaseManager', 'decisionOwner', ...admins] },
  'launch.exitWave': { jira: 'editor', anyOf: ['releaseManager'] },
  'launch.changeStatus': { jira: 'editor', anyOf: ['releaseManager', ...admins] },
  'launch.decideGoNoGo': { jira: 'editor', anyOf: ['releaseManager'] },
  'launch.vote': { jira: 'viewer', anyOf: ['functionLead', 'releaseManager'] },
  // Who answers for a condition owns it, as an owner does their item.
  'launch.settleCondition': { jira: 'viewer', anyOf: ['itemOwner', 'releaseManager'] },
  'launch.nudge': { jira: 'editor', anyOf: ['editor'] },
  'item.work': { jira: 'editor', anyOf: ['editor'] },
  'item.verify': { jira: 'editor', anyOf: ['editor'] },
  'item.approveWaiver': { jira: 'editor', anyOf: ['releaseManager', 'functionLead'] },
  'item.excludeBlocker': { jira: 'editor', anyOf: ['releaseManager'] },
  'item.runCheck': { jira: 'viewer', anyOf: ['itemOwner', 'releaseManager'] },
  'item.acknowledge': { jira: 'viewer', anyOf: ['itemOwner', 'functionLead', 'releaseManager'] },
  'item.comment': {
    jira: 'viewer',
    anyOf: ['editor', 'itemOwner', 'functionLead', 'releaseManager', 'decisionOwner', 'productOps', ...admins],
  },
  'insight.read': { jira: 'viewer', anyOf: ['viewer'] },
  'insight.write': { jira: 'viewer', anyOf: ['editor', 'productOps'] },
  'insight.link': { jira: 'editor', anyOf: ['editor'] },
  'insight.import': { jira: 'viewer', anyOf: ['editor', 'productOps'] },
  'gate.bypass': { jira: 'editor', anyOf: admins },
  'plan.edit': { jira: null, anyOf: ['productOps', 'siteAdmin'] },
  'governance.read': { jira: null, anyOf: ['productOps', 'siteAdmin'] },
  'settings.editProject': { jira: null, anyOf: admins },
  'settings.editSite': { jira: null, anyOf: ['siteAdmin'] },
} as const satisfies Readonly<Record<string, Right>>;

export type Action = keyof typeof matrix;
/** Actions that touch no single issue or project: what a role allows there, it allows on the whole site. */
export type SiteAction = 'template.edit' | 'plan.edit' | 'governance.read';

/** The matrix as data, for the documentation and for tests. */
export const rights: Readonly<Record<Action, Right>> = matrix;

/** Whether somebody who holds these roles here may do it. Writing on an issue needs Jira's own grant and the role, never one alone. */
export function may(held: ReadonlySet<Role>, action: Action): boolean {
  const { jira, anyOf } = rights[action];
  return (jira === null || held.has(jira)) && anyOf.some((role) => held.has(role));
}
