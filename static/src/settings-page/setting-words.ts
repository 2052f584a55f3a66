import type { Person } from '../../../src/contract/person';
import type { IndexSettings, Pillar, Rollout } from '../../../src/domain/role/roles';
import type { SettingConflict, SettingPlace } from './rebase-settings';
import type { ProjectDraft } from './settings-draft';

export const rolloutLabel: Readonly<Record<Rollout, string>> = { on: 'On', pilot: 'Pilot', off: 'Off' };

export interface PillarWords {
  readonly id: Pillar;
  readonly label: string;
  readonly help: string;
  /** Reaches over projects: there is no pilot of it. */
  readonly isSiteWide?: boolean;
}

export const pillars: readonly PillarWords[] = [
  { id: 'roadmap', label: 'Roadmap', help: 'Templates that product managers fill in on the issue.' },
  { id: 'launches', label: 'Launch readiness', help: 'Checklists, verdicts and go/no-go on the issue.' },
  { id: 'portfolio', label: 'Portfolio', help: 'Work rolled up over teams, on Gantry’s own page.', isSiteWide: true },
  { id: 'insights', label: 'Insights', help: 'What customers, sales and support said, linked to issues.' },
  {
    id: 'governance',
    label: 'Governance',
    help: 'Who fills templates, who doesn’t, and which fields nobody uses.',
    isSiteWide: true,
  },
];

/** What each choice means for a whole pillar, and for one project. */
export const rolloutMeans = {
  pillar: 'On shows it in every project; Pilot only in projects on pilot; Off hides it and loses nothing.',
  project: 'On has every pillar that is on; Pilot has those on pilot as well; Off hides Gantry here and loses nothing.',
  uninvited:
    'On has every pillar that is on; Off hides Gantry here and loses nothing. Jira administrators choose which projects are on pilot.',
} as const;

/** "Pilot · 1 release manager group · 2 function leads". */
export function projectSummary({ rollout, releaseManagers, leads, ownerRoles }: ProjectDraft): string {
  const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]);
  return [
    rolloutLabel[rollout],
    ...counted(releaseManagers.length, 'release manager group'),
    ...counted(leads.length, 'function lead'),
    ...counted(ownerRoles.filter(({ person }) => person !== null).length, 'owner role'),
  ].join(' · ');
}

/** What both changed, and what they made of it. */
export function conflictSentence(
  { place, theirs }: SettingConflict,
  nameOf: (projectId: string) => string,
  personOf: (accountId: string) => Person,
): string {
  const subject = placeWords(place, nameOf);
  const chosen = (value: NonNullable<SettingConflict['theirs']>): string =>
    place.kind === 'ownerRole' && typeof value === 'string' ? personOf(value).displayName : valueWords(value, personOf);
  if (theirs === null) return `${subject}: they removed what you changed. Yours is kept.`;
  return `${subject}: they chose ${chosen(theirs)}. Yours is kept.`;
}

function placeWords(place: SettingPlace, nameOf: (projectId: string) => string): string {
  switch (place.kind) {
    case 'pillar':
      return pillars.find(({ id }) => id === place.pillar)?.label ?? place.pillar;
    case 'reminder':
      return place.reminder === 'weeklyUpdate' ? 'Reminder of a weekly update' : 'Reminders of launches';
    case 'gate':
      return 'The workflow gate when Gantry can’t read the launch';
    case 'index':
      return indexPartWords[place.part];
    case 'freeze':
      return 'A launch freeze';
    case 'ownerRole':
      return `${place.name} in ${nameOf(place.projectId)}`;
    case 'rollout':
      return `Gantry in ${nameOf(place.projectId)}`;
    case 'lead':
      return `Lead of ${place.name} in ${nameOf(place.projectId)}`;
    case 'holder':
      return place.role === 'productOps'
        ? 'Product ops'
        : `Release managers${place.projectId === null ? '' : ` of ${nameOf(place.projectId)}`}`;
  }
}

const indexPartWords: Readonly<Record<keyof IndexSettings, string>> = {
  pointsPerHour: 'Points an hour for the portfolio’s index',
  historyDays: 'Days of history that the portfolio keeps',
  seedHistory: 'History from Jira’s changelog',
};

const labels: Readonly<Record<string, string>> = { ...rolloutLabel, refuse: 'Refuse', allow: 'Allow' };

function valueWords(value: NonNullable<SettingConflict['theirs']>, personOf: (accountId: string) => Person): string {
  if (typeof value === 'string') return labels[value] ?? value;
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value === 'boolean') return value ? 'On' : 'Off';
  if ('fromOn' in value) return `${value.name}, ${value.fromOn} to ${value.toOn}`;
  if (!('lead' in value)) return value.name;
  const lead = value.lead.kind === 'group' ? value.lead.name : personOf(value.lead.accountId).displayName;
  if (value.delegate === undefined) return lead;
  return `${lead}, with ${personOf(value.delegate.accountId).displayName} standing in until ${value.delegate.untilOn}`;
}
