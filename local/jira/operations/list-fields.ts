import type { Field } from '../fields/field';
import { allFields } from '../fields/field-registry';
import { ok, type Operation } from './operation';

export const listFields: Operation = {
  method: 'GET',
  path: '/rest/api/3/field',
  answer(call) {
    return ok([...KEYS.map(plainField), ...allFields(call.store).map(wireField)]);
  },
};

/** What Jira lists among the fields though it stands beside them in an issue. */
const KEYS = [{ id: 'issuekey', name: 'Key', clauseNames: ['id', 'issue', 'issuekey', 'key'] }] as const;

function plainField({ id, name, clauseNames }: (typeof KEYS)[number]) {
  return { id, key: id, name, custom: false, orderable: false, navigable: true, searchable: false, clauseNames };
}

function wireField(field: Field) {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    custom: field.custom,
    orderable: field.orderable,
    navigable: field.navigable,
    searchable: field.searchable,
    clauseNames: field.clauseNames,
    ...(field.schema !== null && { schema: field.schema }),
  };
}
