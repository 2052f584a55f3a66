import { changeItem } from '../fields/field';
import { findReferred, referenceOf } from '../fields/field-values';
import { invalid, refused } from '../operations/jira-error';
import { ok, type Call, type Operation } from '../operations/operation';
import { objectBody } from '../operations/request-values';
import { getIssueFor } from '../operations/resources';
import { workflowOf } from '../operations/transitions';
import type { StoredIssue, StoredIssueType, StoredProject } from '../state/model';
import { emitUpdate, withHistory } from '../writes/commit-issue';

/**
 * Moves an issue to another project, as Jira's own screen does: `{project: {key}, issuetype?: {name}}`. It keeps its id and gets a
 * new key; the old one goes on leading to it. What belongs to the old project (versions, components, security level) is dropped.
 */
export const moveIssue: Operation = {
  method: 'POST',
  path: '/_host/jira/issue/{issueIdOrKey}/move',
  signedIn: true,
  answer(call) {
    const message = 'You do not have permission to move issues in this project.';
    const issue = getIssueFor(call, call.params.issueIdOrKey ?? '', 'MOVE_ISSUES', message);
    const body = objectBody(call);
    const target = targetProject(call, body.project);
    const type = targetType(call, issue, target, body.issuetype);
    const oldKey = call.store.keyOf(issue);
    const moved = movedRecord(call, issue, target, type);
    const newKey = `${target.key}-${moved.number}`;
    const from = call.store.projects.get(issue.projectId);
    const items = [
      changeItem(
        { field: 'project', fieldId: 'project' },
        { id: issue.projectId, text: from?.name ?? null },
        { id: target.id, text: target.name },
      ),
      changeItem({ field: 'Key', fieldId: 'issuekey' }, { id: null, text: oldKey }, { id: null, text: newKey }),
    ];
    const after = withHistory(call, { ...moved, formerKeys: [...issue.formerKeys, oldKey] }, items);
    call.store.write([{ put: 'issues', record: after }]);
    emitUpdate(call, after, items);
    return ok({ id: String(after.id), key: newKey });
  },
};

function targetProject(call: Call, value: unknown): StoredProject {
  const { id, key } = referenceOf(value);
  const project = call.store.projectBy(id ?? key ?? '');
  if (project === undefined || !call.permissions.canSeeProject(project))
    throw invalid({ project: 'valid project is required' });
  if (!call.permissions.hasInProject('CREATE_ISSUES', project)) {
    throw refused(call, 'You do not have permission to create issues in this project.');
  }
  return project;
}

/** The type asked for, or the same, or one of the same name. */
function targetType(call: Call, issue: StoredIssue, target: StoredProject, value: unknown): StoredIssueType {
  const types = target.issueTypeIds.flatMap((id) => call.store.issueTypes.get(id) ?? []);
  const now = call.store.issueTypes.get(issue.typeId);
  const type =
    value === undefined
      ? (types.find(({ id }) => id === issue.typeId) ?? types.find(({ name }) => name === now?.name))
      : findReferred(value, types);
  if (type === undefined) throw invalid({ issuetype: 'Specify a valid issue type' });
  return type;
}

function movedRecord(call: Call, issue: StoredIssue, target: StoredProject, type: StoredIssueType): StoredIssue {
  const workflow = workflowOf(call.store, target.id, type.id);
  const keepsStatus = workflow?.statusIds.includes(issue.statusId) ?? true;
  return {
    ...issue,
    projectId: target.id,
    number: call.store.nextIssueNumber(target.id),
    typeId: type.id,
    statusId: keepsStatus ? issue.statusId : (workflow?.initialStatusId ?? issue.statusId),
    parentId: type.hierarchyLevel < 0 ? null : issue.parentId,
    componentIds: [],
    fixVersionIds: [],
    affectsVersionIds: [],
    securityLevelId: call.store.securitySchemes.get(target.securitySchemeId ?? '')?.defaultLevelId ?? null,
  };
}
