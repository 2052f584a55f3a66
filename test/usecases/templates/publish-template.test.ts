import type { InputOf, OperationName, OutputOf } from '../../../src/contract/operations';
import { delivery } from '../../../src/domain/template/builtin/delivery';
import { nextDraft } from '../../../src/domain/template/new-draft';
import type { TemplateDraft } from '../../../src/domain/template/template-record';
import { AppError } from '../../../src/usecases/app-error';
import type { JournalPort } from '../../../src/usecases/ports';
import { currentTemplates, offeredOn, templateAt } from '../../../src/usecases/template-library';
import { createTemplate } from '../../../src/usecases/templates/create-template';
import { discardTemplateDraft } from '../../../src/usecases/templates/discard-template-draft';
import { endTrial } from '../../../src/usecases/templates/end-trial';
import { openTemplate } from '../../../src/usecases/templates/open-template';
import { publishTemplate } from '../../../src/usecases/templates/publish-template';
import { saveTemplateDraft } from '../../../src/usecases/templates/save-template-draft';
import { archiveTemplate } from '../../../src/usecases/templates/archive-template';
import { setTemplateScope } from '../../../src/usecases/templates/set-template-scope';
import { undoPublish } from '../../../src/usecases/templates/undo-publish';
import type { UseCase } from '../../../src/usecases/use-case';
import { fakePorts, memoryJournal } from '../../support/fake-ports';

const reworded = (description: string): TemplateDraft => ({ ...nextDraft(delivery), description });
const issue = { projectId: '10000', issueTypeId: '10' };

function setup(journal: JournalPort & { all?: unknown } = memoryJournal()) {
  const { ports } = fakePorts({ journal });
  const run = <Name extends OperationName>(useCase: UseCase<Name>, input: InputOf<Name>, accountId = 'ops') =>
    useCase(ports, { viewer: { accountId }, input, grants: null } as Parameters<UseCase<Name>>[1]) as Promise<
      OutputOf<Name>
    >;
  return {
    journal,
    run,
    draft: (baseRevision: number, draft: TemplateDraft) =>
      run(saveTemplateDraft, { templateId: 'delivery', baseRevision, draft }),
    publish: (baseRevision: number, accountId = 'ops') =>
      run(publishTemplate, { templateId: 'delivery', baseRevision, note: '' }, accountId),
    undo: (baseRevision: number) => run(undoPublish, { templateId: 'delivery', baseRevision, reason: 'Wrong.' }),
    offered: async () => offeredOn(await currentTemplates(journal), issue).map(({ id, version }) => `${id}@${version}`),
  };
}

const refusalOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof AppError
    ? [error.code, ...(error.problems ?? []).map(({ path, code }) => `${path} ${code}`)]
    : error;
};

test('a version that is published is offered, and the one before it again once it is taken back', async () => {
  const { draft, publish, undo, offered } = setup();
  expect(await offered()).toEqual(['outcome@1', 'delivery@1', 'experiment@1']);
  await draft(0, reworded('Promise less.'));
  expect(await offered()).toContain('delivery@1');
  expect(await publish(1)).toEqual({ revision: 2, version: 2 });
  expect(await offered()).toEqual(['outcome@1', 'delivery@2', 'experiment@1']);
  expect(await undo(2)).toEqual({ revision: 3, current: 1 });
  expect(await offered()).toContain('delivery@1');
  expect(await refusalOf(undo(3))).toEqual(['invalid-input', ' nothing_to_undo']);
});

test('a number once used is never used for another content', async () => {
  const { draft, publish, undo, journal } = setup();
  await draft(0, reworded('First.'));
  await publish(1);
  await undo(2);
  await draft(3, reworded('Second.'));
  expect(await publish(4)).toMatchObject({ version: 3 });
  expect((await templateAt(journal, 'delivery', 2))?.description).toBe('First.');
  expect((await templateAt(journal, 'delivery', 3))?.description).toBe('Second.');
});

test('publishing that breaks off half-way shows nothing, and goes on where it stopped', async () => {
  const journal = memoryJournal();
  let isDown = false;
  const flaky: JournalPort = {
    ...journal,
    append: (entry, of) =>
      isDown && of.kind === 'template'
        ? Promise.reject(new AppError('unavailable', 'Storage can’t be reached.'))
        : journal.append(entry, of),
  };
  const { draft, publish, offered, run } = setup(flaky);
  await draft(0, reworded('Better.'));
  isDown = true;
  expect(await refusalOf(publish(1))).toEqual(['unavailable']);
  expect(await offered()).toContain('delivery@1');
  expect((await run(openTemplate, { templateId: 'delivery' })).versions.map(({ version }) => version)).toEqual([1]);
  isDown = false;
  expect(await publish(1)).toEqual({ revision: 2, version: 2 });
});

test('after a break another content takes the next number', async () => {
  const { journal, draft, publish } = setup();
  await journal.append(
    {
      entityId: 'published:delivery:2',
      revision: 1,
      authorId: 'ops',
      at: '2026-11-01T09:00:00.000Z',
      operation: 'template.publish',
      patch: { template: { ...delivery, version: 2, description: 'Broken off.' } as never },
    },
    { kind: 'published', issueId: '0', projectId: '0', state: {} },
  );
  await draft(0, reworded('Better.'));
  expect(await publish(1)).toEqual({ revision: 2, version: 3 });
});

