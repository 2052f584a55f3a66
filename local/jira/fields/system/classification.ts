import type { StoredIssue, StoredIssueType } from '../../state/model';
import {
  wireCategory,
  wireIssueType,
  wirePriority,
  wireResolution,
  wireSecurityLevel,
  wireStatus,
} from '../../wire/configuration';
import { wireProject } from '../../wire/project';
import type { WireContext } from '../../wire/wire-context';
import { FieldProblem, singleChange, systemField, type Field } from '../field';
import { findReferred } from '../field-values';

export const project: Field = systemField(
  'project',
  'Project',
  { type: 'project' },
  {
    orderable: false,
    read(issue, context) {
      const stored = context.store.projects.get(issue.projectId);
      return stored === undefined ? null : wireProject(context, stored);
    },
  },
);

/** The types that an issue of the project may have. */
function typesOf(issue: StoredIssue, context: WireContext): readonly StoredIssueType[] {
  const ids = context.store.projects.get(issue.projectId)?.issueTypeIds ?? [];
  return ids.flatMap((id) => context.store.issueTypes.get(id) ?? []);
}

export const issuetype: Field = systemField(
  'issuetype',
  'Issue Type',
  { type: 'issuetype' },
  {
    clauseNames: ['issuetype', 'type'],
    read(issue, context) {
      const type = context.store.issueTypes.get(issue.typeId);
      return type === undefined ? null : wireIssueType(context, type);
    },
    write: {
      operations: ['set'],
      on: ['edit'],
      allowedValues: (issue, context) => typesOf(issue, context).map((type) => wireIssueType(context, type)),
      apply(issue, _operation, value, context) {
        const type = findReferred(value, typesOf(issue, context));
        const now = context.store.issueTypes.get(issue.typeId);
        const changesLevel = type?.hierarchyLevel !== now?.hierarchyLevel;
        if (type === undefined || changesLevel) throw new FieldProblem('The issue type selected is invalid.');
        return { typeId: type.id };
      },
    },
    changes: singleChange({ field: 'issuetype', fieldId: 'issuetype' }, (issue, context) => ({
      id: issue.typeId,
      text: context.store.issueTypes.get(issue.typeId)?.name ?? null,
    })),
  },
);

export const status: Field = systemField(
  'status',
  'Status',
  { type: 'status' },
  {
    orderable: false,
    read(issue, context) {
      const stored = context.store.statuses.get(issue.statusId);
      return stored === undefined ? null : wireStatus(context, stored);
    },
    changes: singleChange({ field: 'status', fieldId: 'status' }, (issue, context) => ({
      id: issue.statusId,
      text: context.store.statuses.get(issue.statusId)?.name ?? null,
    })),
  },
);

export const statusCategory: Field = systemField(
  'statusCategory',
  'Status Category',
  { type: 'statusCategory' },
  {
    orderable: false,
    read: (issue, context) =>
      wireCategory(context, context.store.statuses.get(issue.statusId)?.category ?? 'undefined'),
  },
);

export const resolution: Field = systemField(
  'resolution',
  'Resolution',
  { type: 'resolution' },
  {
    read(issue, context) {
      const stored = context.store.resolutions.get(issue.resolutionId ?? '');
      return stored === undefined ? null : wireResolution(context, stored);
    },
    write: {
      operations: ['set'],
      on: ['transition'],
      allowedValues: (_issue, context) =>
        [...context.store.resolutions.values()].map((stored) => wireResolution(context, stored)),
      apply(_issue, _operation, value, context) {
        const stored = findReferred(value, context.store.resolutions.values());
        if (stored === undefined) throw new FieldProblem('The resolution selected is invalid.');
        return { resolutionId: stored.id };
      },
    },
    changes: singleChange({ field: 'resolution', fieldId: 'resolution' }, (issue, context) => ({
      id: issue.resolutionId,
      text: context.store.resolutions.get(issue.resolutionId ?? '')?.name ?? null,
    })),
  },
);

export const priority: Field = systemField(
  'priority',
  'Priority',
  { type: 'priority' },
  {
    read(issue, context) {
      const stored = context.store.priorities.get(issue.priorityId ?? '');
      return stored === undefined ? null : wirePriority(context, stored);
    },
    write: {
      operations: ['set'],
      allowedValues: (_issue, context) =>
        [...context.store.priorities.values()].map((stored) => wirePriority(context, stored)),
      apply(_issue, _operation, value, context) {
        const stored = findReferred(value, context.store.priorities.values());
        if (stored === undefined) throw new FieldProblem('The priority selected is invalid.');
        return { priorityId: stored.id };
      },
    },
    changes: singleChange({ field: 'priority', fieldId: 'priority' }, (issue, context) => ({
      id: issue.priorityId,
      text: context.store.priorities.get(issue.priorityId ?? '')?.name ?? null,
    })),
  },
);

function levelsOf(issue: StoredIssue, context: WireContext) {
  const schemeId = context.store.projects.get(issue.projectId)?.securitySchemeId ?? '';
  return context.store.securitySchemes.get(schemeId)?.levels ?? [];
}

export const security: Field = systemField(
  'security',
  'Security Level',
  { type: 'securitylevel' },
  {
    clauseNames: ['level'],
    read(issue, context) {
      const level = levelsOf(issue, context).find(({ id }) => id === issue.securityLevelId);
      return level === undefined ? null : wireSecurityLevel(context, level);
    },
    write: {
      operations: ['set'],
      permission: 'SET_ISSUE_SECURITY',
      allowedValues: (issue, context) =>
        levelsOf(issue, context)
          .filter((level) => context.permissions.holdsLevel(level.id, issue))
          .map((level) => wireSecurityLevel(context, level)),
      apply(issue, _operation, value, context) {
        if (value === null) return { securityLevelId: null };
        const level = findReferred(value, levelsOf(issue, context));
        // Jira offers only levels that the person holds: nobody can hide an issue from themselves.
        if (level === undefined || !context.permissions.holdsLevel(level.id, issue)) {
          throw new FieldProblem('The security level selected is invalid.');
        }
        return { securityLevelId: level.id };
      },
    },
    changes: singleChange({ field: 'security', fieldId: 'security' }, (issue, context) => ({
      id: issue.securityLevelId,
      text: levelsOf(issue, context).find(({ id }) => id === issue.securityLevelId)?.name ?? null,
    })),
  },
);
