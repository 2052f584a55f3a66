import { commitChange, type Change } from '../../src/usecases/commit-change';
import { fakePorts, memoryJournal } from '../support/fake-ports';

const change = (decide: Change<string>['decide'], authorId = 'pm'): Change<string> => ({
  entityId: 'roadmap:10001',
  kind: 'roadmap',
  issueId: '10001',
  projectId: '10000',
  authorId,
  operation: 'roadmap.save',
  decide,
});

test('the first change is revision 1, and the next follows it', async () => {
  const { ports } = fakePorts();
  await commitChange(
    ports,
    change(() => ({ patch: { 'answers/problem': 'slow' } })),
  );
  const second = await commitChange(
    ports,
    change(() => ({ patch: { 'answers/segment': 'all' } })),
  );
  expect(second).toMatchObject({
    entity: { revision: 2, state: { 'answers/problem': 'slow', 'answers/segment': 'all' } },
  });
});

test('20 writers at once all land, each exactly once, each on what stood before it', async () => {
  const journal = memoryJournal();
  const { ports } = fakePorts({ journal });
  const writers = Array.from({ length: 20 }, (_, index) => `writer-${index}`);
  await Promise.all(
    writers.map((writer) =>
      commitChange(
        ports,
        change(({ state }) => {
          const before = Array.isArray(state['answers/list']) ? state['answers/list'] : [];
          return { patch: { 'answers/list': [...before, writer] } };
        }, writer),
      ),
    ),
  );
  const entity = await journal.find('roadmap:10001');
  expect(entity?.revision).toBe(20);
  expect([...(entity?.state['answers/list'] as string[])].sort()).toEqual([...writers].sort());
});

test('an empty patch on something that exists writes no entry', async () => {
  const { ports } = fakePorts();
  await commitChange(
    ports,
    change(() => ({ patch: { 'answers/problem': 'slow' } })),
  );
  const outcome = await commitChange(
    ports,
    change(() => ({ patch: {} })),
  );
  expect(outcome).toMatchObject({ entity: { revision: 1 } });
});

test('an empty patch on nothing writes nothing, and there is no entity then', async () => {
  const journal = memoryJournal();
  const { ports } = fakePorts({ journal });
  const outcome = await commitChange(
    ports,
    change(() => ({ patch: {} })),
  );
  expect(outcome).toEqual({ entity: null });
  expect(journal.all).toEqual([]);
});

test('a decision to stop writes nothing and is answered', async () => {
  const { ports } = fakePorts();
  await expect(
    commitChange(
      ports,
      change(() => ({ stopped: 'collision' })),
    ),
  ).resolves.toEqual({ stopped: 'collision' });
  await expect(ports.journal.find('roadmap:10001')).resolves.toBeNull();
});

test('a writer who is never first gives up as busy, and wrote nothing', async () => {
  const { ports } = fakePorts({ journal: { ...memoryJournal(), append: async () => 'taken' } });
  await expect(
    commitChange(
      ports,
      change(() => ({ patch: { 'answers/problem': 'x' } })),
    ),
  ).rejects.toMatchObject({
    code: 'busy',
  });
});
