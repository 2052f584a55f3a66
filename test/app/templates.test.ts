import type { Answer } from '../../src/contract/error';
import { outcome } from '../../src/domain/template/builtin/outcome';
import { nextDraft } from '../../src/domain/template/new-draft';
import type { Json } from '../../src/domain/json';
import { TYPE_IDS } from '../../local/jira/standard-configuration';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const [PAY_1, PAY_2, PAY_3] = ['10001', '10002', '10003'];
const PAY = '10000';

let app: RunningApp;

beforeEach(async () => {
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .project('PAY', { members: ['sam', 'pat'] })
    .issue('PAY-1', { type: 'epic', assignee: 'pat' })
    .issue('PAY-2', { type: 'epic', assignee: 'pat' })
    .issue('PAY-3', { type: 'story', assignee: 'pat' })
    .open();
  app = await runApp(site);
});

afterEach(() => app.close());

const filled = { problem: 'Slow', confidence: { level: 'high', reason: 'Measured.' }, outcomeStatement: 'Fast.' };
const open = (issueId: string) => app.call('pat', 'roadmap.open', { issueId, timeZone: 'UTC' });
const save = (issueId: string, baseRevision: number, answers: Record<string, Json>, templateId = 'outcome') =>
  app.ask('pat', 'roadmap.save', { issueId, baseRevision, templateId, answers, timeZone: 'UTC' });
const problemsOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.problems?.map(({ path }) => path));

/** Publishes the outcome template under another name, with one question more. */
async function publish(trial?: { endsOn: string; measures: ('complete' | 'daysToComplete')[]; question: string }) {
  const draft = nextDraft(outcome);
  const question = { id: 'payer', type: 'text', label: 'Who pays?', help: '', section: 'why', requiredAt: 'always' };
  const renamed = { ...draft, name: 'Result', fields: [...draft.fields, question] };
  await app.call('sam', 'template.saveDraft', { templateId: 'outcome', baseRevision: 0, draft: renamed });
  const edited = { templateId: 'outcome', baseRevision: 1, note: 'Ask who pays.' };
  await app.call('sam', 'template.publish', trial ? { ...edited, trial } : edited);
}

test('a template can be limited to projects and issue types, and what is no longer offered goes on where it is used', async () => {
  const { projects, issueTypes } = await app.call('sam', 'template.list', {});
  expect(projects).toEqual([{ projectId: PAY, key: 'PAY', name: 'Project PAY' }]);
  expect(issueTypes).toContainEqual({ issueTypeId: TYPE_IDS.epic, name: 'Epic' });
  await save(PAY_1, 0, filled);
  const scope = { projectIds: [PAY], issueTypeIds: [TYPE_IDS.story] };
  await app.call('sam', 'template.setScope', { templateId: 'outcome', baseRevision: 0, scope });

  expect((await open(PAY_2)).templates.map(({ id }) => id)).toEqual(['delivery', 'experiment']);
  expect((await open(PAY_3)).templates.map(({ id }) => id)).toEqual(['outcome', 'delivery', 'experiment']);
  expect(problemsOf(await save(PAY_2, 0, filled))).toEqual(['templateId']);
  expect((await open(PAY_1)).templates.map(({ id }) => id)).toContain('outcome');
  expect(problemsOf(await save(PAY_1, 1, { problem: 'Slower' }))).toBe('ok');

  await app.call('sam', 'template.archive', { templateId: 'outcome', baseRevision: 1, isArchived: true });
  expect(problemsOf(await save(PAY_3, 0, filled))).toEqual(['templateId']);
  expect(problemsOf(await save(PAY_1, 2, { problem: 'Slowest' }))).toBe('ok');
  expect(problemsOf(await save(PAY_2, 0, filled, 'gone'))).toEqual(['templateId']);
});

