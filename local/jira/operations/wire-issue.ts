import { readFields } from '../fields/chosen-fields';
import type { Field } from '../fields/field';
import type { StoredIssue } from '../state/model';
import { rest, type Wire } from '../wire/wire-context';
import { wireChangeGroup } from './get-changelog';
import type { Call } from './operation';
import { wireEditMeta } from './get-edit-meta';
import { availableTransitions, wireTransition } from './transitions';

/** What of an issue is asked for. `properties`: keys, `*all`, or those after a minus left out. */
export interface IssueShape {
  readonly fields: readonly Field[];
  readonly properties: readonly string[];
  readonly expand: ReadonlySet<string>;
}

/** What Jira can expand and this site can't. */
export const LACKING_EXPANSIONS = ['renderedFields', 'versionedRepresentations', 'operations'];

const MOST_CHANGES = 100;

/** An issue as `GET issue`, search and bulkfetch give it. The caller has checked that it may be seen. */
export function wireIssue(call: Call, issue: StoredIssue, shape: IssueShape): Wire {
  const { fields, expand, properties } = shape;
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(issue.id),
    self: rest(call, 'issue', issue.id),
    key: call.store.keyOf(issue),
    ...(expand.has('names') && { names: namesOf(fields) }),
    ...(expand.has('schema') && { schema: schemasOf(fields) }),
    ...(expand.has('transitions') && {
      transitions: availableTransitions(call, issue).map((transition) =>
        wireTransition(call, issue, transition, false),
      ),
    }),
    ...(expand.has('editmeta') && { editmeta: wireEditMeta(call, issue) }),
    ...(expand.has('changelog') && { changelog: changelogOf(call, issue) }),
    fields: readFields(call, issue, fields),
    ...(properties.length > 0 && { properties: chosenProperties(issue, properties) }),
  };
}

export function namesOf(fields: readonly Field[]): Wire {
  return Object.fromEntries(fields.map(({ id, name }) => [id, name]));
}

export function schemasOf(fields: readonly Field[]): Wire {
  return Object.fromEntries(fields.flatMap(({ id, schema }) => (schema === null ? [] : [[id, schema]])));
}

function chosenProperties(issue: StoredIssue, names: readonly string[]): Wire {
  const all = names.includes('*all') || names.every((name) => name.startsWith('-'));
  const chosen = Object.entries(issue.properties).filter(
    ([key]) => (all || names.includes(key)) && !names.includes(`-${key}`),
  );
  return Object.fromEntries(chosen);
}

/** Newest first, and not all of a long one: the rest is in the changelog's own resource. */
function changelogOf(call: Call, issue: StoredIssue): Wire {
  const histories = issue.changelog.slice(-MOST_CHANGES).reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: issue.changelog.length,
    histories: histories.map((group) => wireChangeGroup(call, group)),
  };
}
