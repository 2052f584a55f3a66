import type { Patch } from '../../src/domain/journal/patch';
import { openRoadmap } from '../../src/usecases/open-roadmap';
import { saveRoadmap } from '../../src/usecases/save-roadmap';
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
