import type { Patch } from '../../src/domain/journal/patch';
import { answersMaxLength } from '../../src/domain/roadmap/validate-answers';
import { experiment } from '../../src/domain/template/builtin/experiment';
import type { FieldDefinition } from '../../src/domain/template/field-definition';
import { acceptVersion } from '../../src/usecases/accept-version';
import { saveRoadmap } from '../../src/usecases/save-roadmap';
import { undoRoadmap } from '../../src/usecases/undo-roadmap';
import { editorGrants, fakePorts, issueHead } from '../support/fake-ports';
import { publishVersion } from '../support/publish-version';

const laxField = ({ lockedFrom: _lock, ...field }: FieldDefinition): FieldDefinition => ({
  ...field,
  ...(field.id === 'decision' && { decisionRight: false }),
});
/** What is locked and decided in an experiment is everybody's in this one. */
const lax = { ...experiment, id: 'lax', name: 'Lax', fields: experiment.fields.map(laxField) };
const without = (fieldId: string, version: number) => ({
  ...experiment,
  version,
  fields: experiment.fields.filter(({ id }) => id !== fieldId),
});

/** An issue that was begun. */
async function begun() {
  const found = { head: issueHead({ statusCategory: 'indeterminate' }), property: undefined };
  const { ports } = fakePorts({ issues: { find: async () => found, search: async () => [] } });
  await publishVersion(ports, lax);
  const issueId = '10001';
  const as = (accountId: string) => ({
    viewer: { accountId },
    grants: { ...editorGrants, isProjectAdmin: accountId === 'admin' },
  });
  return {
    ports,
    answers: async () => (await ports.journal.find('roadmap:10001'))?.state,
    save: (who: string, templateId: string, baseRevision: number, answers: Patch, overrideReason?: string) =>
      saveRoadmap(ports, {
        ...as(who),
        input: { issueId, baseRevision, templateId, answers: { ...answers }, timeZone: 'UTC', overrideReason },
      }),
    undo: (who: string, baseRevision: number) =>
      undoRoadmap(ports, { ...as(who), input: { issueId, baseRevision, timeZone: 'UTC' } }),
    accept: (who: string, baseRevision: number, version: number) =>
      acceptVersion(ports, { ...as(who), input: { issueId, baseRevision, version, timeZone: 'UTC' } }),
  };
}

const refusedFor = (path: string, code: string) => ({ code: 'invalid-input', problems: [{ path, code }] });

test.each([
  ['experiment', 'lax', 'decisionRule', 'Ship always'],
  ['lax', 'experiment', 'decisionRule', 'Ship always'],
  ['experiment', 'lax', 'decision', 'ship'],
  ['lax', 'experiment', 'decision', 'ship'],
])('moving from %s to %s is no way to change %s', async (from, to, fieldId, value) => {
  const { save, answers } = await begun();
  await save('pm', from, 0, { decisionRule: 'Ship above 3 %', decision: 'stop' });
  await expect(save('dev', to, 1, { [fieldId]: value })).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ path: `answers/${fieldId}`, code: 'not_yours_to_decide' }),
    ]),
  });
  expect(await answers()).toMatchObject({ 'template/id': from, 'answers/decision': 'stop' });
});

test('a move to a template that opens what is locked is the owner’s to make, or an administrator’s, with a reason', async () => {
  const { save, answers } = await begun();
  await save('pm', 'experiment', 0, { decisionRule: 'Ship above 3 %' });
  await expect(save('dev', 'lax', 1, { learning: 'None' })).rejects.toMatchObject(
    refusedFor('answers/decisionRule', 'not_yours_to_decide'),
  );
  await expect(save('admin', 'lax', 1, {})).rejects.toMatchObject(
    refusedFor('answers/decisionRule', 'override_needs_reason'),
  );
  await save('admin', 'lax', 1, {}, 'It was no experiment');
  expect(await answers()).toMatchObject({
    'template/id': 'lax',
    'override/last': { fieldIds: ['decisionRule'], reason: 'It was no experiment', kind: 'decision' },
  });
});

test('an owner who changes their own locked rule is not recorded as somebody in their place', async () => {
  const { save, answers } = await begun();
  await save('pm', 'experiment', 0, { decisionRule: 'Ship above 3 %' });
  await save('pm', 'experiment', 1, { decisionRule: 'Ship above 2 %' }, 'A typo');
  expect(await answers()).toMatchObject({ 'override/last': { kind: 'lock' } });
});

test('anybody may move an item to a template that keeps no less', async () => {
  const { save } = await begun();
  await save('pm', 'lax', 0, { decisionRule: 'Ship above 3 %' });
  await expect(save('dev', 'experiment', 1, { learning: 'None' })).resolves.toMatchObject({ kind: 'saved' });
});

test('an undo from a page that shows another version of the template writes nothing', async () => {
  const { ports, save, undo, accept, answers } = await begun();
  await save('pm', 'experiment', 0, { learning: 'one' });
  await save('dev', 'experiment', 1, { learning: 'two' });
  await publishVersion(ports, without('learning', 2));
  await accept('dev', 2, 2);
  await expect(undo('dev', 2)).rejects.toMatchObject({ code: 'busy' });
  expect(await answers()).toMatchObject({ 'answers/learning': 'two', 'template/version': 2 });
});

test('taking a change of template back takes the rights of both', async () => {
  const { save, undo, answers } = await begun();
  await save('pm', 'lax', 0, { decision: 'stop' });
  await save('pm', 'experiment', 1, { decision: 'ship' });
  await expect(undo('dev', 2)).rejects.toMatchObject(refusedFor('answers/decision', 'not_yours_to_decide'));
  await save('pm', 'lax', 2, { decision: 'iterate' });
  await expect(undo('dev', 3)).rejects.toMatchObject(refusedFor('answers/decision', 'not_yours_to_decide'));
  expect(await answers()).toMatchObject({ 'template/id': 'lax', 'answers/decision': 'iterate' });
});

test('an undo brings back no more than an item may hold', async () => {
  const { ports, save, undo, answers } = await begun();
  await save('pm', 'experiment', 0, { learning: 'x'.repeat(1_500) });
  await save('pm', 'experiment', 1, { learning: null });
  const entity = await ports.journal.find('roadmap:10001');
  if (entity === null) throw new Error('It was saved.');
  // Answers to earlier questions take room too.
  const filler = { 'answers/earlier': 'x'.repeat(answersMaxLength - 1_000) };
  const at = '2026-11-02T09:00:00.000Z';
  await ports.journal.append(
    { entityId: entity.entityId, revision: 3, authorId: 'pm', at, operation: 'roadmap.restore', patch: filler },
    entity,
  );
  await expect(undo('pm', 2)).rejects.toMatchObject(refusedFor('answers', 'too_big'));
  expect(await answers()).not.toHaveProperty('answers/learning');
});
