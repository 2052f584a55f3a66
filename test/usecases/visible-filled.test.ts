import type { Entity } from '../../src/usecases/ports';
import { MOST_ITEMS, visibleFilled } from '../../src/usecases/visible-filled';
import { fakePorts } from '../support/fake-ports';

const entityOf = (issueId: string, horizon: string): Entity => ({
  entityId: `roadmap:${issueId}`,
  kind: 'roadmap',
  issueId,
  projectId: '10000',
  revision: 1,
  state: { 'template/id': 'outcome', 'template/version': 1, 'answers/horizon': horizon },
  deletedAt: null,
  updatedAt: '2026-10-30T09:00:00.000Z',
  updatedBy: 'pm',
});

const items = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => entityOf(String(index + 1), 'later'));

async function read(entities: readonly Entity[], isVisible: (issueId: string) => boolean, missing: string[] = []) {
  const { ports } = fakePorts();
  const { filled, ...rest } = await visibleFilled(
    {
      journal: { ...ports.journal, ofKind: async () => entities },
      governance: {
        ...ports.governance,
        issues: { ...ports.governance.issues, visible: async (ids) => ({ found: ids.filter(isVisible), missing }) },
      },
    },
    { projectId: null, isWanted: () => true, until: '2026-11-02T09:00:16.000Z' },
  );
  return { ids: filled.map(({ entity }) => entity.issueId), ...rest };
}

test('somebody who sees only the last of too many items gets it, and is told of no other', async () => {
  const last = String(MOST_ITEMS + 1);
  expect(await read(items, (id) => id === last)).toEqual({ ids: [last], missing: [] });
  expect(await read(items, (id) => id !== last)).toMatchObject({ missing: [] });
});

test('of more than can be read, what is on Now stands first and what is cut off is said', async () => {
  const { ids, missing } = await read([...items, entityOf('9000', 'now'), entityOf('8000', 'now')], () => true);
  expect(ids.slice(0, 3)).toEqual(['8000', '9000', '1']);
  expect(ids).toHaveLength(MOST_ITEMS);
  expect(missing).toEqual([expect.stringMatching(/^You can see more filled items than the 3,000/)]);
});

test('where Jira doesn’t say in time what may be seen, the rest is said to be missing', async () => {
  const late = 'Jira took too long.';
  expect(await read(items, (id) => id === '7', [late])).toEqual({ ids: ['7'], missing: [late] });
});

test('an item without a template is not filled', async () => {
  expect(await read([{ ...entityOf('1', 'now'), state: {} }], () => true)).toEqual({ ids: [], missing: [] });
});
