import { ROLE_IDS } from '../jira/standard-permissions';
import type { StatusCategoryKey } from '../jira/state/model';
import type { Catalog } from './catalog';
import { asWire, dateIn, idIn, numberIn, textIn, Unusable, type Wire } from './wire';

const CATEGORY_KEYS: readonly string[] = ['undefined', 'new', 'indeterminate', 'done'];
const isCategory = (key: string | null): key is StatusCategoryKey => key !== null && CATEGORY_KEYS.includes(key);

/** The id of what a field refers to, which goes into the catalog; null when the field is empty. */
type Read = (value: unknown, catalog: Catalog) => string | null;

const reference =
  (enter: (id: string, name: string, from: Wire, catalog: Catalog) => void): Read =>
  (value, catalog) => {
    const from = asWire(value);
    const id = idIn(from);
    if (!from || id === null) return null;
    enter(id, textIn(from, 'name') ?? id, from, catalog);
    return id;
  };

export const readIssueType = reference((id, name, from, { issueTypes }) => {
  const level = numberIn(from, 'hierarchyLevel') ?? (from.subtask === true ? -1 : /^epic$/i.test(name) ? 1 : 0);
  const description = textIn(from, 'description') ?? '';
  issueTypes.add(id, () => ({
    id,
    name,
    description,
    hierarchyLevel: level,
    avatarId: AVATARS[name.toLowerCase()] ?? AVATAR,
    projectId: null,
  }));
});

const AVATAR = 10318;
const AVATARS: Readonly<Record<string, number>> = {
  epic: 10307,
  story: 10315,
  bug: 10303,
  'sub-task': 10316,
  improvement: 10310,
  'new feature': 10311,
};

export const readStatus = reference((id, name, from, { statuses }) => {
  const key = textIn(asWire(from.statusCategory), 'key');
  const category = isCategory(key) ? key : 'undefined';
  statuses.add(id, () => ({ id, name, description: textIn(from, 'description') ?? '', category, projectId: null }));
});

export const readPriority = reference((id, name, _, { priorities }) => {
  priorities.add(id, () => ({ id, name, description: '', statusColor: '#707070', rank: 0 }));
});

export const readResolution = reference((id, name, from, { resolutions }) => {
  resolutions.add(id, () => ({ id, name, description: textIn(from, 'description') ?? '' }));
});

export const readLinkType = reference((id, name, from, { linkTypes }) => {
  linkTypes.add(id, () => ({
    id,
    name,
    inward: textIn(from, 'inward') ?? name,
    outward: textIn(from, 'outward') ?? name,
  }));
});

/** Who holds an imported level isn't in the export: administrators do here, and nobody else. */
export const readLevel = reference((id, name, _, { levels }) => {
  levels.add(id, () => ({
    id,
    name,
    description: '',
    holders: [{ type: 'projectRole', id: ROLE_IDS.administrators }],
  }));
});

export const readTeam = reference((id, name, _, { teams }) => teams.add(id, () => ({ id, name })));

export function readProject(value: unknown, catalog: Catalog): { readonly id: string; readonly key: string } {
  const from = asWire(value);
  const [id, key] = [idIn(from), textIn(from, 'key')];
  if (id === null || key === null) throw new Unusable('it has no project with an id and a key');
  catalog.projects.add(id, () => ({ id, key, name: textIn(from, 'name') ?? key }));
  return { id, key };
}

export function readUser(value: unknown, { users }: Catalog): string | null {
  const from = asWire(value);
  const id = textIn(from, 'accountId');
  if (id === null) return null;
  const accountType = textIn(from, 'accountType');
  users.add(id, () => ({
    id,
    accountType: accountType === 'app' || accountType === 'customer' ? accountType : 'atlassian',
    displayName: textIn(from, 'displayName') ?? id,
    email: textIn(from, 'emailAddress'),
    emailPublic: textIn(from, 'emailAddress') !== null,
    active: from?.active !== false,
    timeZone: textIn(from, 'timeZone') ?? 'UTC',
    locale: 'en_US',
    title: '',
    apiToken: null,
  }));
  return id;
}

export function readVersion(value: unknown, projectId: string, { versions }: Catalog): string | null {
  const from = asWire(value);
  const id = idIn(from);
  if (id === null) return null;
  versions.add(id, () => ({
    id,
    projectId,
    name: textIn(from, 'name') ?? id,
    description: textIn(from, 'description'),
    archived: from?.archived === true,
    released: from?.released === true,
    startOn: dateIn(from, 'startDate'),
    releaseOn: dateIn(from, 'releaseDate'),
    sequence: 0,
  }));
  return id;
}

export function readComponent(value: unknown, projectId: string, catalog: Catalog): string | null {
  const from = asWire(value);
  const id = idIn(from);
  if (id === null) return null;
  const leadId = readUser(from?.lead, catalog);
  catalog.components.add(id, () => ({
    id,
    projectId,
    name: textIn(from, 'name') ?? id,
    description: textIn(from, 'description'),
    leadId,
  }));
  return id;
}
