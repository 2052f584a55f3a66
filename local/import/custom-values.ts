import type { CustomKind, CustomValue, StoredCustomField } from '../jira/state/model';
import type { Catalog } from './catalog';
import { readTeam, readUser } from './read-references';
import { asWire, idIn, instantIn, textIn, Unusable, type Wire } from './wire';

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';
const TYPE_KEYS: Readonly<Record<CustomKind, string>> = {
  number: `${TYPES}:float`,
  date: `${TYPES}:datepicker`,
  datetime: `${TYPES}:datetime`,
  text: `${TYPES}:textfield`,
  textarea: `${TYPES}:textarea`,
  option: `${TYPES}:select`,
  options: `${TYPES}:multicheckboxes`,
  user: `${TYPES}:userpicker`,
  users: `${TYPES}:multiuserpicker`,
  group: `${TYPES}:grouppicker`,
  team: `${TYPES}:atlassian-team`,
  sprints: 'com.pyxis.greenhopper.jira:gh-sprint',
  labels: `${TYPES}:labels`,
  rank: 'com.pyxis.greenhopper.jira:gh-lexo-rank',
  url: `${TYPES}:url`,
};

function kindOfText(text: string): CustomKind {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'date';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return 'datetime';
  if (/^\d\|[a-z0-9]+:/.test(text)) return 'rank';
  return /^https?:\/\/\S+$/.test(text) ? 'url' : 'text';
}

function kindOfWire(value: Wire): CustomKind | null {
  if (value.type === 'doc') return 'textarea';
  if (textIn(value, 'accountId') !== null) return 'user';
  if (textIn(value, 'value') !== null) return 'option';
  if (textIn(value, 'groupId') !== null) return 'group';
  return 'isShared' in value && textIn(value, 'name') !== null ? 'team' : null;
}

/** What kind of field has such a value; null for one that isn't known here. */
function kindOf(value: unknown): CustomKind | null {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return kindOfText(value);
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    if (typeof first === 'string') return 'labels';
    const wire = asWire(first);
    if (!wire) return null;
    if ('boardId' in wire && 'state' in wire) return 'sprints';
    const kind = kindOfWire(wire);
    return kind === 'option' ? 'options' : kind === 'user' ? 'users' : null;
  }
  const wire = asWire(value);
  return wire && kindOfWire(wire);
}

const SPRINT_STATES = ['future', 'active', 'closed'] as const;

function readSprint(value: unknown, projectId: string, { sprints, boards }: Catalog): string | null {
  const from = asWire(value);
  const id = idIn(from);
  if (id === null) return null;
  const boardId = idIn(from, 'boardId') ?? '0';
  const state = SPRINT_STATES.find((one) => one === textIn(from, 'state')?.toLowerCase()) ?? 'closed';
  boards.add(boardId, () => ({ id: boardId, name: `Board ${boardId}`, type: 'scrum', projectId }));
  sprints.add(id, () => ({
    id,
    boardId,
    name: textIn(from, 'name') ?? id,
    goal: textIn(from, 'goal'),
    state,
    startAt: instantIn(from, 'startDate'),
    endAt: instantIn(from, 'endDate'),
    completedAt: instantIn(from, 'completeDate'),
  }));
  return id;
}

function readOption(value: unknown, field: StoredCustomField, { customFields }: Catalog): string | null {
  const from = asWire(value);
  const text = textIn(from, 'value');
  if (text === null) return null;
  const id = idIn(from) ?? text;
  const known = customFields.get(field.id) ?? field;
  if (!known.options.some((option) => option.id === id)) {
    customFields.set({ ...known, options: [...known.options, { id, value: text }] });
  }
  return id;
}

const present = (ids: readonly (string | null)[]): readonly string[] => ids.flatMap((id) => id ?? []);

function readAs(field: StoredCustomField, value: unknown, projectId: string, catalog: Catalog): CustomValue | null {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'datetime':
      return new Date(instantIn({ value }, 'value') ?? 0).toISOString();
    case 'textarea':
      return asWire(value) ? JSON.stringify(value) : null;
    case 'option':
      return readOption(value, field, catalog);
    case 'options':
      return present(list.map((item) => readOption(item, field, catalog)));
    case 'user':
      return readUser(value, catalog);
    case 'users':
      return present(list.map((item) => readUser(item, catalog)));
    case 'team':
      return readTeam(value, catalog);
    case 'sprints':
      return present(list.map((item) => readSprint(item, projectId, catalog)));
    case 'labels':
      return list.filter((item) => typeof item === 'string');
    case 'group': {
      const id = textIn(asWire(value), 'groupId');
      if (id !== null) catalog.groups.add(id, () => ({ id, name: textIn(asWire(value), 'name') ?? id, memberIds: [] }));
      return id;
    }
    case 'date':
    case 'text':
    case 'rank':
    case 'url':
      return typeof value === 'string' ? value : null;
  }
}

/** A field that is only known by its values gets the kind of the first one, and the name that the export's pages give it, if any. */
function enterField(
  id: string,
  value: unknown,
  names: Wire | null,
  { customFields }: Catalog,
): StoredCustomField | null {
  const known = customFields.get(id);
  if (known) return known;
  const kind = kindOf(value);
  if (kind === null) return null;
  const name = textIn(names, id) ?? `Custom field ${id.replace('customfield_', '')}`;
  const field = { id, name, description: '', kind, typeKey: TYPE_KEYS[kind], clauseNames: [], options: [] };
  customFields.set(field);
  return field;
}

/** The custom values of an issue's fields. `leaveOut` hears of each one that can't be kept. */
export function readCustomValues(
  fields: Wire,
  names: Wire | null,
  projectId: string,
  catalog: Catalog,
  leaveOut: (reason: string) => void,
): Readonly<Record<string, CustomValue>> {
  const values: Record<string, CustomValue> = {};
  for (const id in fields) {
    const value = fields[id];
    if (!id.startsWith('customfield_') || value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    const field = enterField(id, value, names, catalog);
    try {
      const kept = field && readAs(field, value, projectId, catalog);
      if (kept === null) leaveOut(`${id} holds a value that isn't kept: ${JSON.stringify(value).slice(0, 60)}`);
      else values[id] = kept;
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      leaveOut(`${id} isn't kept, for ${error.message}`);
    }
  }
  return values;
}
