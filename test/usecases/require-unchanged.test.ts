import type { JournalEntry } from '../../src/domain/journal/entry';
import type { Standing } from '../../src/usecases/commit-change';
import { requireUnchangedLaunch } from '../../src/usecases/require-unchanged';

const entry = (path: string): JournalEntry => ({
  entityId: 'launch:10001:1',
  revision: 2,
  authorId: 'pat',
  at: '2026-11-02T09:00:00.000Z',
  operation: 'launch.act',
  patch: { [path]: 'changed' },
});
const standing = (path: string): Standing => ({
  revision: 2,
  state: {},
  projectId: '10000',
  entriesAfter: async () => [entry(path)],
});

test.each([
  'items/legal.terms/state',
  'decisions',
  'decisions/2',
  'rounds/1',
  'votes/1.1',
  'roundEnds/1',
  'waveExits/1',
  'launchOn',
  'status',
  'regions',
  'packs',
  'versionIds',
])('who decides on a launch as a whole has to see first that %s was changed', async (path) => {
  await expect(requireUnchangedLaunch(standing(path), 1)).rejects.toMatchObject({ code: 'busy' });
});

test.each(['retrospective', 'releaseNotes/customers', 'regionsOfOld'])(
  'a changed %s asks for no second look',
  async (path) => {
    await expect(requireUnchangedLaunch(standing(path), 1)).resolves.toBeUndefined();
  },
);
