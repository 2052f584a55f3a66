import { hostClock } from '../../local/clock';
import type { InputOf } from '../../src/contract/operations';
import type { InsightContent } from '../../src/domain/insight/insight';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

/** Pm and dev work in PAY, sue in SEC alone; nobody sees the other’s project, but ann, who works in both. */
const [PAY, SEC] = ['10000', '20000'];
const issues = { pay1: '10001', pay2: '10002', sec1: '20001' };
let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date('2026-06-01T09:00:00Z'));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pm')
    .user('dev')
    .user('vic')
    .user('sue')
    .user('ann')
    .project('PAY', { members: ['pm', 'dev', 'ann'], viewers: ['vic'] })
    .project('SEC', { members: ['sue', 'ann'] })
    .issue('PAY-1', { type: 'epic' })
    .issue('PAY-2', { type: 'epic', formerKeys: ['OLD-7'] })
    .issue('SEC-1', { type: 'epic' })
    .open();
  app = await runApp(site);
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const content = (changed: Partial<InsightContent> = {}): InsightContent => ({
  text: 'The export of orders takes two hours.',
  source: 'customer',
  account: 'M-1',
  segments: ['enterprise'],
  tags: ['export'],
  heardOn: '2026-05-01',
  url: '',
  importance: 2,
  ...changed,
});

const everything: InputOf<'insight.search'> = {
  text: '',
  tag: null,
  segment: null,
  source: null,
  minImportance: null,
  projectId: null,
  linked: 'any',
  shippedSince: null,
  sort: 'heard',
  page: 0,
  pageSize: 25,
  timeZone: 'UTC',
};
const search = (who: string, changed: Partial<typeof everything> = {}) =>
  app.call(who, 'insight.search', { ...everything, ...changed });
const openRoadmap = (who: string, issueId: string) => app.call(who, 'roadmap.open', { issueId, timeZone: 'UTC' });
const codeOf = async (answer: ReturnType<RunningApp['ask']>) => {
  const told = await answer;
  return told.ok ? 'ok' : told.error.code;
};

test('one insight on two issues is one record, shown on both and counted once', async () => {
  const { insightId } = await app.call('pm', 'insight.createLinked', { issueId: issues.pay1, content: content() });
  await app.call('dev', 'insight.link', { issueId: issues.pay2, insightId });
  await app.call('dev', 'insight.link', { issueId: issues.pay2, insightId });
  const found = await search('vic');
  expect(found).toMatchObject({ total: 1, readable: 1, tags: [{ label: 'export', insights: 1 }] });
  expect(found.insights[0]?.links.map(({ key }) => key)).toEqual(['PAY-1', 'PAY-2']);
  for (const issueId of [issues.pay1, issues.pay2]) {
    expect((await openRoadmap('vic', issueId)).insights).toMatchObject([{ insightId, account: 'M-1' }]);
  }
});

test('a linked insight answers what commit asks for; without it the reason why there is none does', async () => {
  const save = (answers: InputOf<'roadmap.save'>['answers'], baseRevision: number) =>
    app.call('pm', 'roadmap.save', {
      issueId: issues.pay1,
      baseRevision,
      templateId: 'outcome',
      answers,
      timeZone: 'UTC',
    });
  const gaps = async () => (await openRoadmap('pm', issues.pay1)).saved.gaps.map(({ fieldId }) => fieldId);
  await save({ horizon: 'now' }, 0);
  expect(await gaps()).toContain('insights');
  const { insightId } = await app.call('pm', 'insight.createLinked', { issueId: issues.pay1, content: content() });
  expect(await gaps()).not.toContain('insights');
  await app.call('pm', 'insight.unlink', { issueId: issues.pay1, insightId });
  expect(await gaps()).toContain('insights');
  expect(await search('pm')).toMatchObject({ total: 1 });
});

test('an answer can’t hold insights of its own', async () => {
  const answers = { insights: { insights: [{ insightId: 'abcdefgh', text: 'x', source: 'sales', heardOn: null }] } };
  const answer = await app.ask('pm', 'roadmap.save', {
    issueId: issues.pay1,
    baseRevision: 0,
    templateId: 'outcome',
    answers,
    timeZone: 'UTC',
  });
  expect(answer).toMatchObject({ ok: false, error: { problems: [{ path: 'answers/insights/insights' }] } });
});

