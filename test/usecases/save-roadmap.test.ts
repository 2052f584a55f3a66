import type { InputOf } from '../../src/contract/operations';
import { openRoadmap } from '../../src/usecases/open-roadmap';
import type { Ports } from '../../src/usecases/ports';
import { saveRoadmap } from '../../src/usecases/save-roadmap';
import { editorGrants, fakePorts, issueHead, unavailable } from '../support/fake-ports';

const input = (changed: Partial<InputOf<'roadmap.save'>>): InputOf<'roadmap.save'> => ({
  issueId: '10001',
  baseRevision: 0,
  templateId: 'outcome',
  answers: {},
  timeZone: 'UTC',
  ...changed,
});

const save = (ports: Ports, accountId: string, changed: Partial<InputOf<'roadmap.save'>>, grants = editorGrants) =>
  saveRoadmap(ports, { viewer: { accountId }, input: input(changed), grants });

const open = (ports: Ports, accountId = 'pm') =>
  openRoadmap(ports, { viewer: { accountId }, input: { issueId: '10001', timeZone: 'UTC' }, grants: editorGrants });

test('what is saved is there when the panel opens again, and the mirror says the same revision', async () => {
  const { ports, mirrors } = fakePorts();
  await save(ports, 'pm', { answers: { problem: 'Top-ups fail silently' } });
  const view = await open(ports);
  expect(view.saved).toMatchObject({
    revision: 1,
    templateId: 'outcome',
    answers: { problem: 'Top-ups fail silently' },
  });
  expect(mirrors).toEqual([
    {
      issueId: '10001',
      propertyKey: 'gantry.roadmap',
      value: expect.objectContaining({ issueId: '10001', revision: 1 }),
    },
  ]);
});

test('changes of different fields from the same revision both land', async () => {
  const { ports } = fakePorts();
  await save(ports, 'pm', { answers: { problem: 'one' } });
  await save(ports, 'pm', { baseRevision: 1, answers: { problem: 'two' } });
  const other = await save(ports, 'colleague', { baseRevision: 1, answers: { risks: [] } });
  expect(other).toMatchObject({ kind: 'saved', saved: { revision: 3, answers: { problem: 'two' } } });
});

test('the same field written by both writes nothing and hands both texts back', async () => {
  const { ports, mirrors } = fakePorts();
  await save(ports, 'pm', { answers: { problem: 'start' } });
  await save(ports, 'pm', { baseRevision: 1, answers: { problem: 'theirs' } });
  const result = await save(ports, 'colleague', { baseRevision: 1, answers: { problem: 'yours' } });
  expect(result).toMatchObject({
    kind: 'collision',
    collisions: [{ path: 'answers/problem', yours: 'yours', theirs: 'theirs', theirsBy: 'pm', base: 'start' }],
    saved: { revision: 2, answers: { problem: 'theirs' } },
  });
  expect(mirrors).toHaveLength(2);
});

test.each([
  ['an unknown template', { templateId: 'nope' }, 'templateId'],
  ['a field that the template lacks', { answers: { nope: 1 } }, 'answers/nope'],
  ['a text over its limit', { answers: { problem: 'x'.repeat(501) } }, 'answers/problem'],
  ['a revision that does not exist', { baseRevision: 7 }, 'baseRevision'],
])('%s is refused with its path, and nothing is written', async (_, changed, path) => {
  const { ports, mirrors } = fakePorts();
  await expect(save(ports, 'pm', changed)).rejects.toMatchObject({
    code: 'invalid-input',
    problems: expect.arrayContaining([expect.objectContaining({ path })]),
  });
  expect(mirrors).toEqual([]);
  await expect(ports.journal.find('roadmap:10001')).resolves.toBeNull();
});

test('only the decision owner moves the horizon; an administrator does with a reason, which is kept', async () => {
  const { ports } = fakePorts();
  const horizon = { answers: { horizon: 'now' } };
  await expect(save(ports, 'colleague', horizon)).rejects.toMatchObject({ code: 'invalid-input' });
  const admin = { ...editorGrants, isProjectAdmin: true };
  await expect(save(ports, 'admin', horizon, admin)).rejects.toMatchObject({ code: 'invalid-input' });
  await save(ports, 'admin', { ...horizon, overrideReason: 'PM on leave' }, admin);
  const entity = await ports.journal.find('roadmap:10001');
  expect(entity?.state).toMatchObject({
    'answers/horizon': 'now',
    'override/last': { fieldIds: ['horizon'], reason: 'PM on leave' },
  });
});

test('a mirror that cannot be written is asked for again, and what was saved stands', async () => {
  const { ports, repairs } = fakePorts({ mirrors: { write: unavailable } });
  const result = await save(ports, 'pm', { answers: { problem: 'kept' } });
  expect(result).toMatchObject({ kind: 'saved', notices: [expect.stringContaining('Saved.')] });
  expect(repairs).toEqual(['roadmap:10001']);
});

test('a property cloned from another issue is shown as such and repaired; this issue starts empty', async () => {
  const { ports, repairs } = fakePorts({
    issues: {
      find: async () => ({ head: issueHead(), property: { schema: 1, issueId: '999', revision: 4, horizon: 'Now' } }),
      search: async () => [],
    },
  });
  const view = await open(ports);
  expect(view).toMatchObject({ mirror: { kind: 'cloned' }, saved: { revision: 0, answers: {} } });
  expect(repairs).toEqual(['roadmap:10001']);
});

test('a page with an earlier template saves its answer and doesn’t move the item back', async () => {
  const { ports } = fakePorts();
  await save(ports, 'pm', { answers: { problem: 'P' } });
  await save(ports, 'pm', { baseRevision: 1, templateId: 'delivery', answers: { horizon: 'next' } });
  await save(ports, 'colleague', { baseRevision: 1, templateId: 'outcome', answers: { risks: [] } });
  const { saved } = await open(ports);
  expect(saved).toMatchObject({ revision: 3, templateId: 'delivery' });
});

test('two who choose different templates at once: the second is told, and nothing of theirs is written', async () => {
  const { ports } = fakePorts();
  await save(ports, 'pm', { templateId: 'outcome', answers: { problem: 'P' } });
  await expect(save(ports, 'colleague', { templateId: 'delivery', answers: { risks: [] } })).rejects.toMatchObject({
    code: 'busy',
  });
  expect((await open(ports)).saved).toMatchObject({ revision: 1, templateId: 'outcome' });
});

test('an error after the save is not a failed save', async () => {
  const { ports } = fakePorts();
  const failing = { ...ports, drafts: { ...ports.drafts, discard: unavailable } };
  await expect(save(failing, 'pm', { answers: { problem: 'P' } })).resolves.toMatchObject({ kind: 'saved' });
});

test('a date given later doesn’t unlock the rule of an experiment that has started', async () => {
  const started = { head: issueHead({ statusCategory: 'indeterminate' }), property: undefined };
  const { ports } = fakePorts({ issues: { find: async () => started, search: async () => [] } });
  const experiment = { templateId: 'experiment' };
  await save(ports, 'pm', { ...experiment, answers: { decisionRule: 'Ship above 3 %' } });
  await save(ports, 'colleague', { ...experiment, baseRevision: 1, answers: { startOn: '2027-01-01' } });
  await expect(
    save(ports, 'colleague', { ...experiment, baseRevision: 2, answers: { decisionRule: 'Ship always' } }),
  ).rejects.toMatchObject({ problems: [{ path: 'answers/decisionRule' }] });
});
