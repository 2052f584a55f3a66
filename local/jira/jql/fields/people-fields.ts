import type { StoredIssue } from '../../state/model';
import { fold, type Query } from '../query';
import { findUserId } from '../values/users';
import { entityField } from './entity-field';
import type { Field, FieldMaker } from './field';

/** A field that holds one person or several. */
export function userField(
  idsOf: (issue: StoredIssue) => readonly string[] | string | null,
  query: Query,
  historyFieldId?: string,
): Field {
  const { users } = query.context.state;
  const nameOf = (ids: readonly string[] | string | null): string | null => {
    const first = typeof ids === 'string' ? ids : ids?.[0];
    return first === undefined ? null : fold(users.get(first)?.displayName ?? first);
  };
  return entityField(
    {
      domain: 'user',
      idsOf,
      resolve: (text) => {
        const id = findUserId(text, query);
        return id === null ? [] : [id];
      },
      ...(historyFieldId !== undefined && { historyFieldId }),
      sort: { key: (issue) => nameOf(idsOf(issue)) },
    },
    query,
  );
}

export const peopleFields: Readonly<Record<string, FieldMaker>> = {
  assignee: (query) => userField(({ assigneeId }) => assigneeId, query, 'assignee'),
  reporter: (query) => userField(({ reporterId }) => reporterId, query, 'reporter'),
  creator: (query) => userField(({ creatorId }) => creatorId, query),
};