describe('what one may not see', () => {
  test('an insight of a hidden project is neither found, opened, linked, warned of nor counted', async () => {
    const { insightId } = await app.call('sue', 'insight.create', { projectId: SEC, content: content() });
    expect(await search('pm')).toEqual({ insights: [], total: 0, readable: 0, tags: [], segments: [], partial: null });
    const text = 'The export of orders takes two hours';
    expect(await app.call('pm', 'insight.similar', { text, exceptId: null })).toEqual({ likely: [] });
    expect(await app.call('sue', 'insight.similar', { text, exceptId: null })).toMatchObject({
      likely: [{ insight: { insightId } }],
    });
    expect(await codeOf(app.ask('pm', 'insight.open', { insightId, timeZone: 'UTC' }))).toBe('not-found');
    expect(await codeOf(app.ask('pm', 'insight.link', { issueId: issues.pay1, insightId }))).toBe('not-found');
    expect(await codeOf(app.ask('pm', 'insight.delete', { insightId, baseRevision: 1 }))).toBe('not-found');
    expect((await search('sue')).total).toBe(1);
  });

  test('a link to a hidden issue isn’t there: not shown, not counted, not in the history', async () => {
    const { insightId } = await app.call('ann', 'insight.createLinked', { issueId: issues.pay1, content: content() });
    await app.call('ann', 'insight.link', { issueId: issues.sec1, insightId });
    const alone = await app.call('ann', 'insight.create', {
      projectId: PAY,
      content: content({ text: 'Linked in secret' }),
    });
    await app.call('ann', 'insight.link', { issueId: issues.sec1, insightId: alone.insightId });

    const detail = await app.call('pm', 'insight.open', { insightId, timeZone: 'UTC' });
    expect(detail.insight).toMatchObject({ links: [{ key: 'PAY-1' }], became: 'PAY-1 has not begun.' });
    expect(detail.history).toHaveLength(1);
    expect(JSON.stringify(detail)).not.toContain(issues.sec1);
    expect(await search('pm', { linked: 'linked' })).toMatchObject({ total: 1, insights: [{ insightId }] });
    expect(await search('pm', { linked: 'unlinked' })).toMatchObject({
      total: 1,
      insights: [{ insightId: alone.insightId, links: [] }],
    });
    // Who sees the issue reads what is linked to it, wherever that is kept.
    expect((await search('sue')).insights.map(({ links }) => links.map(({ key }) => key))).toEqual([
      ['SEC-1'],
      ['SEC-1'],
    ]);
  });

  test('who reads through a link alone is told nothing of the home project, nor of those it had', async () => {
    const { insightId } = await app.call('ann', 'insight.createLinked', { issueId: issues.pay1, content: content() });
    await app.call('ann', 'insight.save', { insightId, baseRevision: 1, projectId: SEC, content: {} });
    const open = (who: string) => app.call(who, 'insight.open', { insightId, timeZone: 'UTC' });
    const seen = await open('pm');
    expect(seen.insight).toMatchObject({ projectId: null, projectKey: null });
    expect(seen.history.map(({ operation }) => operation)).toEqual(['insight.create']);
    expect(JSON.stringify([seen, await search('pm')])).not.toContain(`"${SEC}"`);
    // Sue sees the home and no issue of the project that it came from.
    const told = await open('sue');
    expect(told.history.map(({ parts }) => parts[0]?.after)).toContain('a project that you can’t see');
    expect(JSON.stringify(told)).not.toContain(`"${PAY}"`);
    expect((await app.call('vic', 'insight.projects', {})).readable.map(({ key }) => key)).toEqual(['PAY']);
  });

  test('who only browses the home project reads and may not write', async () => {
    const { insightId } = await app.call('pm', 'insight.create', { projectId: PAY, content: content() });
    expect(await app.call('vic', 'insight.open', { insightId, timeZone: 'UTC' })).toMatchObject({ canWrite: false });
    const change = { insightId, baseRevision: 1, projectId: PAY, content: { text: 'Mine now' } };
    expect(await codeOf(app.ask('vic', 'insight.save', change))).toBe('forbidden');
    expect(await codeOf(app.ask('vic', 'insight.delete', { insightId, baseRevision: 1 }))).toBe('forbidden');
    expect((await search('pm')).insights[0]?.text).toBe(content().text);
  });
});

