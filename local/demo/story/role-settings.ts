import type { InputOf } from '../../../src/contract/operations';
import { accountOf, engineersOf, GROUP } from '../people';
import { releaseManagerRole, teams, type TeamPlan } from '../projects';
import type { Company } from './company';

type Settings = InputOf<'settings.save'>['settings'];
type Leads = Settings['projects'][string]['functionLeads'];

const group = (groupId: string, name: string) => ({ kind: 'group', groupId, name }) as const;
const lead = (name: string) => ({ lead: { kind: 'person', accountId: accountOf(name) } as const });

/** Who answers for each function, and so owns those of its items whose role nobody holds. */
const FUNCTIONS: Leads = {
  Security: lead('Yusuf Demir'),
  Design: lead('Hana Kim'),
  Legal: lead('Beatrice Fontaine'),
  Finance: lead('Olga Petrova'),
  Docs: lead('Liam Carter'),
  Sales: lead('Grace Mwangi'),
  'Customer success': lead('Diego Navarro'),
  Marketing: lead('Zoe Adler'),
  'Product ops': lead('Noor Haddad'),
  Data: lead('Wei Zhang'),
};

/** Who does what in a launch, where that isn't whoever leads the function. */
function ownerRolesOf({ key }: TeamPlan): Settings['projects'][string]['ownerRoles'] {
  return {
    'Engineering lead': engineersOf(key)[0] ?? '',
    Enablement: accountOf('Grace Mwangi'),
    'Product marketing': accountOf('Zoe Adler'),
    'Release manager': accountOf(releaseManagerOf(key)),
    SRE: accountOf('Pavel Novak'),
  };
}

const releaseManagerOf = (key: string): string => (key === 'MOB' ? 'Daniel Okafor' : 'Ingrid Solberg');

/** Engineering by the team's own lead; whoever runs support names a stand-in for the days to come. */
function leadsOf({ key }: TeamPlan, standInUntil: string): Leads {
  const engineer = { lead: { kind: 'person', accountId: engineersOf(key)[0] ?? '' } as const };
  return {
    ...FUNCTIONS,
    Engineering: engineer,
    Release: lead(releaseManagerOf(key)),
    Support: {
      ...lead('Marcus Bell'),
      delegate: { accountId: accountOf('Diego Navarro'), untilOn: standInUntil },
    },
  };
}

/** What the Jira administrator sets first: who does product ops, who manages releases, who answers for each function. */
export async function saveRoleSettings(company: Company): Promise<void> {
  const settings: Settings = {
    productOps: [group(GROUP.productOps, 'product-ops')],
    releaseManagers: [group(GROUP.releaseManagers, 'release-managers')],
    pillars: { roadmap: 'on', launches: 'on', portfolio: 'on', insights: 'on', governance: 'on' },
    reminders: { weeklyUpdate: true, launches: true },
    gate: { whenUnanswered: 'refuse' },
    index: { pointsPerHour: 16_000, historyDays: 400, seedHistory: true },
    freezeWindows: [
      {
        id: 'holiday-sales',
        name: 'Holiday sales',
        fromOn: company.calendar.dateOn(17),
        toOn: company.calendar.dateOn(26),
        projectIds: [],
      },
      {
        id: 'app-stores',
        name: 'App stores closed',
        fromOn: company.calendar.dateOn(57),
        toOn: company.calendar.dateOn(61),
        projectIds: teams.filter(({ key }) => key === 'MOB').map(({ id }) => id),
      },
    ],
    projects: Object.fromEntries(
      teams.map((team) => [
        team.id,
        {
          // Mobile goes by its project role, all others by the group.
          releaseManagers:
            team.key === 'MOB'
              ? [{ kind: 'projectRole' as const, roleId: releaseManagerRole.id, name: releaseManagerRole.name }]
              : [],
          ownerRoles: ownerRolesOf(team),
          functionLeads: leadsOf(team, company.calendar.dateOn(10)),
          rollout: 'on' as const,
        },
      ]),
    ),
  };
  await company.call(accountOf('Ada Sorensen'), 'settings.save', { baseRevision: 0, settings });
}
