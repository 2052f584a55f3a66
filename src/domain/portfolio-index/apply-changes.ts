import type { IndexedField } from './indexed-field';
import type { IndexedIssue } from './indexed-issue';

/** One item of the changelog that an event brings; ids stand in `from` and `to`, texts beside them. */
export interface ChangedItem {
  readonly field: string;
  /** Older kinds of change name none. */
  readonly fieldId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromText: string | null;
  readonly toText: string | null;
}

/** What every event tells of its issue, as it stood when the event was made. */
export interface ToldIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly projectId: string;
  readonly updatedAt: string;
}

type Value = string | number | null;
type Tracked = 'statusId' | 'dueOn' | 'priorityId' | 'parentId' | 'securityLevelId' | 'originalEstimateSeconds';

const asText = (id: string | null): Value => (id === '' || id === '0' ? null : id);
const asDate = (id: string | null): Value => (id === null ? null : id.slice(0, 10));
const asNumber = (id: string | null): Value => (id === null || id === '' ? null : Number(id));

/** Fields whose new value stands in the changelog just as the index keeps it, by the field's id and by the name of the change. */
const simple: Readonly<Record<string, { readonly name: Tracked; readonly read: (id: string | null) => Value }>> = {
  status: { name: 'statusId', read: asText },
  duedate: { name: 'dueOn', read: asDate },
  priority: { name: 'priorityId', read: asText },
  parent: { name: 'parentId', read: asText },
  IssueParentAssociation: { name: 'parentId', read: asText },
  security: { name: 'securityLevelId', read: asText },
  timeoriginalestimate: { name: 'originalEstimateSeconds', read: asNumber },
};

/** Changes that no row shows. What is named nowhere here makes the issue be read again. */
const unseen: ReadonlySet<string> = new Set(
  'summary,description,assignee,reporter,labels,components,fixversions,versions,environment,timeestimate,timespent,worklogid,comment,attachment'.split(
    ',',
  ),
);

/**
 * A row as an event says it is now. `unknown` where its payload doesn't tell: a change of a kind that it leaves open (links, a move, an
 * unknown field's), or a value from which it departs that isn't the row's: another event came late, or was lost.
 */
export function applyChanges(
  row: IndexedIssue,
  told: ToldIssue,
  items: readonly ChangedItem[],
  fields: readonly IndexedField[],
): IndexedIssue | 'unknown' {
  if (told.updatedAt < row.updatedAt || told.projectId !== row.projectId || told.typeId !== row.typeId)
    return 'unknown';
  let changed: IndexedIssue = row;
  for (const item of items) {
    const next = applyItem(changed, told, item, fields);
    if (next === null) return 'unknown';
    changed = next;
  }
  // The status as it is now, where an item told of another: the order of two events isn't known.
  if (changed.statusId !== told.statusId) return 'unknown';
  return { ...changed, key: told.key, summary: told.summary, updatedAt: told.updatedAt };
}

function applyItem(
  row: IndexedIssue,
  told: ToldIssue,
  item: ChangedItem,
  fields: readonly IndexedField[],
): IndexedIssue | null {
  const fieldId = item.fieldId ?? item.field;
  const known = simple[fieldId] ?? simple[item.field];
  if (known !== undefined) {
    const { name, read } = known;
    return departsFrom(row[name], read(item.from), read(item.to)) ? { ...row, [name]: read(item.to) } : null;
  }
  if (fieldId === 'resolution') {
    const resolutionId = item.to === '' ? null : item.to;
    if (row.resolutionId === resolutionId) return row;
    if (row.resolutionId !== asText(item.from)) return null;
    // Jira writes the date in the same moment, and no changelog tells it.
    return { ...row, resolutionId, resolvedAt: resolutionId === null ? null : told.updatedAt };
  }
  const field = fields.find(({ id }) => id === fieldId);
  if (field !== undefined) return withField(row, field, item);
  // A custom field that no plan names shows in no row either.
  return unseen.has(fieldId.toLowerCase()) || fieldId.startsWith('customfield_') ? row : null;
}

/** Whether a change that leads from one value to another may be what happened to this one, or was told before. */
const departsFrom = (value: Value, from: Value, to: Value): boolean => value === from || value === to;

/** A number and a date are told as text; what names a team isn't told in the form in which it is read. */
function withField(row: IndexedIssue, { id, kind }: IndexedField, { to, toText }: ChangedItem): IndexedIssue | null {
  const text = to ?? toText;
  const { [id]: _former, ...others } = row.fields;
  if (text === null || text === '') return { ...row, fields: others };
  const value = valueOf(kind, text);
  return value === null ? null : { ...row, fields: { ...row.fields, [id]: value } };
}

function valueOf(kind: IndexedField['kind'], text: string): number | string | null {
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : null;
    case 'team':
      return null;
  }
}