test('changes of different parts both land; the same part is refused, and the history tells who', async () => {
  const { insightId } = await app.call('pm', 'insight.create', { projectId: PAY, content: content() });
  const save = (who: string, changed: Partial<InsightContent>) =>
    app.ask(who, 'insight.save', { insightId, baseRevision: 1, content: changed });
  expect(await codeOf(save('pm', { importance: 3 }))).toBe('ok');
  expect(await codeOf(save('dev', { tags: ['export', 'Export', 'speed'] }))).toBe('ok');
  expect(await codeOf(save('dev', { importance: 1 }))).toBe('busy');
  const { insight, history } = await app.call('vic', 'insight.open', { insightId, timeZone: 'UTC' });
  expect(insight).toMatchObject({ importance: 3, tags: ['export', 'speed'], revision: 3 });
  expect(history.map(({ by, operation }) => [by, operation])).toEqual([
    ['dev', 'insight.save'],
    ['pm', 'insight.save'],
    ['pm', 'insight.create'],
  ]);
  expect(history[1]?.parts).toEqual([{ path: 'importance', before: 2, after: 3 }]);
});

test('a save from before a move leaves the insight where it was moved to; a second move is refused', async () => {
  const { insightId } = await app.call('ann', 'insight.create', { projectId: PAY, content: content() });
  const save = (who: string, projectId: string | undefined, changed: Partial<InsightContent> = {}) =>
    app.ask(who, 'insight.save', { insightId, baseRevision: 1, projectId, content: changed });
  expect(await codeOf(save('ann', SEC))).toBe('ok');
  expect(await codeOf(save('ann', undefined, { importance: 3 }))).toBe('ok');
  const home = async () => (await search('ann')).insights.map(({ projectKey }) => projectKey);
  expect(await home()).toEqual(['SEC']);
  expect(await codeOf(save('ann', PAY))).toBe('busy');
  await app.call('ann', 'insight.link', { issueId: issues.pay1, insightId });
  expect(await home()).toEqual(['SEC']);
});

test('a project that one can’t see isn’t told to be switched off', async () => {
  const before = await app.call('sam', 'settings.open', {});
  await app.call('sam', 'settings.save', {
    baseRevision: before.revision,
    settings: {
      ...before.settings,
      projects: { [SEC]: { rollout: 'off', releaseManagers: [], ownerRoles: {}, functionLeads: {} } },
    },
  });
  const place = { projectId: SEC, content: content() };
  const rows = [{ line: 2, sourceId: 'a', content: content(), issueKeys: [] }];
  expect(await codeOf(app.ask('pm', 'insight.create', place))).toBe('invalid-input');
  const file = { system: 'Dovetail', projectId: SEC, rows, isPreview: true };
  expect(await codeOf(app.ask('pm', 'insight.import', file))).toBe('invalid-input');
  expect(await codeOf(app.ask('sue', 'insight.create', place))).toBe('switched-off');
});

test('a deleted insight is gone from its issues and can be taken back', async () => {
  const { insightId } = await app.call('pm', 'insight.createLinked', { issueId: issues.pay1, content: content() });
  await app.call('pm', 'insight.delete', { insightId, baseRevision: 1 });
  expect([(await search('pm')).total, (await openRoadmap('pm', issues.pay1)).insights]).toEqual([0, []]);
  expect(await codeOf(app.ask('vic', 'insight.open', { insightId, timeZone: 'UTC' }))).toBe('not-found');
  expect(await app.call('pm', 'insight.open', { insightId, timeZone: 'UTC' })).toMatchObject({
    deletedAt: expect.stringContaining('2026-06-01T'),
  });
  await app.call('pm', 'insight.undelete', { insightId });
  expect((await openRoadmap('pm', issues.pay1)).insights).toHaveLength(1);
});

