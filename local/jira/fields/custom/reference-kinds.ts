import type { StoredCustomField } from '../../state/model';
import { wireUserById } from '../../wire/user';
import { rest, type WireContext } from '../../wire/wire-context';
import { FieldProblem } from '../field';
import { referenceOf } from '../field-values';
import { editedList, listOf, type CustomKindRules } from './custom-kind';

function wireOption(context: WireContext, field: StoredCustomField, optionId: string): unknown {
  const option = field.options.find(({ id }) => id === optionId);
  return { self: rest(context, 'customFieldOption', optionId), value: option?.value ?? '', id: optionId };
}

function optionValue(given: unknown, field: StoredCustomField): string {
  const { id, value } = referenceOf(given);
  const option = field.options.find((one) => (id === undefined ? one.value === value : one.id === id));
  if (option === undefined) throw new FieldProblem(`Option id '${id ?? value ?? 'null'}' is not valid`);
  return option.id;
}

const optionTexts = (ids: readonly string[], field: StoredCustomField) =>
  ids.map((optionId) => field.options.find(({ id }) => id === optionId)?.value ?? optionId).join(', ');

export const option: CustomKindRules = {
  schema: { type: 'option' },
  read: (value, context, field) => wireOption(context, field, String(value)),
  text: (value, _context, field) => optionTexts(listOf(value), field),
  write: ({ value, field }) => (value === null ? null : optionValue(value, field)),
  allowedValues: (field, context) => field.options.map(({ id }) => wireOption(context, field, id)),
};

export const options: CustomKindRules = {
  ...option,
  schema: { type: 'array', items: 'option' },
  operations: ['set', 'add', 'remove'],
  read: (value, context, field) => listOf(value).map((id) => wireOption(context, field, id)),
  write: (given) => editedList(given, (value) => optionValue(value, given.field)),
};

function userValue(given: unknown, context: WireContext): string {
  const { accountId, id } = referenceOf(given);
  const user = context.store.users.get(accountId ?? id ?? '');
  if (user === undefined) throw new FieldProblem('Specify a valid value for the user.');
  return user.id;
}

const userTexts = (ids: readonly string[], context: WireContext) =>
  ids.map((id) => context.store.users.get(id)?.displayName ?? id).join(', ');

export const user: CustomKindRules = {
  schema: { type: 'user' },
  read: (value, context) => wireUserById(context, String(value)),
  text: (value, context) => userTexts(listOf(value), context),
  write: ({ value, context }) => (value === null ? null : userValue(value, context)),
};

export const users: CustomKindRules = {
  ...user,
  schema: { type: 'array', items: 'user' },
  operations: ['set', 'add', 'remove'],
  read: (value, context) => listOf(value).map((id) => wireUserById(context, id)),
  write: (given) => editedList(given, (value) => userValue(value, given.context)),
};

export const group: CustomKindRules = {
  schema: { type: 'group' },
  read(value, context) {
    const stored = context.store.groups.get(String(value));
    return stored === undefined ? null : { name: stored.name, groupId: stored.id, self: rest(context, 'group') };
  },
  text: (value, context) => context.store.groups.get(String(value))?.name ?? String(value),
  write({ value, context }) {
    if (value === null) return null;
    const { groupId, name } = referenceOf(value) as { groupId?: string; name?: string };
    const stored = [...context.store.groups.values()].find((one) => one.id === groupId || one.name === name);
    if (stored === undefined) throw new FieldProblem(`Group '${name ?? groupId ?? ''}' is not valid`);
    return stored.id;
  },
};

export const team: CustomKindRules = {
  schema: { type: 'team' },
  read(value, context) {
    const stored = context.store.teams.get(String(value));
    const name = stored?.name ?? '';
    return { id: String(value), name, title: name, isShared: true, isVisible: true, isVerified: false, avatarUrl: '' };
  },
  text: (value, context) => context.store.teams.get(String(value))?.name ?? String(value),
  write({ value, context }) {
    if (value === null) return null;
    const id = typeof value === 'string' ? value : referenceOf(value).id;
    const stored = context.store.teams.get(id ?? '');
    if (stored === undefined) throw new FieldProblem('The team selected is invalid.');
    return stored.id;
  },
};

export const sprints: CustomKindRules = {
  schema: { type: 'array', items: 'json' },
  read: (value, context) =>
    listOf(value).flatMap((id) => {
      const sprint = context.store.sprints.get(id);
      if (sprint === undefined) return [];
      const iso = (name: string, at: number | null) => (at === null ? {} : { [name]: new Date(at).toISOString() });
      return [
        {
          id: Number(sprint.id),
          name: sprint.name,
          state: sprint.state,
          boardId: Number(sprint.boardId),
          goal: sprint.goal ?? '',
          ...iso('startDate', sprint.startAt),
          ...iso('endDate', sprint.endAt),
          ...iso('completeDate', sprint.completedAt),
        },
      ];
    }),
  text: (value, context) =>
    listOf(value)
      .map((id) => context.store.sprints.get(id)?.name ?? id)
      .join(', '),
  /** An issue is in one open sprint at most; those that are closed stay with it. */
  write({ value, before, context }) {
    const closed = listOf(before).filter((id) => context.store.sprints.get(id)?.state === 'closed');
    if (value === null) return closed.length === 0 ? null : closed;
    const sprint = context.store.sprints.get(String(value));
    if (typeof value !== 'number' || sprint === undefined)
      throw new FieldProblem('Number value expected as the Sprint id.');
    return [...closed, sprint.id];
  },
};
