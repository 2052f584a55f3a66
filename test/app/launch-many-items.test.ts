import { hostClock } from '../../local/clock';
import type { InputOf } from '../../src/contract/operations';
import { act, askAct, evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY, launchCompany, PAY } from '../support/launch-company';
import type { RunningApp } from '../support/running-app';

let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  app = await launchCompany();
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const start = () => startLaunch(app, 'rhea', PAY(1), launchPlan('T1', '2026-06-15'));
const view = (who: string) => app.call(who, 'launch.open', { issueId: PAY(1), timeZone: 'Europe/Berlin' });
const entityId = `launch:${PAY(1)}:1`;

function many(who: string, baseRevision: number, itemIds: string[], action: InputOf<'launch.actOnMany'>['action']) {
  return app.ask(who, 'launch.actOnMany', { issueId: PAY(1), entityId, baseRevision, itemIds, action });
}

test('one thing done to many items is one change; what refuses or changed since is told by name', async () => {
  const reading = await start();
  await act(app, 'dev', reading, 'docs.published', { kind: 'tick', evidence: [evidenceOf.url] });
  const ids = ['docs.published', 'support.trained', 'engineering.open-bugs', 'legal.terms'];
  const answer = await many('lena', reading.revision, ids, { kind: 'tick' });
  if (!answer.ok) throw new Error(answer.error.message);
  const { done, refused, reading: after } = answer.value;
  expect([after.revision, done]).toEqual([3, ['support.trained', 'legal.terms']]);
  expect(refused.map(({ title, problems }) => [title, problems[0]?.message])).toEqual([
    ['Published or staged', expect.stringContaining('Somebody else changed this item')],
    ['No open blocker or critical bug', expect.stringContaining('checked automatically')],
  ]);
  expect(ids.map((id) => after.launch.items[id]?.state)).toEqual(['done', 'done', 'open', 'done']);
});

test('where every item refuses, nothing is written', async () => {
  const reading = await start();
  const waive = { kind: 'waive', reason: 'Agreed.', expiresOn: '2026-06-01' } as const;
  expect(await many('dev', 1, ['docs.published', 'support.trained'], waive)).toMatchObject({
    ok: true,
    value: { done: [], refused: [{ itemId: 'docs.published' }, { itemId: 'support.trained' }] },
  });
  expect((await view('dev')).reading?.revision).toBe(reading.revision);
});

test.each<[string, Partial<InputOf<'launch.actOnMany'>>, string]>([
  ['ten thousand items', { itemIds: Array.from({ length: 10_000 }, (_, index) => `item.n${index}`) }, 'itemIds'],
  ['none', { itemIds: [] }, 'itemIds'],
  ['an id that is a path', { itemIds: ['docs.published/state'] }, 'itemIds.0'],
  ['a reason of blanks', { action: { kind: 'not applicable', reason: '   ' } }, 'action.reason'],
  ['a day that isn’t', { action: { kind: 'waive', reason: 'Agreed', expiresOn: '2026-02-30' } }, 'action.expiresOn'],
])('%s is refused in words, before anything is read', async (_, bad, path) => {
  await start();
  const input = { issueId: PAY(1), entityId, baseRevision: 1, itemIds: ['docs.published'], action: { kind: 'tick' } };
  const answer = await app.ask('dev', 'launch.actOnMany', { ...input, ...bad } as never); // some of it is no input
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  const problems = answer.ok ? [] : (answer.error.problems ?? []);
  expect(problems.map((problem) => problem.path.replaceAll('/', '.'))).toContain(path);
});

test('a waiver over one that holds asks first, and the history keeps both', async () => {
  let reading = await start();
  const itemId = 'finance.billing';
  const waive = { kind: 'waive', reason: 'Invoices follow by hand.', expiresOn: '2026-04-01' } as const;
  reading = await act(app, 'rhea', reading, itemId, waive);
  const longer = { ...waive, reason: 'The ledger is late.', expiresOn: '2026-05-01' };
  expect(await askAct(app, 'rob', reading, itemId, longer)).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/waived until 1 Apr(il)? 2026 already.*Invoices follow by hand/) },
  });
  const replaces = reading.launch.items[itemId]?.waiver?.at ?? '';
  reading = await act(app, 'rob', reading, itemId, { ...longer, replaces });
  expect(reading.launch.items[itemId]?.waiver).toMatchObject({ approverId: 'rob', expiresOn: '2026-05-01' });
  const { records } = await app.call('sam', 'storage.export', { from: null });
  const waivers = records.filter((record) => JSON.stringify(record).includes(`items/${itemId}/waiver":{`));
  expect(waivers.map((record) => /"expiresOn":"([\d-]+)"/.exec(JSON.stringify(record))?.[1])).toEqual([
    '2026-04-01',
    '2026-05-01',
  ]);
});

