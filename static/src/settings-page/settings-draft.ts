import type { People, Person } from '../../../src/contract/person';
import type { Problem } from '../../../src/domain/problem';
import {
  indexSettings,
  initialRoleSettings,
  type FunctionLead,
  type Holder,
  type ProjectSettings,
  type RoleSettings,
  type Rollout,
} from '../../../src/domain/role/roles';
import { freezeProblems, freezesOf, type FreezeDraft } from './freeze-draft';
import { ownerRoleProblems, ownerRolesDraft, ownerRolesOf, type OwnerRoleDraft } from './owner-role-draft';

export type Group = Extract<Holder, { kind: 'group' }>;

/** A function's lead as it is being named: parts may be missing. */
export interface LeadDraft {
  /** Only for the page, so that a row stays the same while its name is typed. */
  readonly rowId: string;
  readonly name: string;
  readonly kind: 'person' | 'group';
  readonly person: Person | null;
  readonly group: Group | null;
  readonly delegate: Person | null;
  /** 'YYYY-MM-DD', that day included. */
  readonly untilOn: string | null;
}

export interface ProjectDraft {
  readonly releaseManagers: readonly Holder[];
  readonly leads: readonly LeadDraft[];
  readonly ownerRoles: readonly OwnerRoleDraft[];
  readonly rollout: Rollout;
}

/** The settings as they are being edited. Projects that nothing is said of have no entry. */
export interface SettingsDraft {
  readonly productOps: readonly Holder[];
  readonly releaseManagers: readonly Holder[];
  readonly pillars: RoleSettings['pillars'];
  readonly reminders: RoleSettings['reminders'];
  readonly gate: RoleSettings['gate'];
  readonly index: RoleSettings['index'];
  readonly freezeWindows: readonly FreezeDraft[];
  readonly projects: Readonly<Record<string, ProjectDraft>>;
}

/** What holds for a project that the settings don't name. */
export const plainProject: ProjectDraft = {
  releaseManagers: [],
  leads: [],
  ownerRoles: ownerRolesDraft({}, () => ({ accountId: '', displayName: '', active: false })),
  rollout: 'on',
};

export const emptyLead = (rowId: string): LeadDraft => ({
  rowId,
  name: '',
  kind: 'person',
  person: null,
  group: null,
  delegate: null,
  untilOn: null,
});

export function draftOf(settings: RoleSettings, people: People): SettingsDraft {
  const personOf = (accountId: string): Person =>
    people[accountId] ?? { accountId, displayName: 'Someone you can’t see', active: false };
  const leadOf = ([name, { lead, delegate }]: [string, FunctionLead]): LeadDraft => ({
    // Ids of inputs are made of it, and those may hold no space.
    rowId: encodeURIComponent(name),
    name,
    kind: lead.kind,
    person: lead.kind === 'person' ? personOf(lead.accountId) : null,
    group: lead.kind === 'group' ? lead : null,
    delegate: delegate === undefined ? null : personOf(delegate.accountId),
    untilOn: delegate?.untilOn ?? null,
  });
  const projects = Object.entries(settings.projects).map(([id, { functionLeads, ownerRoles, ...others }]) => [
    id,
    {
      ...others,
      leads: Object.entries(functionLeads).map(leadOf),
      ownerRoles: ownerRolesDraft(ownerRoles, personOf),
    },
  ]);
  return { ...settings, projects: Object.fromEntries(projects) };
}

/** The settings that a draft stands for, in an order of its own so that equal ones are written alike. Unfinished leads are left out. */
export function settingsOf(draft: SettingsDraft): RoleSettings {
  const projects = Object.entries(draft.projects)
    .map(([id, project]): [string, ProjectSettings] => [id, projectSettingsOf(project)])
    .filter(([, project]) => !isPlain(project))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    productOps: [...draft.productOps],
    releaseManagers: [...draft.releaseManagers],
    // In an order of its own.
    pillars: { ...initialRoleSettings.pillars, ...draft.pillars },
    reminders: draft.reminders,
    gate: draft.gate,
    index: draft.index,
    freezeWindows: freezesOf(draft.freezeWindows),
    projects: Object.fromEntries(projects),
  };
}

function projectSettingsOf({ releaseManagers, leads, ownerRoles, rollout }: ProjectDraft): ProjectSettings {
  const named = leads
    .flatMap((lead): [string, FunctionLead][] => {
      const settled = functionLeadOf(lead);
      return settled === null || lead.name.trim() === '' ? [] : [[lead.name.trim(), settled]];
    })
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    releaseManagers: [...releaseManagers],
    functionLeads: Object.fromEntries(named),
    ownerRoles: ownerRolesOf(ownerRoles),
    rollout,
  };
}

