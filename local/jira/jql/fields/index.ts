import type { Field as JastField } from '@atlaskit/jql-ast';
import { fold, type Query } from '../query';
import { classFields } from './class-fields';
import { findCustomField } from './custom-fields';
import type { Field, FieldMaker } from './field';
import { filterFields } from './filter-field';
import { peopleFields } from './people-fields';
import { findPropertyAlias, propertyField } from './property-field';
import { relationFields } from './relation-fields';
import { releaseFields } from './release-fields';
import { textFields } from './text-fields';
import { timeFields } from './time-fields';

const system = new Map<string, FieldMaker>(
  Object.entries({
    ...classFields,
    ...filterFields,
    ...peopleFields,
    ...releaseFields,
    ...relationFields,
    ...textFields,
    ...timeFields,
  }),
);

/** Fields that Jira Cloud searches and the embedded Jira doesn't keep. */
const NOT_MODELLED = new Set([
  'attachments',
  'lastviewed',
  'voter',
  'votes',
  'watcher',
  'watchers',
  'worklogauthor',
  'worklogcomment',
  'worklogdate',
  'workratio',
  'projecttype',
  'hierarchylevel',
  'development',
  'approvals',
  'organizations',
  'request-type',
  'request-channel-type',
  'request-last-activity-time',
]);

/** The name of a clause's field as Jira's messages show it. */
export function shownName(field: JastField): string {
  const [property] = field.properties ?? [];
  return property ? `${field.value}[${property.key?.value ?? ''}]${property.path?.[0]?.value ?? ''}` : field.value;
}

/** The field that a clause names, for this query; undefined when there is none. */
export function findField(field: JastField, query: Query): Field | 'notModelled' | undefined {
  const [property] = field.properties ?? [];
  if (property) {
    if (fold(field.value) !== 'issue.property') return 'notModelled';
    return propertyField(property.key?.value ?? '', (property.path?.[0]?.value ?? '').replace(/^\./, ''), query);
  }
  const name = fold(field.value);
  const make = system.get(name);
  if (make) return make(query);
  const found = findCustomField(field.value, query) ?? findPropertyAlias(field.value, query);
  return found ?? (NOT_MODELLED.has(name) ? 'notModelled' : undefined);
}
