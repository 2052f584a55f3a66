import { gantryFacts } from '../../../src/usecases/portfolio/gantry-facts';
import { someIssue } from '../../domain/rollup/some-issue';
import { fakePorts } from '../../support/fake-ports';

test.each([
  ['roadmap', 'The roadmap item of K-1 can’t be read.'],
  ['launch', 'The launch of K-1 can’t be read.'],
] as const)('a %s of which a revision is lost is told, and takes nothing else with it', async (kind, sentence) => {
  const { ports } = fakePorts();
  const entityId = `${kind}:1`;
  const entry = {
    entityId,
    authorId: 'pm',
    operation: 'roadmap.save',
    patch: { 'answers/core.horizon': 'now' },
  } as const;
  const entity = {
    ...{ entityId, kind, issueId: '1', projectId: '10', revision: 3, state: {}, deletedAt: null },
    ...{ updatedAt: '2026-03-18T09:00:00.000Z', updatedBy: 'pm' },
  };
  const facts = await gantryFacts(
    {
      journal: { ...ports.journal, ofIssues: async (_ids, of) => (of === kind ? [entity] : []) },
      governance: {
        ...ports.governance,
        entries: {
          ofEach: async () => ({
            found: [[1, 3].map((revision) => ({ ...entry, revision, at: `2026-03-1${revision}T09:00:00.000Z` }))],
            missing: [],
          }),
        },
      },
    },
    new Set(['1', '2']),
    { earliest: '2026-03-17T00:00:00.000Z', until: '2026-03-19T00:00:00.000Z' },
  );
  const issues = [someIssue('1', { key: 'K-1' }), someIssue('2')];
  const known = facts(issues, '2026-03-17T00:00:00.000Z');
  expect([...known.issues]).toEqual(issues);
  expect(known.missing).toEqual([expect.stringContaining(sentence)]);
});
