import type { CustomKind, CustomValue, StoredCustomField, StoredIssue } from '../../state/model';
import { singleChange, type Field, type FieldSchema } from '../field';
import type { CustomKindRules } from './custom-kind';
import * as plain from './plain-kinds';
import * as reference from './reference-kinds';

const KINDS: Readonly<Record<CustomKind, CustomKindRules>> = {
  number: plain.number,
  date: plain.date,
  datetime: plain.datetime,
  text: plain.text,
  textarea: plain.textarea,
  url: plain.url,
  labels: plain.labels,
  rank: plain.rank,
  option: reference.option,
  options: reference.options,
  user: reference.user,
  users: reference.users,
  group: reference.group,
  team: reference.team,
  sprints: reference.sprints,
};

/** The field that an administrator's custom field is. */
export function customField(stored: StoredCustomField): Field {
  const kind = KINDS[stored.kind];
  const customId = Number(stored.id.replace('customfield_', ''));
  const schema: FieldSchema = { ...kind.schema, custom: stored.typeKey, customId };
  const { write, allowedValues } = kind;
  return {
    id: stored.id,
    name: stored.name,
    custom: true,
    schema,
    clauseNames: [`cf[${customId}]`, stored.name, ...stored.clauseNames],
    orderable: true,
    navigable: true,
    searchable: true,
    read(issue, context) {
      const value = issue.custom[stored.id];
      return value === undefined ? null : kind.read(value, context, stored);
    },
    changes: singleChange({ field: stored.name, fieldId: stored.id, custom: true }, (issue, context) => {
      const value = issue.custom[stored.id];
      if (value === undefined) return { id: null, text: null };
      const text = kind.text?.(value, context, stored) ?? String(value);
      // Jira gives ids only for what has them: a number or a date is its text alone.
      return { id: kind.text === undefined || stored.kind === 'textarea' ? null : String(value), text };
    }),
    ...(write && {
      write: {
        operations: kind.operations ?? ['set'],
        apply(issue, operation, value, context) {
          const before = issue.custom[stored.id];
          const after = write({ value, operation, before, issue, field: stored, context });
          return { custom: withValue(issue, stored.id, after) };
        },
        ...(allowedValues && { allowedValues: (_issue: StoredIssue, context) => allowedValues(stored, context) }),
      },
    }),
  };
}

function withValue(issue: StoredIssue, fieldId: string, value: CustomValue | null): StoredIssue['custom'] {
  if (value !== null) return { ...issue.custom, [fieldId]: value };
  const { [fieldId]: _dropped, ...rest } = issue.custom;
  return rest;
}
