import type { StoredFilter } from '../jira/state/model';
import { accountOf, GROUP } from './people';
import { projects } from './projects';

const projectId = (key: string): string => projects.find((project) => project.key === key)?.id ?? '';

/** Saved searches that people of the company work by. */
export const filters: readonly StoredFilter[] = [
  {
    id: '10201',
    name: 'Company objectives',
    description: 'What this year is measured by.',
    ownerId: accountOf('Noor Haddad'),
    jql: 'issuetype = Objective ORDER BY key ASC',
    shares: [{ type: 'loggedin' }],
    favouriteOf: ['Noor Haddad', 'Helena Marsh', 'Camille Duran', 'Tomas Pereira'].map(accountOf),
  },
  {
    id: '10202',
    name: 'Board review',
    description: 'Initiatives that the board asks about.',
    ownerId: accountOf('Camille Duran'),
    jql: 'labels = board-review ORDER BY due ASC',
    shares: [
      { type: 'group', id: GROUP.executives },
      { type: 'group', id: GROUP.productOps },
    ],
    favouriteOf: [accountOf('Camille Duran'), accountOf('Noor Haddad')],
  },
  {
    id: '10203',
    name: 'Payments: open epics',
    description: '',
    ownerId: accountOf('Priya Raman'),
    jql: 'project = PAY AND issuetype = Epic AND statusCategory != Done ORDER BY due ASC',
    shares: [{ type: 'project', id: projectId('PAY') }],
    favouriteOf: [accountOf('Priya Raman')],
  },
  {
    id: '10204',
    name: 'To look into before planning',
    description: 'Open stories of Growth that nobody has estimated.',
    ownerId: accountOf('Noor Haddad'),
    jql: 'project = GROW AND issuetype = Story AND "Story Points" is EMPTY AND statusCategory != Done ORDER BY created DESC',
    shares: [],
    favouriteOf: [],
  },
];
