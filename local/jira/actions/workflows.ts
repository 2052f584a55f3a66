import { badRequest, notFound, refused } from '../operations/jira-error';
import { ok, type Call, type Operation } from '../operations/operation';
import { isObject, objectBody } from '../operations/request-values';
import type { StoredProject, StoredRule, StoredTransition, StoredWorkflow } from '../state/model';
import type { Wire } from '../wire/wire-context';

/** Jira takes no more of a rule's configuration in its workflow editor. */
const MOST_CHARACTERS = 32 * 1024;

/**
 * What an administrator sees in Jira's workflow editor. The rules that apps offer there belong to company-managed projects, so a
 * team-managed project's own workflow isn't listed.
 */
export const listWorkflows: Operation = {
  method: 'GET',
  path: '/_host/jira/workflows',
  signedIn: true,
  answer(call) {
    requireAdministrator(call);
    const workflows = [...call.store.workflows.values()].filter((workflow) => !isTeamManaged(call, workflow));
    return ok({ workflows: workflows.map((workflow) => wireWorkflow(call, workflow)) });
  },
};

export const getWorkflow: Operation = {
  method: 'GET',
  path: '/_host/jira/workflow/{workflowId}',
  signedIn: true,
  answer: (call) => ok(wireWorkflow(call, getOpenWorkflow(call))),
};

/** Puts the given rules in the place of a transition's: `{rules: [{id?, moduleKey, configuration}]}`. They hold at once: there are no drafts here. */
export const setRules: Operation = {
  method: 'PUT',
  path: '/_host/jira/workflow/{workflowId}/transition/{transitionId}/rules',
  signedIn: true,
  answer(call) {
    const workflow = getOpenWorkflow(call);
    const { transitionId } = call.params;
    if (!workflow.transitions.some(({ id }) => id === transitionId)) throw notFound('The transition does not exist.');
    const { rules } = objectBody(call);
    if (!Array.isArray(rules)) throw badRequest('A list of rules is needed.');
    const validators = rules.map((rule: unknown) => ruleFrom(call, rule));
    const changed: StoredWorkflow = {
      ...workflow,
      transitions: workflow.transitions.map((one) => (one.id === transitionId ? { ...one, validators } : one)),
    };
    call.store.write([{ put: 'workflows', record: changed }]);
    return ok(wireWorkflow(call, changed));
  },
};

function requireAdministrator(call: Call): void {
  if (!call.permissions.hasGlobal('ADMINISTER')) {
    throw refused(call, 'Only Jira administrators can perform this operation.');
  }
}

function getOpenWorkflow(call: Call): StoredWorkflow {
  requireAdministrator(call);
  const workflow = call.store.workflows.get(call.params.workflowId ?? '');
  if (workflow === undefined) throw notFound('The workflow does not exist.');
  if (isTeamManaged(call, workflow)) {
    throw badRequest("Rules of apps can be added to company-managed projects' workflows only.");
  }
  return workflow;
}

function ruleFrom(call: Call, value: unknown): StoredRule {
  const { id, moduleKey, configuration } = isObject(value) ? value : {};
  if (typeof moduleKey !== 'string' || !(configuration === null || typeof configuration === 'string')) {
    throw badRequest('A rule names its module, and has a configuration or null.');
  }
  if ((configuration?.length ?? 0) > MOST_CHARACTERS) throw badRequest('The configuration is too long.');
  if (configuration !== null && !isJson(configuration)) throw badRequest('The configuration must be JSON.');
  return { id: typeof id === 'string' ? id : String(call.store.nextId()), moduleKey, configuration };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const projectsOf = (call: Call, { id }: StoredWorkflow): readonly StoredProject[] =>
  [...call.store.projects.values()].filter(
    ({ workflowId, workflowByType }) => workflowId === id || Object.values(workflowByType).includes(id),
  );

const isTeamManaged = (call: Call, workflow: StoredWorkflow): boolean =>
  projectsOf(call, workflow).some(({ style }) => style === 'next-gen');

function wireWorkflow(call: Call, workflow: StoredWorkflow): Wire {
  const projects = projectsOf(call, workflow);
  const { id, name, transitions } = workflow;
  return {
    id,
    name,
    projects: projects.map((project) => ({ key: project.key, name: project.name, types: typesOf(call, project, id) })),
    transitions: transitions.map((transition) => wireRules(call, transition)),
  };
}

/** Names of the types that go by this workflow in the project; none where it is the project's usual one. */
function typesOf(call: Call, { workflowId, workflowByType }: StoredProject, id: string): readonly string[] {
  if (workflowId === id) return [];
  const types = Object.entries(workflowByType).filter(([, own]) => own === id);
  return types.flatMap(([typeId]) => call.store.issueTypes.get(typeId)?.name ?? []);
}

function wireRules(call: Call, { id, name, fromStatusIds, toStatusId, validators = [] }: StoredTransition): Wire {
  const nameOf = (statusId: string) => call.store.statuses.get(statusId)?.name ?? statusId;
  return { id, name, from: fromStatusIds?.map(nameOf) ?? null, to: nameOf(toStatusId), rules: validators };
}
