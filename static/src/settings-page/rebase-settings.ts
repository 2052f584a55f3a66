import {
  initialRoleSettings,
  pillars,
  type FreezeWindow,
  type FunctionLead,
  type IndexSettings,
  type Holder,
  type Pillar,
  type RoleSettings,
  type Rollout,
} from '../../../src/domain/role/roles';

/** Both changed the same, differently: mine stands, theirs can be taken. */
export interface SettingConflict {
  readonly place: SettingPlace;
  /** Null where they took it away. */
  readonly theirs: Value | null;
}

/** One thing that can be set by itself. */
export type SettingPlace =
  | { readonly kind: 'pillar'; readonly pillar: Pillar }
  | { readonly kind: 'reminder'; readonly reminder: keyof RoleSettings['reminders'] }
  | { readonly kind: 'holder'; readonly role: 'productOps' | 'releaseManagers'; readonly projectId: string | null }
  | { readonly kind: 'rollout'; readonly projectId: string }
  | { readonly kind: 'lead'; readonly projectId: string; readonly name: string }
  | { readonly kind: 'ownerRole'; readonly projectId: string; readonly name: string }
  | { readonly kind: 'gate' }
  | { readonly kind: 'index'; readonly part: keyof IndexSettings }
  | { readonly kind: 'freeze'; readonly id: string };

type Value = Holder | FunctionLead | FreezeWindow | Rollout | boolean | number | string;

interface Entry {
  readonly place: SettingPlace;
  readonly value: Value;
}

/** The settings in parts, each by a name that is the same in every version of them. */
function partsOf(settings: RoleSettings): ReadonlyMap<string, Entry> {
  const parts = new Map<string, Entry>();
  const put = (place: SettingPlace, value: Value, member = '') =>
    parts.set(JSON.stringify([place, member]), { place, value });
  const putHolders = (role: 'productOps' | 'releaseManagers', projectId: string | null, holders: readonly Holder[]) => {
    for (const holder of holders) put({ kind: 'holder', role, projectId }, holder, holderId(holder));
  };
  for (const pillar of pillars) put({ kind: 'pillar', pillar }, settings.pillars[pillar]);
  for (const reminder of ['weeklyUpdate', 'launches'] as const) {
    put({ kind: 'reminder', reminder }, settings.reminders[reminder]);
  }
  put({ kind: 'gate' }, settings.gate.whenUnanswered);
  for (const part of ['pointsPerHour', 'historyDays', 'seedHistory'] as const) {
    put({ kind: 'index', part }, settings.index[part]);
  }
  for (const freeze of settings.freezeWindows) put({ kind: 'freeze', id: freeze.id }, freeze);
  putHolders('productOps', null, settings.productOps);
  putHolders('releaseManagers', null, settings.releaseManagers);
  for (const [projectId, project] of Object.entries(settings.projects)) {
    const { rollout, releaseManagers, functionLeads, ownerRoles } = project;
    // On is what holds where nothing is said, so saying it is no change.
    if (rollout !== 'on') put({ kind: 'rollout', projectId }, rollout);
    putHolders('releaseManagers', projectId, releaseManagers);
    for (const [name, lead] of Object.entries(functionLeads)) put({ kind: 'lead', projectId, name }, lead);
    for (const [name, accountId] of Object.entries(ownerRoles)) put({ kind: 'ownerRole', projectId, name }, accountId);
  }
  return parts;
}

export function holderId(holder: Holder): string {
  return holder.kind === 'group' ? `group:${holder.groupId}` : `role:${holder.roleId}`;
}

/**
 * My changes to `base` made to `theirs` instead, part by part. Where both changed one part differently mine stands, and is listed.
 */
export function rebaseSettings(
  base: RoleSettings,
  theirs: RoleSettings,
  mine: RoleSettings,
): { readonly settings: RoleSettings; readonly conflicts: readonly SettingConflict[] } {
  const [before, other, own] = [partsOf(base), partsOf(theirs), partsOf(mine)];
  const written = (entry: Entry | undefined) => JSON.stringify(entry?.value ?? null);
  const merged = new Map(other);
  const conflicts: SettingConflict[] = [];
  for (const key of new Set([...before.keys(), ...own.keys()])) {
    const [was, their, my] = [before.get(key), other.get(key), own.get(key)];
    if (written(my) === written(was) || written(my) === written(their)) continue;
    const place = my?.place ?? was?.place;
    if (written(their) !== written(was) && place !== undefined) {
      conflicts.push({ place, theirs: their?.value ?? null });
    }
    if (my === undefined) merged.delete(key);
    else merged.set(key, my);
  }
  return { settings: fromParts(merged.values()), conflicts };
}

function fromParts(entries: Iterable<Entry>): RoleSettings {
  const settings: RoleSettings = {
    productOps: [],
    releaseManagers: [],
    pillars: { ...initialRoleSettings.pillars },
    reminders: { ...initialRoleSettings.reminders },
    gate: { ...initialRoleSettings.gate },
    index: { ...initialRoleSettings.index },
    freezeWindows: [],
    projects: {},
  };
  for (const entry of entries) setPart(settings, entry);
  return settings;
}

function setPart(settings: RoleSettings, { place, value }: Entry): void {
  const projectOf = (id: string) =>
    (settings.projects[id] ??= { releaseManagers: [], functionLeads: {}, ownerRoles: {}, rollout: 'on' });
  // A place's kind tells its value's type; the parts were made that way above.
  if (place.kind === 'pillar') settings.pillars[place.pillar] = value as Rollout;
  else if (place.kind === 'reminder') settings.reminders[place.reminder] = value as boolean;
  else if (place.kind === 'gate') settings.gate.whenUnanswered = value as RoleSettings['gate']['whenUnanswered'];
  else if (place.kind === 'index') settings.index = { ...settings.index, [place.part]: value };
  else if (place.kind === 'freeze') settings.freezeWindows.push(value as FreezeWindow);
  else if (place.kind === 'ownerRole') projectOf(place.projectId).ownerRoles[place.name] = value as string;
  else if (place.kind === 'rollout') projectOf(place.projectId).rollout = value as Rollout;
  else if (place.kind === 'lead') projectOf(place.projectId).functionLeads[place.name] = value as FunctionLead;
  else {
    const holders = place.projectId === null ? settings[place.role] : projectOf(place.projectId).releaseManagers;
    holders.push(value as Holder);
  }
}

/** Settings in which a conflict is settled their way. */
export function takeTheirs(settings: RoleSettings, { place, theirs }: SettingConflict): RoleSettings {
  const kept = [...partsOf(settings).values()].filter((entry) => JSON.stringify(entry.place) !== JSON.stringify(place));
  return fromParts(theirs === null ? kept : [...kept, { place, value: theirs }]);
}