test('of two who change one template at once, one is told that it is busy and loses nothing', async () => {
  const { draft, publish, run } = setup();
  await draft(0, reworded('Mine.'));
  expect(await refusalOf(draft(0, reworded('Yours.')))).toEqual(['busy']);
  const results = await Promise.all([refusalOf(publish(1, 'ada')), refusalOf(publish(1, 'ben'))]);
  expect(results.filter((result) => Array.isArray(result))).toEqual([['busy']]);
  const { published, draft: left } = await run(openTemplate, { templateId: 'delivery' });
  expect([published?.description, left]).toEqual(['Mine.', null]);
});

test('saving a draft again and again writes nothing to the journal, and each save takes the one before as its base', async () => {
  const { journal, draft, publish, run } = setup();
  for (let revision = 0; revision < 20; revision += 1) {
    expect(await draft(revision, reworded(`Word ${revision}.`))).toMatchObject({ revision: revision + 1 });
  }
  expect(await journal.ofKind('template')).toEqual([]);
  expect(await publish(20)).toEqual({ revision: 21, version: 2 });
  expect(JSON.stringify(await journal.ofKind('template'))).not.toContain('Word');
  const view = await run(openTemplate, { templateId: 'delivery' });
  expect(view).toMatchObject({ revision: 21, draft: null, published: { description: 'Word 19.' } });
  expect(await draft(21, reworded('Next.'))).toMatchObject({ revision: 22 });
  expect(await run(discardTemplateDraft, { templateId: 'delivery', baseRevision: 22 })).toEqual({ revision: 23 });
  expect((await run(openTemplate, { templateId: 'delivery' })).draft).toBeNull();
});

test('a draft that somebody saves while another is published stands on what was published', async () => {
  const { draft, publish, run } = setup();
  await draft(0, reworded('First.'));
  await Promise.all([publish(1), draft(1, reworded('Second.'))]).catch(() => undefined);
  const view = await run(openTemplate, { templateId: 'delivery' });
  expect([view.published?.description, view.draft?.description]).toEqual(
    view.published?.version === 2 ? ['First.', 'Second.'] : [delivery.description, 'Second.'],
  );
});

test('what is wrong with a draft is kept and listed, and keeps it from being published', async () => {
  const { draft, publish, run } = setup();
  const saved = await draft(0, { ...reworded('Better.'), name: '' });
  expect(saved.problems.map(({ path }) => path)).toEqual(['name']);
  expect(await refusalOf(publish(1))).toEqual(['invalid-input', 'name too_small']);
  expect((await run(openTemplate, { templateId: 'delivery' })).draft?.description).toBe('Better.');
  await draft(1, nextDraft(delivery));
  expect(await refusalOf(publish(2))).toEqual(['invalid-input', ' unchanged']);
});

test('archived and out of scope is not offered; nobody can change what isn’t there', async () => {
  const { run, offered } = setup();
  await run(archiveTemplate, { templateId: 'delivery', baseRevision: 0, isArchived: true });
  await run(setTemplateScope, {
    templateId: 'outcome',
    baseRevision: 0,
    scope: { projectIds: ['20000'], issueTypeIds: null },
  });
  await run(setTemplateScope, {
    templateId: 'experiment',
    baseRevision: 0,
    scope: { projectIds: null, issueTypeIds: ['11'] },
  });
  expect(await offered()).toEqual([]);
  expect(await refusalOf(run(archiveTemplate, { templateId: 'gone', baseRevision: 0, isArchived: true }))).toEqual([
    'not-found',
    'templateId unknown_template',
  ]);
});

test('a trial is ended with what it taught; nothing else is published meanwhile', async () => {
  const { draft, run, publish, offered } = setup();
  await draft(0, reworded('On trial.'));
  const trial = { endsOn: '2026-12-01', measures: ['complete' as const], question: 'Is it filled more often?' };
  const over = { ...trial, endsOn: '2026-11-02' };
  const on = (input: typeof trial) =>
    run(publishTemplate, { templateId: 'delivery', baseRevision: 1, note: '', trial: input });
  expect(await refusalOf(on(over))).toEqual(['invalid-input', 'trial/endsOn too_small']);
  await on(trial);
  await draft(2, reworded('Next.'));
  expect(await refusalOf(publish(3))).toEqual(['invalid-input', 'trial trial_running']);
  const ended = { templateId: 'delivery', baseRevision: 3, outcome: 'withdraw' as const, learning: 'It was not.' };
  await run(endTrial, ended);
  expect(await offered()).toContain('delivery@1');
  const view = await run(openTemplate, { templateId: 'delivery' });
  expect(view.summary.trial).toBeNull();
  expect(view.versions[0]).toMatchObject({
    version: 2,
    isWithdrawn: true,
    trial: { outcome: 'withdraw', learning: 'It was not.' },
  });
  expect(view.draft?.description).toBe('Next.');
});

test('templates of one name get ids of their own, be they made at once', async () => {
  const { run } = setup();
  const create = (name: string) => run(createTemplate, { from: { kind: 'blank', name } });
  const made = await Promise.all([
    create('Quarterly bet!'),
    create('Quarterly bet!'),
    create('Delivery'),
    create('日本'),
  ]);
  expect(made.map(({ templateId }) => templateId).sort()).toEqual([
    'delivery-2',
    'quarterly-bet',
    'quarterly-bet-2',
    'template',
  ]);
  expect(await refusalOf(create('  '))).toEqual(['invalid-input', 'from/name too_small']);
});
