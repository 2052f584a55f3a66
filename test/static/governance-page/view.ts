import type { GovernanceItem, GovernanceView } from '../../../src/contract/governance';

const item = (
  given: Partial<GovernanceItem> & Pick<GovernanceItem, 'issueId' | 'key' | 'summary'>,
): GovernanceItem => ({
  projectId: '1',
  template: { id: 'outcome', version: 1 },
  stage: 'committed',
  gaps: [],
  blank: [],
  update: 'fresh',
  updateAgeDays: 2,
  hasObjective: true,
  openOverride: null,
  ownerId: 'pm',
  ...given,
});

/** Payments has three items, of which one is silent and formula-named, one lacks its objective; Search has none of about 40. */
export const view = (given: Partial<GovernanceView> = {}): GovernanceView => ({
  items: [
    item({
      issueId: '11',
      key: 'PAY-1',
      summary: '=HYPERLINK("https://a.example")',
      update: 'overdue',
      updateAgeDays: 15,
    }),
    item({ issueId: '12', key: 'PAY-2', summary: 'Cards', hasObjective: false, gaps: ['objective'], blank: ['notes'] }),
    item({ issueId: '13', key: 'PAY-3', summary: 'Refunds', ownerId: null }),
  ],
  teams: [
    { projectId: '1', key: 'PAY', name: 'Payments', offeredOn: 60, lastCustomerInsightOn: '2026-03-09' },
    { projectId: '2', key: 'SEA', name: 'Search', offeredOn: 40, lastCustomerInsightOn: null },
  ],
  versions: [
    {
      id: 'outcome',
      version: 1,
      name: 'Outcome',
      isOffered: true,
      offeredOn: 100,
      fields: [
        { fieldId: 'objective', label: 'Objective', requiredAt: 'commit', asked: 30, answered: 2 },
        { fieldId: 'notes', label: 'Notes', requiredAt: 'never', asked: 30, answered: 29 },
      ],
    },
  ],
  people: { pm: { accountId: 'pm', displayName: 'Priya Raman', active: true } },
  missing: [],
  readAt: '2026-03-16T09:12:00.000Z',
  today: '2026-03-16',
  ...given,
});
