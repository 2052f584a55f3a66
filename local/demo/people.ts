import { APP_ACCOUNT_ID, GROUP_IDS } from '../jira/standard-configuration';
import type { StoredGroup, StoredUser } from '../jira/state/model';

/** name | title | time zone, a line for each person of the company. */
const STAFF = `
Helena Marsh | Chief executive | America/New_York
Rajiv Anand | Chief technology officer | America/Los_Angeles
Camille Duran | Chief product officer | Europe/Paris
Noor Haddad | Head of product operations | Europe/Berlin
Tomas Pereira | Product operations analyst | Europe/Lisbon
Ingrid Solberg | Release manager | Europe/Oslo
Daniel Okafor | Release manager, Mobile | Africa/Lagos
Clara Whitfield | Group product manager | Europe/London
Priya Raman | Product manager, Payments | Asia/Kolkata
Lukas Brandt | Product manager, Search | Europe/Berlin
Mei Tanaka | Product manager, Mobile | Asia/Tokyo
Samuel Osei | Product manager, Platform | Africa/Accra
Sofia Lindqvist | Product manager, Growth | Europe/Stockholm
Arjun Mehta | Product manager, Analytics | Asia/Kolkata
Beatrice Fontaine | Legal counsel | Europe/Paris
Marcus Bell | Head of support | America/Chicago
Yusuf Demir | Security lead | Europe/Istanbul
Hana Kim | Design lead | Asia/Seoul
Olga Petrova | Finance lead | Europe/Vienna
Liam Carter | Documentation lead | Europe/Dublin
Grace Mwangi | Sales enablement lead | Africa/Nairobi
Diego Navarro | Head of customer success | America/Bogota
Zoe Adler | Product marketing lead | America/New_York
Wei Zhang | Data lead | Asia/Singapore
Pavel Novak | Site reliability lead | Europe/Prague
Ada Sorensen | Jira administrator | Europe/Copenhagen
Jonas Keller | Contractor, Mobile | Europe/Zurich
Peter Hale | Engineer (left the company) | Europe/London
`;

/** Engineers by project; the first of each leads the team. */
const ENGINEERS: Readonly<Record<string, readonly string[]>> = {
  PAY: ['Marta Kowalska', 'Ben Achterberg', 'Fatima Zahra', 'Owen Price'],
  SRCH: ['Nikhil Rao', 'Elena Rossi', 'Jakub Dvorak', 'Chloe Martin'],
  MOB: ['Kenji Mori', 'Aisha Bello', 'Victor Lund', 'Rosa Jimenez'],
  PLAT: ['Greta Hoffmann', 'Dmitri Volkov', 'Thandi Nkosi', 'Paul Weaver'],
  GROW: ['Isabel Santos', 'Harry Nguyen', 'Maja Nilsen', 'Omar Farouk'],
  ANLY: ['Tove Eriksen', 'Ravi Shah', 'Lena Fischer', 'Carlos Mendez'],
};
const ZONES = ['Europe/Berlin', 'Europe/Warsaw', 'America/New_York', 'Asia/Kolkata', 'Europe/London'];
const EMAIL_DOMAIN = 'meridian.example';
/** What people sign in with over basic authentication: the site serves this machine only. */
const API_TOKEN = 'demo';

/** The account id of a person by full name. */
export const accountOf = (name: string): string => `712020:${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;

export const engineersOf = (projectKey: string): readonly string[] => (ENGINEERS[projectKey] ?? []).map(accountOf);

function person(name: string, title: string, timeZone: string): StoredUser {
  return {
    id: accountOf(name),
    accountType: 'atlassian',
    displayName: name,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${EMAIL_DOMAIN}`,
    emailPublic: true,
    active: name !== 'Peter Hale',
    timeZone,
    locale: 'en_GB',
    title,
    apiToken: name === 'Peter Hale' ? null : API_TOKEN,
  };
}

const staff = STAFF.trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([name = '', title = '', zone = 'UTC']) => person(name, title, zone));

const engineers = Object.entries(ENGINEERS).flatMap(([projectKey, names], team) =>
  names.map((name, place) =>
    person(
      name,
      place === 0 ? `Engineering lead, ${projectKey}` : `Engineer, ${projectKey}`,
      ZONES[(team + place) % ZONES.length] ?? 'UTC',
    ),
  ),
);

export const users: readonly StoredUser[] = [...staff, ...engineers];

export const GROUP = {
  everyone: 'group-employees',
  admins: GROUP_IDS.administrators,
  productOps: 'group-product-ops',
  releaseManagers: 'group-release-managers',
  executives: 'group-executives',
  productManagers: 'group-product-managers',
  security: 'group-security-response',
  contractors: 'group-contractors',
  functionLeads: 'group-function-leads',
} as const;

const group = (id: string, name: string, members: readonly string[]): StoredGroup => ({
  id,
  name,
  memberIds: members.map(accountOf),
});

const LEADS = 'Clara Whitfield,Priya Raman,Lukas Brandt,Mei Tanaka,Samuel Osei,Sofia Lindqvist,Arjun Mehta'.split(',');
/** They sign off launches, so they work on issues of every team. */
const FUNCTION_LEADS = [
  'Beatrice Fontaine',
  'Marcus Bell',
  'Yusuf Demir',
  'Hana Kim',
  'Olga Petrova',
  'Liam Carter',
  'Grace Mwangi',
  'Diego Navarro',
  'Zoe Adler',
  'Wei Zhang',
  'Pavel Novak',
];
const employees = [...staff, ...engineers].filter(({ active, title }) => active && !title.startsWith('Contractor'));

export const groups: readonly StoredGroup[] = [
  {
    id: GROUP_IDS.everyone,
    name: 'jira-users',
    memberIds: [...users.filter(({ active }) => active).map(({ id }) => id), APP_ACCOUNT_ID],
  },
  group(
    GROUP.everyone,
    'employees',
    employees.map(({ displayName }) => displayName),
  ),
  group(GROUP.admins, 'jira-administrators', ['Ada Sorensen']),
  group(GROUP.productOps, 'product-ops', ['Noor Haddad', 'Tomas Pereira']),
  group(GROUP.releaseManagers, 'release-managers', ['Ingrid Solberg', 'Daniel Okafor']),
  group(GROUP.executives, 'executives', ['Helena Marsh', 'Rajiv Anand', 'Camille Duran']),
  group(GROUP.productManagers, 'product-managers', LEADS),
  group(GROUP.security, 'security-response', ['Yusuf Demir', 'Pavel Novak', 'Greta Hoffmann', 'Rajiv Anand']),
  group(GROUP.contractors, 'contractors', ['Jonas Keller']),
  group(GROUP.functionLeads, 'function-leads', FUNCTION_LEADS),
];
