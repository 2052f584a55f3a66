import type { Patch } from '../../src/domain/journal/patch';
import { openRoadmap } from '../../src/usecases/open-roadmap';
import { saveRoadmap } from '../../src/usecases/save-roadmap';
import { setHealthDelegate } from '../../src/usecases/set-health-delegate';
import { undoRoadmap } from '../../src/usecases/undo-roadmap';
import { editorGrants, fakePorts } from '../support/fake-ports';

function item() {
  const fakes = fakePorts();
  const { ports } = fakes;
  const as = (accountId: string) => ({ viewer: { accountId }, grants: editorGrants });
  const own = { issueId: '10001', timeZone: 'UTC' };
  return {
    ...fakes,
    open: () => openRoadmap(ports, { ...as('pm'), input: own }),
    save: (who: string, baseRevision: number, answers: Patch) =>
      saveRoadmap(ports, {
        ...as(who),
        input: { ...own, baseRevision, templateId: 'outcome', answers: { ...answers } },
      }),
    undo: (who: string, baseRevision: number) => undoRoadmap(ports, { ...as(who), input: { ...own, baseRevision } }),
  };
}

test('taking the first save back has Jira’s copy removed, and its absence is right from then on', async () => {
  const { save, undo, open, mirrors, repairs } = item();
  await save('pm', 0, { problem: 'P' });
  await undo('pm', 1);
  expect(mirrors).toHaveLength(1);
  expect(repairs).toEqual(['roadmap:10001']);
  const { mirror } = await open();
  expect(mirror).toMatchObject({ kind: 'absent' });
  expect(mirror.sentence).not.toContain('writes it again');
  expect(repairs).toHaveLength(1);
});

test('taking back a delegate of an item that nobody filled writes nothing', async () => {
  const { ports, repairs } = item();
  const answer = await setHealthDelegate(ports, {
    viewer: { accountId: 'pm' },
    grants: editorGrants,
    input: { issueId: '10001', timeZone: 'UTC', delegate: null },
  });
  expect(answer.saved).toMatchObject({ revision: 0, updatedBy: null });
  expect(await ports.journal.find('roadmap:10001')).toBeNull();
  expect(repairs).toEqual([]);
});

const said = (state: string, sentence: string) => ({ health: { state, sentence } });

test('an undo doesn’t take back somebody’s report since, though it says the same again', async () => {
  const { save, undo, open, ports } = item();
  await save('pm', 0, said('onTrack', 'Fine'));
  await save('pm', 1, said('atRisk', 'Late'));
  const later = { ...ports, clock: { now: () => '2026-11-09T09:00:00.000Z' } };
  await saveRoadmap(later, {
    viewer: { accountId: 'pm' },
    grants: editorGrants,
    input: {
      issueId: '10001',
      timeZone: 'UTC',
      baseRevision: 2,
      templateId: 'outcome',
      answers: said('atRisk', 'Late'),
    },
  });
  await expect(undo('pm', 2)).resolves.toMatchObject({
    kind: 'collision',
    collisions: [{ path: 'answers/health', yours: said('onTrack', 'Fine').health, theirsBy: 'pm' }],
  });
  expect((await open()).saved).toMatchObject({ revision: 3, answers: said('atRisk', 'Late') });
});

test('a report since that says what the undo goes back to stays, with its date', async () => {
  const { save, undo, ports } = item();
  await save('pm', 0, said('onTrack', 'Fine'));
  await save('pm', 1, { ...said('atRisk', 'Late'), problem: 'P' });
  await save('pm', 2, said('onTrack', 'Fine'));
  const reported = (await ports.journal.find('roadmap:10001'))?.state['health/report'];
  await expect(undo('pm', 2)).resolves.toMatchObject({ kind: 'saved', saved: { answers: said('onTrack', 'Fine') } });
  expect((await ports.journal.find('roadmap:10001'))?.state['health/report']).toEqual(reported);
});
