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

/** What each action is in words; `waits` where no operation asks for it yet. */
const actionWords: Readonly<Record<Action, { readonly words: string; readonly waits?: true }>> = {
  'roadmap.read': { words: 'read a roadmap item' },
  'roadmap.answer': { words: 'answer its fields' },
  'roadmap.decide': { words: 'change owner, decisions, horizon, a started experiment’s rule' },
  'roadmap.reportHealth': { words: 'report its health' },
  'roadmap.overrideDecision': { words: 'decide in the owner’s place, with a recorded reason' },
  'roadmap.comment': { words: 'comment on it' },
  'template.edit': { words: 'make and change templates and checklists' },
  'launch.read': { words: 'read a launch' },
  'launch.start': { words: 'start a launch' },
  'launch.moveDate': { words: 'move its date' },
  'launch.answerChecklist': { words: 'take over what its checklist changed' },
  'launch.changePlan': { words: 'change its regions and versions' },
  'launch.exitWave': { words: 'record that a wave has met its exit' },
  'launch.changeStatus': { words: 'change its status' },
  'launch.decideGoNoGo': { words: 'hold a go/no-go round, record go/no-go' },
  'launch.vote': { words: 'vote in a go/no-go round' },
  'launch.settleCondition': { words: 'say whether a go’s condition is met' },
  'launch.nudge': { words: 'nudge those whom an item waits for' },
  'item.work': { words: 'work on a checklist item' },
  'item.verify': { words: 'verify an item' },
  'item.approveWaiver': { words: 'waive an item' },
  'item.excludeBlocker': { words: 'call a blocker not applicable' },
  'item.runCheck': { words: 'run an automatic check' },
  'item.acknowledge': { words: 'acknowledge an item' },
  'item.comment': { words: 'comment on an item' },
  'insight.read': { words: 'read an insight' },
  'insight.write': { words: 'record and change insights' },
  'insight.link': { words: 'link an insight to an issue' },
  'insight.import': { words: 'import insights' },
  'gate.bypass': { words: 'let an issue past the workflow gate' },
  'plan.edit': { words: 'keep plans for everybody', waits: true },
  'governance.read': { words: 'read governance' },
  'settings.editProject': { words: 'change a project’s settings' },
  'settings.editSite': { words: 'change the site’s settings' },
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
      const { words, waits } = actionWords[action];
      const marks = columns.map((role) => (anyOf.includes(role) ? '✓' : ''));
      return [waits === true ? `${words} (not served yet)` : words, jira === null ? '' : jiraWords[jira], ...marks];
    });
  return [head, head.map((_, index) => (index < 2 ? '---' : ':-:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' '))
    .join('\n');
}

/** Actions that no operation asks for yet. */
export const waiting: readonly Action[] = Object.keys(rights)
  .filter(isAction)
  .filter((action) => actionWords[action].waits === true);
