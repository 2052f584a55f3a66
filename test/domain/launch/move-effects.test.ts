import { moveEffects } from '../../../src/domain/launch/move-effects';
import { aLaunch, anItem, aReport, MOMENT, REPORT } from './build-launch';

/** Today is three weeks before the launch. */
const LAUNCH = aLaunch({
  load: anItem({ ownerId: 'olga', offsetDays: -7, dueOn: '2026-05-25', importance: 'blocking' }),
  docs: anItem({ ownerId: 'olga', offsetDays: -5, dueOn: '2026-05-27' }),
  scope: anItem({ ownerId: 'petra', offsetDays: -28, dueOn: '2026-05-04' }),
  list: anItem({ offsetDays: -7, dueOn: '2026-05-25' }),
  report: anItem({
    ownerId: 'wei',
    offsetDays: -20,
    dueOn: '2026-05-12',
    state: 'done',
    requires: [REPORT],
    evidence: [aReport()],
  }),
});

test('an earlier date names what becomes overdue, whom it concerns and the verdict that it makes', () => {
  expect(moveEffects(LAUNCH, '2026-05-15', MOMENT)).toMatchObject({
    becomesOverdue: ['load', 'docs', 'list'],
    noLongerOverdue: [],
    concerned: [
      { accountId: 'olga', items: 2, overdue: 2 },
      { accountId: 'petra', items: 1, overdue: 0 },
      { accountId: null, items: 1, overdue: 1 },
    ],
    verdict: { now: 'At risk', then: 'Not ready' },
  });
});

test('a later date names what is no longer overdue', () => {
  expect(moveEffects(LAUNCH, '2026-06-29', MOMENT)).toMatchObject({
    becomesOverdue: [],
    noLongerOverdue: ['scope'],
    verdict: { now: 'At risk', then: 'On track' },
  });
});

test('what is settled concerns nobody, though its date moves too', () => {
  const { changes, concerned } = moveEffects(LAUNCH, '2026-06-29', MOMENT);
  expect(changes.find(({ itemId }) => itemId === 'report')).toMatchObject({ from: '2026-05-12', to: '2026-06-09' });
  expect(concerned.map(({ accountId }) => accountId)).toEqual(['olga', 'petra', null]);
});
