import type { StoredCustomField } from '../state/model';
import type { JiraState } from '../state/store';
import { customField } from './custom/custom-field';
import type { Field } from './field';
import * as classification from './system/classification';
import * as collections from './system/collections';
import { comment } from './system/comment';
import * as dates from './system/dates';
import * as hierarchy from './system/hierarchy';
import * as people from './system/people';
import * as texts from './system/texts';
import * as tracking from './system/time-tracking';

const SYSTEM_FIELDS: readonly Field[] = [
  ...Object.values(texts),
  classification.issuetype,
  classification.project,
  classification.status,
  classification.statusCategory,
  classification.resolution,
  classification.priority,
  classification.security,
  people.assignee,
  people.reporter,
  people.creator,
  dates.created,
  dates.updated,
  dates.resolutiondate,
  dates.statuscategorychangedate,
  dates.duedate,
  collections.labels,
  collections.components,
  collections.fixVersions,
  collections.affectsVersions,
  hierarchy.parent,
  hierarchy.subtasks,
  hierarchy.issuelinks,
  tracking.timetracking,
  tracking.timeoriginalestimate,
  tracking.timeestimate,
  tracking.timespent,
  comment,
];

const SYSTEM_BY_ID = new Map(SYSTEM_FIELDS.map((field) => [field.id, field]));
const made = new WeakMap<StoredCustomField, Field>();

function fieldOf(stored: StoredCustomField): Field {
  const known = made.get(stored);
  if (known !== undefined) return known;
  const field = customField(stored);
  made.set(stored, field);
  return field;
}

/** Every field of the site: Jira's own, then the custom ones. */
export function allFields(state: JiraState): readonly Field[] {
  return [...SYSTEM_FIELDS, ...[...state.customFields.values()].map(fieldOf)];
}

export function findField(state: JiraState, id: string): Field | undefined {
  const stored = state.customFields.get(id);
  return stored === undefined ? SYSTEM_BY_ID.get(id) : fieldOf(stored);
}
