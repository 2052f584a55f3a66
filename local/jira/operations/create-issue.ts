import { checkParent, visibleIssue } from '../fields/system/hierarchy';
import { findReferred, referenceOf } from '../fields/field-values';
import { FieldProblem } from '../fields/field';
import { issueRecord, type StoredIssue, type StoredIssueType, type StoredProject } from '../state/model';
import { rest } from '../wire/wire-context';
import { applyFields } from '../writes/apply-fields';
import { commitNew } from '../writes/commit-issue';
import { invalid, refused, type JiraError } from './jira-error';
import type { Call, Operation } from './operation';
import { isObject, objectBody } from './request-values';
import { workflowOf } from './transitions';

export const createIssue: Operation = {
  method: 'POST',
  path: '/rest/api/3/issue',
  answer(call) {
    const body = objectBody(call);
    const { project: projectRef, issuetype, parent, ...fields } = isObject(body.fields) ? body.fields : {};
    const project = projectFor(call, projectRef);
    const type = typeFor(call, project, issuetype);
    const blank = blankIssue(call, project, type);
    const child = { ...blank, parentId: parentFor(call, blank, type, parent) };
    if (fields.summary === undefined) throw invalid({ summary: 'You must specify a summary of the issue.' });
    const filled = applyFields(call, child, { fields, update: body.update }, 'create');
    const issue = { ...filled, id: call.store.nextId(), number: call.store.nextIssueNumber(project.id) };
    commitNew(call, withProperties(issue, body.properties));
    return {
      status: 201,
      body: { id: String(issue.id), key: call.store.keyOf(issue), self: rest(call, 'issue', issue.id) },
    };
  },
};

function projectFor(call: Call, value: unknown): StoredProject {
  const { id, key } = referenceOf(value);
  const project = call.store.projectBy(id ?? key ?? '');
  if (project === undefined || !call.permissions.canSeeProject(project))
    throw invalid({ project: 'valid project is required' });
  if (!call.permissions.hasInProject('CREATE_ISSUES', project)) throw noCreate(call);
  return project;
}

function noCreate(call: Call): JiraError {
  if (call.viewer.user === null) return refused(call, 'You do not have permission to create issues in this project.');
  return invalid({ project: 'You do not have permission to create issues in this project.' });
}

function typeFor(call: Call, project: StoredProject, value: unknown): StoredIssueType {
  if (value === undefined) throw invalid({ issuetype: 'Specify an issue type' });
  const types = project.issueTypeIds.flatMap((id) => call.store.issueTypes.get(id) ?? []);
  const type = findReferred(value, types);
  if (type === undefined) throw invalid({ issuetype: 'Specify a valid issue type' });
  return type;
}

/** What every new issue begins with. */
function blankIssue(call: Call, project: StoredProject, type: StoredIssueType): StoredIssue {
  const workflow = workflowOf(call.store, project.id, type.id);
  const priorities = [...call.store.priorities.values()].sort((a, b) => a.rank - b.rank);
  const me = call.viewer.user?.id ?? null;
  return issueRecord({
    id: 0,
    number: 0,
    projectId: project.id,
    typeId: type.id,
    statusId: workflow?.initialStatusId ?? '',
    summary: '',
    createdAt: call.nowMs,
    creatorId: me,
    reporterId: me,
    priorityId: priorities[Math.floor(priorities.length / 2)]?.id ?? null,
    securityLevelId: call.store.securitySchemes.get(project.securitySchemeId ?? '')?.defaultLevelId ?? null,
  });
}

function parentFor(call: Call, issue: StoredIssue, type: StoredIssueType, value: unknown): number | null {
  if (value === undefined || value === null) {
    if (type.hierarchyLevel < 0)
      throw invalid({ parent: 'Issue type is a sub-task but parent issue key or id not specified.' });
    return null;
  }
  const parent = visibleIssue(value, call);
  if (parent === undefined) throw invalid({ parent: 'Could not find issue by id or key.' });
  try {
    checkParent(issue, parent, call);
  } catch (error) {
    if (error instanceof FieldProblem) throw invalid({ [error.key ?? 'parent']: error.message });
    throw error;
  }
  return parent.id;
}

function withProperties(issue: StoredIssue, given: unknown): StoredIssue {
  if (!Array.isArray(given) || given.length === 0) return issue;
  const properties = given.filter(isObject).map(({ key, value }) => [String(key), value]);
  return issueRecord({ ...issue, properties: Object.fromEntries(properties) as StoredIssue['properties'] });
}