test('an item filled by a stored version costs three requests to Jira at most, and its copy is made again from the journal', async () => {
  await save(PAY_1, 0, filled);
  await publish();
  const requests = () => app.host.readMeter().total.jiraRequests;
  const before = requests();
  const { versionOffer } = await open(PAY_1);
  expect(versionOffer?.asked.map(({ fieldId }) => fieldId)).toEqual(['payer']);
  const opened = requests();
  const accept = { issueId: PAY_1, baseRevision: 1, version: 2, timeZone: 'UTC' };
  await app.call('pat', 'roadmap.acceptVersion', accept);
  const accepted = requests();
  await save(PAY_1, 2, { payer: 'Merchants' });
  expect([opened - before, accepted - opened, requests() - accepted].every((count) => count <= 3)).toBe(true);

  const property = async () => (await app.jira.as('pat').get('issue/PAY-1/properties/gantry.roadmap')).body;
  expect(await property()).toMatchObject({ value: { template: 'Result', templateVersion: 2, revision: 3 } });
  await app.jira.as('pat').put('issue/PAY-1/properties/gantry.roadmap', { schema: 1, horizon: 'Now' });
  expect((await open(PAY_1)).mirror.kind).toBe('forged');
  await app.host.idle();
  expect(await property()).toMatchObject({ value: { template: 'Result', templateVersion: 2, revision: 3 } });
});

test('a version that isn’t offered can’t be accepted, nor by somebody who may only look', async () => {
  await save(PAY_1, 0, filled);
  await publish();
  const accept = (version: number, issueId = PAY_1) =>
    app.ask('pat', 'roadmap.acceptVersion', { issueId, baseRevision: 1, version, timeZone: 'UTC' });
  expect(problemsOf(await accept(3))).toEqual(['version']);
  expect(problemsOf(await accept(2, PAY_2))).toEqual(['version']);
  const [first, second] = await Promise.all([accept(2), accept(2)]);
  expect([problemsOf(first), problemsOf(second)]).toEqual(['ok', 'ok']);
  expect((await open(PAY_1)).saved.revision).toBe(2);
});

test('a trial compares both versions over what the person can see', async () => {
  await save(PAY_1, 0, filled);
  await save(PAY_2, 0, { problem: 'Dear' });
  await publish({ endsOn: '2099-01-01', measures: ['complete', 'daysToComplete'], question: 'Is it answered?' });
  await save(PAY_3, 0, { ...filled, payer: 'Merchants' });
  expect(await app.call('sam', 'template.readTrial', { templateId: 'outcome' })).toMatchObject({
    isOver: false,
    arms: [
      { version: 2, items: 1, figures: { complete: 100, daysToComplete: 0 } },
      { version: 1, items: 2, figures: { complete: 50, daysToComplete: 0 } },
    ],
    partial: null,
  });
});

test('what is exported makes a template elsewhere; a bad file is told all its problems and makes none', async () => {
  const { file } = await app.call('sam', 'template.export', { templateId: 'outcome', version: 1 });
  const made = await app.call('sam', 'template.create', { from: { kind: 'file', file } });
  expect(made).toEqual({ templateId: 'outcome-2' });
  const bad = JSON.parse(
    JSON.stringify(file).replace('"type":"health"', '"type":"mood"').replace('"name":"Outcome"', '"name":""'),
  );
  const refused = await app.ask('sam', 'template.create', { from: { kind: 'file', file: bad } });
  expect(problemsOf(refused)).toEqual(['template/name', 'template/fields/0/type']);
  expect((await app.call('sam', 'template.list', {})).templates).toHaveLength(4);
});

test('a restore refuses a version that nobody could read', async () => {
  const entry = (entityId: string, patch: Json): Json => ({
    record: 'entry',
    entityId,
    revision: 1,
    authorId: 'sam',
    at: '2026-05-04T09:00:00.000Z',
    operation: 'template.publish',
    projectId: '0',
    patch,
  });
  const records = [
    entry('published:bet:1', { template: { id: 'bet' } }),
    entry('published:bet:2', { template: { ...outcome, id: 'bet', version: 3 } as unknown as Json }),
    entry('template:bet', { current: 'two' }),
    entry('published:bet:3', { template: { ...outcome, id: 'bet', version: 3 } as unknown as Json }),
  ];
  const { problems, restored } = await app.call('sam', 'storage.restore', { records });
  expect(problems.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(restored).toBe(1);
});
