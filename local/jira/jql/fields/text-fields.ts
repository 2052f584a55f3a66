import type { StoredComment, StoredIssue } from '../../state/model';
import type { Query } from '../query';
import type { FieldMaker } from './field';
import { document, plain, textField, type Passage } from './text-field';

/** Whether the viewer may read comments kept to some role or group. */
function commentReader({ context }: Query): (issue: StoredIssue, comment: StoredComment) => boolean {
  const { state, viewer } = context;
  const { accountId } = viewer;
  const groupIds = new Set(
    [...state.groups.values()]
      .filter(({ memberIds }) => accountId && memberIds.includes(accountId))
      .map(({ id }) => id),
  );
  return (issue, { visibility }) => {
    if (visibility === null) return true;
    if (accountId === null) return false;
    if (visibility.type === 'group') return groupIds.has(visibility.id);
    const actors = state.projects.get(issue.projectId)?.roles[visibility.id];
    if (!actors) return false;
    return actors.userIds.includes(accountId) || actors.groupIds.some((id) => groupIds.has(id));
  };
}

function commentPassages(query: Query): (issue: StoredIssue) => readonly Passage[] {
  const mayRead = commentReader(query);
  return (issue) =>
    issue.comments.length === 0
      ? []
      : issue.comments.filter((comment) => mayRead(issue, comment)).flatMap(({ body }) => document(body));
}

function customPassages(query: Query): (issue: StoredIssue) => readonly Passage[] {
  const fields = [...query.context.state.customFields.values()].filter(
    ({ kind }) => kind === 'text' || kind === 'textarea',
  );
  return (issue) =>
    fields.flatMap(({ id, kind }) => {
      const value = issue.custom[id];
      if (typeof value !== 'string') return [];
      return kind === 'textarea' ? document(value) : plain(value);
    });
}

export const textFields: Readonly<Record<string, FieldMaker>> = {
  summary: (query) => textField(({ summary }) => plain(summary), query, { sortBy: ({ summary }) => summary }),
  description: (query) => textField(({ description }) => document(description), query),
  environment: (query) => textField(({ environment }) => document(environment), query),
  comment: (query) => ({
    ...textField(commentPassages(query), query, { canBeEmpty: false }),
    operators: new Set(['~', '!~']),
  }),
  text: (query) => {
    const comments = commentPassages(query);
    const custom = customPassages(query);
    const passages = (issue: StoredIssue) => [
      ...plain(issue.summary),
      ...document(issue.description),
      ...document(issue.environment),
      ...comments(issue),
      ...custom(issue),
    ];
    return { ...textField(passages, query, { canBeEmpty: false }), operators: new Set(['~']) };
  },
};
