import { rights, type Action } from '../../src/domain/role/rights';
import { roles, type Role } from '../../src/domain/role/roles';

const roleWords: Readonly<Record<Role, string>> = {
  siteAdmin: 'Jira administrator',
  projectAdmin: 'project administrator',
  productOps: 'product ops',
  releaseManager: 'release manager',
  functionLead: 'function lead',
  decisionOwner: 'decision owner',
  healthDelegate: 'health delegate',
  itemOwner: 'item owner',
  verifier: 'verifier',
  approver: 'approver',
  editor: 'editor',
  viewer: 'viewer',
};

/** Roles that the matrix itself gives nothing: the launch's own rules ask for them. */
const columns = roles.filter((role) => Object.values(rights).some(({ anyOf }) => anyOf.includes(role)));

/** What each action is in words. */
const actionWords: Readonly<Record<Action, string>> = {
  'roadmap.read': 'read a roadmap item',
  'roadmap.answer': 'answer its fields',
  'roadmap.decide': 'change owner, decisions, horizon, a started experiment’s rule',
  'roadmap.reportHealth': 'report its health',
  'roadmap.overrideDecision': 'decide in the owner’s place, with a recorded reason',
  'roadmap.comment': 'comment on it',
  'template.edit': 'make and change templates and checklists',
  'launch.read': 'read a launch',
  'launch.start': 'start a launch',
  'launch.moveDate': 'move its date',
  'launch.answerChecklist': 'take over what its checklist changed',
  'launch.changePlan': 'change its regions and versions',
  'launch.exitWave': 'record that a wave has met its exit',
  'launch.changeStatus': 'change its status',
  'launch.decideGoNoGo': 'hold a go/no-go round, record go/no-go',
  'launch.vote': 'vote in a go/no-go round',
  'launch.settleCondition': 'say whether a go’s condition is met',
  'launch.nudge': 'nudge those whom an item waits for',
  'item.work': 'work on a checklist item',
  'item.verify': 'verify an item',
  'item.approveWaiver': 'waive an item',
  'item.excludeBlocker': 'call a blocker not applicable',
  'item.runCheck': 'run an automatic check',
  'item.acknowledge': 'acknowledge an item',
  'item.comment': 'comment on an item',
  'insight.read': 'read an insight',
  'insight.write': 'record and change insights',
  'insight.link': 'link an insight to an issue',
  'insight.import': 'import insights',
  'gate.bypass': 'let an issue past the workflow gate',
  'plan.edit': 'keep plans for everybody, and look after their index',
  'governance.read': 'read governance',
  'settings.editProject': 'change a project’s settings',
  'settings.editSite': 'change the site’s settings',
};

const jiraWords = { editor: 'Edit', viewer: 'Browse' } as const;

const isAction = (name: string): name is Action => Object.hasOwn(rights, name);

/** The matrix as the table in docs/roles.md: a role with a ✓ may, given what Jira itself must grant. */
export function rightsTable(): string {
  const head = ['Action', 'Jira grants', ...columns.map((role) => roleWords[role])];
  const rows = Object.keys(rights)
    .filter(isAction)
    .map((action) => {
      const { jira, anyOf } = rights[action];
      const marks = columns.map((role) => (anyOf.includes(role) ? '✓' : ''));
      return [actionWords[action], jira === null ? '' : jiraWords[jira], ...marks];
    });
  return [head, head.map((_, index) => (index < 2 ? '---' : ':-:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' '))
    .join('\n');
}
