import type { StoredIssue } from '../../state/model';
import { wireIssueLink, wireIssueReference } from '../../wire/issue-reference';
import type { WireContext } from '../../wire/wire-context';
import { FieldProblem, singleChange, systemField, type Field } from '../field';
import { referenceOf } from '../field-values';

/** The issue that `{id}` or `{key}` names, when the viewer may see it. */
export function visibleIssue(value: unknown, context: WireContext): StoredIssue | undefined {
  const { id, key } = referenceOf(value);
  const issue = id === undefined ? context.store.issues.byKey(key ?? '') : context.store.issues.get(Number(id));
  return issue !== undefined && context.permissions.canBrowse(issue) ? issue : undefined;
}

/** A parent is one level above its children; a sub-task's is of the same project. Throws FieldProblem. */
export function checkParent(issue: StoredIssue, parent: StoredIssue, context: WireContext): void {
  const levelOf = (typeId: string) => context.store.issueTypes.get(typeId)?.hierarchyLevel ?? 0;
  const level = levelOf(issue.typeId);
  const fits = levelOf(parent.typeId) === level + 1 && (level >= 0 || parent.projectId === issue.projectId);
  if (!fits || parent.id === issue.id) {
    throw new FieldProblem('Given parent work item does not belong to appropriate hierarchy.', 'parentId');
  }
}

export const parent: Field = systemField(
  'parent',
  'Parent',
  { type: 'issuelink' },
  {
    orderable: false,
    clauseNames: ['parent'],
    read(issue, context) {
      const stored = issue.parentId === null ? undefined : context.store.issues.get(issue.parentId);
      if (stored === undefined || !context.permissions.canBrowse(stored)) return undefined;
      return wireIssueReference(context, stored);
    },
    write: {
      operations: ['set'],
      apply(issue, _operation, value, context) {
        const level = context.store.issueTypes.get(issue.typeId)?.hierarchyLevel ?? 0;
        const clears = value === null || (typeof value === 'object' && 'none' in value && value.none === true);
        if (clears && level >= 0) return { parentId: null };
        const stored = visibleIssue(value, context);
        if (stored === undefined) throw new FieldProblem('Could not find issue by id or key.');
        checkParent(issue, stored, context);
        return { parentId: stored.id };
      },
    },
    changes: singleChange({ field: 'IssueParentAssociation', fieldId: 'parent' }, (issue, context) => {
      const stored = issue.parentId === null ? undefined : context.store.issues.get(issue.parentId);
      if (issue.parentId === null) return { id: null, text: null };
      return { id: String(issue.parentId), text: stored === undefined ? null : context.store.keyOf(stored) };
    }),
  },
);

export const subtasks: Field = systemField(
  'subtasks',
  'Sub-tasks',
  { type: 'array', items: 'issuelinks' },
  {
    orderable: false,
    clauseNames: ['subtasks'],
    read: (issue, context) => subtasksOf(issue, context).map((child) => wireIssueReference(context, child)),
  },
);

/** The sub-tasks that the viewer may see. Children of higher levels are no sub-tasks: Jira doesn't list them here. */
function subtasksOf(issue: StoredIssue, context: WireContext): readonly StoredIssue[] {
  const isSubtask = ({ typeId }: StoredIssue) => (context.store.issueTypes.get(typeId)?.hierarchyLevel ?? 0) < 0;
  return [...context.store.issues.childrenOf(issue.id)].filter(
    (child) => isSubtask(child) && context.permissions.canBrowse(child),
  );
}

export const issuelinks: Field = systemField(
  'issuelinks',
  'Linked Issues',
  { type: 'array', items: 'issuelinks' },
  {
    clauseNames: ['issueLink'],
    read: (issue, context) =>
      context.store.linksOf(issue.id).flatMap((link) => wireIssueLink(context, link, issue.id) ?? []),
  },
);
