import { giveUpIssues } from '../../src/usecases/give-up-issues';
import { listAbsences } from '../../src/usecases/list-absences';
import { fakePorts } from '../support/fake-ports';
import { ADA, createWorld } from './lifecycle/world';

const viewer = { accountId: ADA };

it('lists what the app misses and gives up only that, in the name of the administrator who decided', async () => {
  const world = createWorld();
  const { journal, absences, clock } = world.ports;
  const { ports } = fakePorts({ journal, absences, clock });
  for (const id of ['1', '2', '3']) await world.save(`roadmap:${id}`, { 'answers/problem': 'x' });
  await absences.note(['2'], '2026-11-02T00:00:00.000Z');
  await absences.note(['1'], '2026-11-01T00:00:00.000Z');
  expect(await listAbsences(ports, { viewer, grants: null, input: {} })).toEqual({
    absences: [
      { issueId: '1', since: '2026-11-01T00:00:00.000Z', launch: null },
      { issueId: '2', since: '2026-11-02T00:00:00.000Z', launch: null },
    ],
  });

  const input = { issueIds: ['1', '3', '1'] };
  expect(await giveUpIssues(ports, { viewer, grants: null, input })).toEqual({ givenUp: ['1'] });
  expect(await journal.find('roadmap:1')).toMatchObject({
    deletedAt: '2026-11-22T10:00:00.000Z',
    updatedBy: ADA,
    revision: 2,
  });
  expect((await journal.find('roadmap:3'))?.deletedAt).toBeNull();
  expect((await absences.list(10)).map(({ issueId }) => issueId)).toEqual(['2']);
});