describe('comments on an item', () => {
  const comment = (who: string, text: string, itemId = 'legal.terms') =>
    app.ask(who, 'launch.comment', { issueId: PAY(1), entityId, itemId, text });
  const comments = (who: string, itemId = 'legal.terms', before?: number) =>
    app.call(who, 'launch.comments', { issueId: PAY(1), entityId, itemId, ...(before !== undefined && { before }) });

  test('stand newest first with author and instant, on their own item and apart from the roadmap’s', async () => {
    await start();
    await app.call('dev', 'roadmap.comment', { issueId: PAY(1), text: 'On the roadmap.' });
    await comment('dev', '  Which terms?  ');
    await comment('lena', '<b>The</b> ones of March.');
    await comment('dev', 'Of the docs.', 'docs.published');
    const { comments: said, next } = await comments('vic');
    expect(said.map(({ text, author }) => [text, author])).toEqual([
      ['<b>The</b> ones of March.', expect.stringMatching(/lena/i)],
      ['Which terms?', expect.stringMatching(/dev/i)],
    ]);
    expect(next).toBeNull();
    expect((await view('vic')).commentCounts).toEqual({ 'legal.terms': 2, 'docs.published': 1 });
    const roadmap = await app.call('vic', 'roadmap.comments', { issueId: PAY(1) });
    expect(roadmap.comments.map(({ text }) => text)).toEqual(['On the roadmap.']);
  });

  test('are written by editors and whom the item names, read by all who browse, and kept when the launch is over', async () => {
    const reading = await start();
    expect(await comment('vic', 'May I?')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect((await comments('vic')).refusal).toMatch(/^You can read these comments/);
    await act(app, 'rhea', reading, 'docs.published', { kind: 'set owner', ownerId: 'vic' });
    expect(await comment('vic', 'I may here.', 'docs.published')).toMatchObject({ ok: true, value: { count: 1 } });
    const { reading: now } = await view('rhea');
    const close = { to: 'cancelled', reason: 'Next year.' } as const;
    await app.call('rhea', 'launch.changeStatus', {
      issueId: PAY(1),
      entityId,
      baseRevision: now?.revision ?? 0,
      ...close,
    });
    expect(await comment('dev', 'A pity.')).toMatchObject({ ok: true });
  });

  test('come in pages of twenty', async () => {
    await start();
    for (let number = 1; number <= 21; number += 1) await comment('dev', `Comment ${number}`);
    const first = await comments('vic');
    expect([first.comments.length, first.comments[0]?.text, first.next]).toEqual([20, 'Comment 21', 2]);
    expect((await comments('vic', 'legal.terms', first.next ?? 0)).comments.map(({ text }) => text)).toEqual([
      'Comment 1',
    ]);
  });

  test.each([
    ['no words', { text: '  ' }, 'invalid-input'],
    ['too many', { text: 'x'.repeat(2001) }, 'invalid-input'],
    ['an item that isn’t there', { itemId: 'no.such' }, 'not-found'],
    ['the launch of another issue', { entityId: `launch:${PAY(2)}:1` }, 'not-found'],
  ])('with %s are refused: %s', async (_, bad, code) => {
    await start();
    const input = { issueId: PAY(1), entityId, itemId: 'legal.terms', text: 'Fine.', ...bad };
    expect(await app.ask('dev', 'launch.comment', input)).toMatchObject({ ok: false, error: { code } });
  });
});

test('twenty people at once on one item, on others, on many and in its comments: all of it lands', async () => {
  const reading = await start();
  const crew = Array.from({ length: 20 }, (_, index) => `crew${index}`);
  const itemId = 'engineering.rollback';
  const others = ['docs.published', 'design.accessibility', 'data.analytics', 'engineering.load'];
  const asked = crew.flatMap((who, index) => [
    askAct(app, who, reading, itemId, {
      kind: 'attach evidence',
      evidence: { kind: 'note', value: `Seen by ${who}` },
    }),
    ...(index % 5 === 0
      ? [many(who, reading.revision, [others[index / 5] ?? ''], { kind: 'set state', state: 'in progress' })]
      : [app.ask(who, 'launch.comment', { issueId: PAY(1), entityId, itemId, text: `Said by ${who}` })]),
  ]);
  const answers = await Promise.all(asked);
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);

  const { reading: after, commentCounts } = await view('vic');
  const notes = after?.launch.items[itemId]?.evidence.map(({ by }) => by) ?? [];
  expect(notes.toSorted()).toEqual(crew.toSorted());
  expect(others.map((id) => after?.launch.items[id]?.state)).toEqual(others.map(() => 'in progress'));
  expect(commentCounts[itemId]).toBe(16);
});