function functionLeadOf({ kind, person, group, delegate, untilOn }: LeadDraft): FunctionLead | null {
  const lead =
    kind === 'group' ? group : person === null ? null : { kind: 'person' as const, accountId: person.accountId };
  if (lead === null) return null;
  return {
    lead,
    ...(delegate !== null && untilOn !== null && { delegate: { accountId: delegate.accountId, untilOn } }),
  };
}

function isPlain({ releaseManagers, functionLeads, ownerRoles, rollout }: ProjectSettings): boolean {
  const named = [...releaseManagers, ...Object.keys(functionLeads), ...Object.keys(ownerRoles)];
  return rollout === 'on' && named.length === 0;
}

/** A draft with those rows of another kept that no settings could hold yet, so that nothing half typed is lost. */
export function withUnfinished(draft: SettingsDraft, typed: SettingsDraft): SettingsDraft {
  const unfinished = new Set(draftProblems(typed).map(({ path }) => path.split('/').slice(0, 2).join('/')));
  const projects = Object.entries(typed.projects).map(([id, { leads, ownerRoles }]): [string, ProjectDraft] => {
    const kept = leads.filter(({ rowId }) => unfinished.has(`${id}/${rowId}`));
    const taken = new Set(kept.flatMap(({ rowId, name }) => [rowId, encodeURIComponent(name.trim())]));
    const project = draft.projects[id] ?? plainProject;
    const roles = ownerRoles.filter(({ rowId }) => unfinished.has(`${id}/${rowId}`));
    return [
      id,
      {
        ...project,
        leads: [...project.leads.filter(({ rowId }) => !taken.has(rowId)), ...kept],
        ownerRoles: [...project.ownerRoles, ...roles],
      },
    ];
  });
  const freezes = typed.freezeWindows.filter(({ id }) => unfinished.has(`freeze/${id}`));
  const half = new Set(freezes.map(({ id }) => id));
  return {
    ...draft,
    freezeWindows: [...draft.freezeWindows.filter(({ id }) => !half.has(id)), ...freezes],
    projects: { ...draft.projects, ...Object.fromEntries(projects) },
  };
}

/** Where a lead's input is found: one of `name`, `lead`, `untilOn`, `delegate`. */
export const leadPath = (projectId: string, rowId: string, part: string): string => `${projectId}/${rowId}/${part}`;

/** Where an input of the portfolio's index is found. */
export const indexPath = (part: keyof RoleSettings['index']): string => `index/${part}`;

const indexSentences: readonly (readonly [part: keyof RoleSettings['index'], sentence: string])[] = [
  ['pointsPerHour', 'Give a whole number from 500 to 60,000.'],
  ['historyDays', 'Give a whole number of days from 7 to 3,650.'],
];

/** A number that is missing, or out of its bounds. */
function indexProblems({ index }: SettingsDraft): readonly Problem[] {
  const checked = indexSettings.safeParse(index);
  const refused = new Set(checked.error?.issues.map(({ path }) => path[0]));
  return indexSentences.flatMap(([part, message]) =>
    refused.has(part) ? [{ path: indexPath(part), code: 'invalid', message }] : [],
  );
}

/** What keeps a draft from being saved, by the input to put right. */
export function draftProblems(draft: SettingsDraft): readonly Problem[] {
  const projects = Object.entries(draft.projects).flatMap(([projectId, { leads, ownerRoles }]) => [
    ...leadProblems(projectId, leads),
    ...ownerRoleProblems(ownerRoles, (rowId, part) => leadPath(projectId, rowId, part)),
  ]);
  return [...indexProblems(draft), ...freezeProblems(draft.freezeWindows), ...projects];
}

function leadProblems(projectId: string, leads: readonly LeadDraft[]): readonly Problem[] {
  return leads.flatMap((lead, index) => {
    const at = (part: string, message: string): Problem => ({
      path: leadPath(projectId, lead.rowId, part),
      code: 'incomplete',
      message,
    });
    const isTwice = leads.findIndex(({ name }) => name.trim() === lead.name.trim()) < index;
    const hasLead = functionLeadOf(lead) !== null;
    return [
      ...(lead.name.trim() === '' ? [at('name', 'Say which function this is, such as Legal.')] : []),
      ...(lead.name.trim() !== '' && isTwice ? [at('name', 'This function has a lead above already.')] : []),
      ...(hasLead ? [] : [at('lead', lead.kind === 'group' ? 'Choose a group.' : 'Choose a person.')]),
      ...(lead.delegate !== null && lead.untilOn === null
        ? [at('untilOn', 'Say until when; that day is included.')]
        : []),
      ...(lead.delegate === null && lead.untilOn !== null
        ? [at('delegate', 'Choose who stands in, or clear the date.')]
        : []),
    ];
  });
}