test('bad input is a list of problems with paths, and nothing is written', async () => {
  const bad = { ...content(), text: ' ', heardOn: '2026-02-30', url: 'javascript:alert(1)', importance: 4 };
  const answer = await app.ask('pm', 'insight.create', { projectId: PAY, content: bad as unknown as InsightContent });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  const paths = answer.ok ? [] : (answer.error.problems ?? []).map(({ path }) => path).sort();
  expect(paths).toEqual(['content/heardOn', 'content/importance', 'content/text', 'content/url']);
  expect((await search('pm')).readable).toBe(0);
});

describe('an import', () => {
  const row = (line: number, sourceId: string, changed: Partial<InsightContent> = {}, issueKeys: string[] = []) => ({
    line,
    sourceId,
    content: content({ text: `Said in ${sourceId}`, ...changed }),
    issueKeys,
  });
  const load = (rows: InputOf<'insight.import'>['rows'], isPreview = false, who = 'pm') =>
    app.call(who, 'insight.import', { system: 'Dovetail', projectId: PAY, rows, isPreview });
  const outcomes = async (...of: Parameters<typeof load>) => (await load(...of)).rows.map(({ outcome }) => outcome);

  test('adds each row once, however often the file comes', async () => {
    const rows = [row(2, 'h-1', {}, ['PAY-1']), row(3, 'h-2'), row(4, 'h-2')];
    expect(await outcomes(rows, true)).toEqual(['new', 'new', 'refused']);
    expect((await search('pm')).total).toBe(0);
    expect(await outcomes(rows)).toEqual(['new', 'new', 'refused']);
    const stored = JSON.stringify(await app.call('sam', 'storage.export', { from: null }));
    expect(await outcomes(rows, false, 'dev')).toEqual(['known', 'known', 'known']);
    expect(JSON.stringify(await app.call('sam', 'storage.export', { from: null }))).toBe(stored);
    expect((await openRoadmap('pm', issues.pay1)).insights).toMatchObject([{ text: 'Said in h-1' }]);
  });

  test('tells what differs and leaves it as it is', async () => {
    await load([row(2, 'h-1')]);
    const { rows } = await load([row(2, 'h-1', { text: 'Said otherwise', importance: 3 })]);
    expect(rows).toEqual([{ line: 2, outcome: 'differs', differs: ['text', 'importance'], problems: [] }]);
    expect((await search('pm')).insights[0]?.text).toBe('Said in h-1');
  });

  test('finds an issue by a key that it had before it was moved', async () => {
    const { rows } = await load([row(2, 'h-1', {}, ['OLD-7', 'PAY-1', 'NOPE-9'])]);
    expect(rows[0]?.problems.map(({ message }) => message.split(' ')[0])).toEqual(['NOPE-9']);
    expect((await search('pm')).insights[0]?.links.map(({ key }) => key).sort()).toEqual(['PAY-1', 'PAY-2']);
  });

  test('leaves out the link to an issue that has 50 insights, and so does every other way to link', async () => {
    const all = Array.from({ length: 50 }, (_, index) => row(index + 2, `f-${index}`, {}, ['PAY-1']));
    await load(all);
    const { rows } = await load([row(60, 'h-1', { text: 'Peculiar' }, ['PAY-1', 'PAY-2'])]);
    expect(rows[0]).toMatchObject({
      outcome: 'new',
      problems: [{ message: expect.stringContaining('has 50 insights') }],
    });
    const [late] = (await search('pm', { text: 'peculiar' })).insights;
    expect(late?.links.map(({ key }) => key)).toEqual(['PAY-2']);
    const insightId = late?.insightId ?? '';
    expect(await codeOf(app.ask('pm', 'insight.link', { issueId: issues.pay1, insightId }))).toBe('invalid-input');
    const linked = { issueId: issues.pay1, content: content() };
    expect(await codeOf(app.ask('pm', 'insight.createLinked', linked))).toBe('invalid-input');
    expect((await openRoadmap('pm', issues.pay1)).insights).toHaveLength(50);
  });

  test('links only issues that the person may edit, and says which not', async () => {
    const { rows } = await load([row(2, 'h-1', {}, ['SEC-1', 'PAY-1', 'NOPE-9'])]);
    expect(rows[0]?.problems.map(({ message }) => message.split(' ')[0])).toEqual(['SEC-1', 'NOPE-9']);
    expect((await search('pm')).insights[0]?.links.map(({ key }) => key)).toEqual(['PAY-1']);
  });
});
