import { accountOf, GROUP } from '../../people';
import type { PlanStory } from './plan-thread';

/** Epics that count towards a second initiative are included by link; work waits by “Blocks” and by “Depends”. */
const links = {
  hierarchyLinks: [{ name: 'Includes', direction: 'outward' as const }],
  dependencyLinks: [
    { name: 'Blocks', direction: 'inward' as const },
    { name: 'Depends', direction: 'outward' as const },
  ],
};

/** What product ops keeps for the company. */
export const companyPlans: readonly PlanStory[] = [
  {
    by: 'Noor Haddad',
    day: -62,
    name: 'Company objectives',
    description: 'Everything that this year’s objectives ask for, over all teams. The one that goes to the board.',
    roots: { kind: 'filter', filterId: '10201', name: 'Company objectives' },
    config: links,
    sharing: { kind: 'everyone' },
    views: [
      ['Exceptions by owner', { onlyExceptions: true, groupBy: 'owner' }],
      ['Since last week', { compare: '7d' }],
      ['Quarters on a timeline', { show: 'timeline', groupBy: 'quarter' }],
    ],
    favouriteOf: ['Noor Haddad', 'Helena Marsh', 'Camille Duran'],
    own: [['Helena Marsh', 'Monthly letter', { show: 'charts', compare: '30d' }]],
  },
  {
    by: 'Tomas Pereira',
    day: -41,
    name: 'Payments',
    description: 'Epics of the Payments team, by points.',
    roots: { kind: 'jql', jql: 'project = PAY AND issuetype = Epic ORDER BY due ASC' },
    config: { ...links, unit: 'points', staleDays: 10 },
    sharing: {
      kind: 'named',
      people: ['Priya Raman', 'Ingrid Solberg'].map(accountOf),
      groups: [{ groupId: GROUP.productManagers, name: 'product-managers' }],
    },
    views: [['By quarter', { groupBy: 'quarter' }]],
    favouriteOf: ['Priya Raman'],
    own: [['Priya Raman', 'What is stuck', { onlyExceptions: true }]],
  },
  {
    by: 'Noor Haddad',
    day: -20,
    name: 'Board review',
    description: 'Initiatives that the board asks about.',
    roots: { kind: 'filter', filterId: '10202', name: 'Board review' },
    config: links,
    sharing: { kind: 'named', people: [], groups: [{ groupId: GROUP.executives, name: 'executives' }] },
    views: [['Objectives and their owners', { groupBy: 'objective' }]],
    favouriteOf: ['Camille Duran'],
  },
  {
    by: 'Tomas Pereira',
    day: -3,
    name: 'Next year, first cut',
    description: 'Being put together for planning week.',
    roots: { kind: 'jql', jql: 'issuetype = Initiative AND statusCategory = "To Do" ORDER BY key ASC' },
    config: links,
    sharing: { kind: 'private' },
    views: [],
    favouriteOf: [],
  },
];
