import { peopleOf } from '../../src/usecases/launch-reading';
import { assessLaunch } from '../../src/domain/readiness/assess-launch';
import { gateOf } from '../../src/domain/readiness/gate';
import { aLaunch, anItem, MOMENT } from '../domain/launch/build-launch';

test('everybody whom a launch names is named to its reader, whatever record holds them', () => {
  const at = MOMENT.now;
  const delegate = { accountId: 'dora', untilOn: MOMENT.today, by: 'olga', at };
  const launch = aLaunch(
    { x: anItem({ ownerId: 'emil', delegate, acknowledgers: ['anna'], work: { issueId: '1', by: 'walt', at } }) },
    {
      waveExits: { 1: { by: 'exie', at, note: 'Quiet.' } },
      checklistChoices: { x: { choice: 'kept', version: 2, offered: null, by: 'chris', at } },
      votes: { '1.1': { accountId: 'lena', vote: 'go', comment: null, told: true, by: 'rm', at } },
      moves: [{ from: MOMENT.today, to: '2026-06-01', reason: null, by: 'mona', at }],
    },
  );
  const assessment = assessLaunch(launch, MOMENT);
  const reading = { entityId: 'launch:1:1', revision: 3, launch, assessment, updatedAt: at, updatedBy: 'ulla' };
  expect(peopleOf({ ...reading, gate: gateOf(launch, assessment) }).toSorted()).toEqual(
    ['anna', 'chris', 'dora', 'emil', 'exie', 'lena', 'mona', 'olga', 'rm', 'ulla', 'walt'].toSorted(),
  );
});
