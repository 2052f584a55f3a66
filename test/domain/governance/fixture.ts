import type { FilledItem } from '../../../src/domain/governance/filled-item';
import type { Team } from '../../../src/domain/governance/scorecard';

let next = 10_000;

/** A draft of Payments without gaps, but for what is given. */
export const item = (given: Partial<FilledItem> = {}): FilledItem => ({
  issueId: String((next += 1)),
  projectId: '1',
  template: { id: 'outcome', version: 1 },
  stage: 'draft',
  gaps: [],
  blank: [],
  update: 'not asked',
  updateAgeDays: null,
  hasObjective: false,
  openOverride: null,
  ...given,
});

const committed = (given: Partial<FilledItem>): FilledItem =>
  item({ stage: 'committed', update: 'fresh', updateAgeDays: 2, hasObjective: true, ...given });

const override = { fieldIds: ['horizon'], reason: 'The owner left.', at: '2026-03-02T09:00:00.000Z' };

/**
 * Payments: 3 drafts (1 with a gap), 1 done (with a gap), 8 committed, of which
 *   5 have a fresh update; 1 of these names no objective, 1 other has a gap;
 *   1 is due today (age 7), 1 overdue (age 13), 1 overdue (age 14, no objective, a gap, overridden).
 * Search: 2 committed that never reported, one of them by version 2, neither with an objective.
 * Mobile: nothing filled.
 */
export const items: readonly FilledItem[] = [
  item(),
  item({ template: { id: 'delivery', version: 1 } }),
  item({ gaps: ['problem'] }),
  item({ stage: 'done', gaps: ['metric'], hasObjective: true }),
  committed({}),
  committed({}),
  committed({ hasObjective: false }),
  committed({ gaps: ['metric', 'segment'] }),
  committed({}),
  committed({ update: 'due', updateAgeDays: 7 }),
  committed({ update: 'overdue', updateAgeDays: 13 }),
  committed({ update: 'overdue', updateAgeDays: 14, hasObjective: false, gaps: ['insights'], openOverride: override }),
  committed({ projectId: '2', update: 'due', updateAgeDays: null, hasObjective: false, gaps: ['objective'] }),
  committed({
    projectId: '2',
    template: { id: 'outcome', version: 2 },
    update: 'due',
    updateAgeDays: null,
    hasObjective: false,
    gaps: ['objective'],
  }),
];

export const teams: readonly Team[] = [
  { projectId: '3', key: 'MOB', name: 'Mobile', offeredOn: 340, lastCustomerInsightOn: null },
  { projectId: '1', key: 'PAY', name: 'Payments', offeredOn: 60, lastCustomerInsightOn: '2026-03-09' },
  { projectId: '2', key: 'SEA', name: 'Search', offeredOn: null, lastCustomerInsightOn: '2025-12-16' },
];
