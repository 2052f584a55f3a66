import { findField } from '../fields/field-registry';
import type { StoredIssue, StoredTransition } from '../state/model';
import type { JiraState } from '../state/store';
import { wireStatus } from '../wire/configuration';
import type { Wire } from '../wire/wire-context';
import { wireFieldMeta } from './field-meta';
import type { Call } from './operation';

/** The workflow of an issue of this type in this project. */
export function workflowOf(state: JiraState, projectId: string, typeId: string) {
  const project = state.projects.get(projectId);
  return state.workflows.get(project?.workflowByType[typeId] ?? project?.workflowId ?? '');
}

/** What the viewer may do with the issue next: nothing without the permission to transition it. */
export function availableTransitions(call: Call, issue: StoredIssue): readonly StoredTransition[] {
  if (!call.permissions.hasOnIssue('TRANSITION_ISSUES', issue)) return [];
  const workflow = workflowOf(call.store, issue.projectId, issue.typeId);
  return (workflow?.transitions ?? []).filter(
    ({ fromStatusIds, toStatusId }) => fromStatusIds?.includes(issue.statusId) ?? toStatusId !== issue.statusId,
  );
}

/** The fields that a transition's screen shows. */
export function screenFieldIds(transition: StoredTransition): readonly string[] {
  return transition.asksResolution ? ['resolution'] : [];
}

export function wireTransition(
  call: Call,
  issue: StoredIssue,
  transition: StoredTransition,
  withFields: boolean,
): Wire {
  const to = call.store.statuses.get(transition.toStatusId);
  const fields = screenFieldIds(transition).flatMap((id) => findField(call.store, id) ?? []);
  return {
    id: transition.id,
    name: transition.name,
    ...(to !== undefined && { to: wireStatus(call, to) }),
    hasScreen: transition.asksResolution,
    isGlobal: transition.fromStatusIds === null,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
    ...(withFields && {
      fields: Object.fromEntries(
        fields.map((field) => [
          field.id,
          { ...wireFieldMeta(call, field, issue), required: field.id === 'resolution' },
        ]),
      ) as Wire,
    }),
  };
}
