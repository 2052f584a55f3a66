import { hostClock } from '../../local/clock';
import type { Answer } from '../../src/contract/error';
import type { InputOf } from '../../src/contract/operations';
import { mirrorKey } from '../../src/domain/mirror/mirror-key';
import { act, itemsBeforeLaunch, launchPlan, startLaunch } from '../support/launch-steps';
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

const plan = launchPlan('T3', '2026-06-15');
const start = (who: string, issueId: string, planned = plan) =>
  app.ask(who, 'launch.start', { issueId, plan: planned });
/** A revision that nothing comes after: for what is asked of the launch as it stands. */
const LATEST = 999;
const open = (who: string, issueId = PAY(1)) => app.call(who, 'launch.open', { issueId, timeZone: 'Europe/Berlin' });
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe('starting', () => {
  test.each([
    ['a release manager', 'rhea', 'ok'],
    ['the decision owner', 'olga', 'ok'],
    ['a project administrator', 'pat', 'ok'],
    ['an editor', 'dev', 'forbidden'],
    ['a function’s lead', 'lena', 'forbidden'],
    ['a release manager who may not edit the issue', 'ravi', 'forbidden'],
    ['somebody who may only browse', 'vic', 'forbidden'],
    ['a Jira administrator who may not browse the project', 'sam', 'not-found'],
  ])('by %s: %s is answered %s', async (_, who, code) => {
    expect(codeOf(await start(who, PAY(1)))).toBe(code);
    expect((await open('vic')).reading === null).toBe(code !== 'ok');
  });

  test('gives exactly the items that the preview showed', async () => {
    const regions = [
      { key: 'eu', name: 'Europe', wave: 1, delayDays: 0 },
      { key: 'br', name: 'Brazil', wave: 2, delayDays: 30 },
    ];
    const full = launchPlan('T2', '2026-05-02', {
      packs: ['beta', 'region', 'depth'],
      regions,
    });
    const { items, people } = await app.call('vic', 'launch.preview', { issueId: PAY(1), plan: full });
    const reading = await startLaunch(app, 'rhea', PAY(1), full);
    const previewed = items.map(({ itemId, definition, dueOn, ownerId }) => [itemId, { definition, dueOn, ownerId }]);
    expect(reading.launch.items).toMatchObject(Object.fromEntries(previewed));
    expect(Object.keys(reading.launch.items).sort()).toEqual(items.map(({ itemId }) => itemId).sort());
    // Olga is the assignee, Lena leads Legal.
    expect(reading.launch.items['product.release-note']).toMatchObject({ dueOn: '2026-05-02', ownerId: 'olga' });
    expect(reading.launch.items['legal.terms']).toMatchObject({ ownerId: 'lena' });
    expect(people).toMatchObject({ olga: { displayName: 'Olga' }, lena: { displayName: 'Lena' } });
  });

  test('a second launch while one runs is refused; two who start at once start one', async () => {
    const both = await Promise.all([start('rhea', PAY(1)), start('pat', PAY(1))]);
    expect(both.map(codeOf).sort()).toEqual([expect.stringMatching(/^(busy|invalid-input)$/), 'ok']);
    expect(await start('olga', PAY(1))).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringMatching(/running launch already/) },
    });
  });

  test('a date that has passed is refused at its input', async () => {
    expect(await start('rhea', PAY(1), launchPlan('T3', '2026-03-15'))).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', problems: [{ path: 'launchOn' }] },
    });
  });
});

describe('go/no-go and gate', () => {
  const decision = (
    outcome: 'go' | 'conditional go' | 'no-go',
    condition: { text: string; ownerId: string; dueOn: string } | null = null,
  ) => ({
    outcome,
    condition,
    rationale: 'Reviewed on Monday.',
    votes: [{ accountId: 'lena', function: 'Legal', vote: 'no-go' as const, comment: 'Terms are late.' }],
  });
  const decide = (who: string, entityId: string, made: InputOf<'launch.decide'>['decision']) =>
    app.ask(who, 'launch.decide', { issueId: PAY(1), entityId, baseRevision: LATEST, decision: made });

  test('the gate waits for a decision to go and a verdict that is ready; each decision keeps the verdict it was taken on', async () => {
    let reading = await startLaunch(app, 'rhea', PAY(1), launchPlan('T2', '2026-06-15'));
    const { entityId } = reading;
    expect(reading.gate.open).toBe(false);
    expect(codeOf(await decide('dev', entityId, decision('go')))).toBe('forbidden');
    expect(codeOf(await decide('pat', entityId, decision('go')))).toBe('forbidden');

    const others = itemsBeforeLaunch(reading).filter((itemId) => itemId !== 'release.go-no-go');
    for (const itemId of others.slice(1)) {
      reading = await act(app, 'rhea', reading, itemId, { kind: 'not applicable', reason: 'A pilot.' });
    }
    const early = await decide('rhea', entityId, decision('no-go'));
    expect(early).toMatchObject({
      ok: true,
      value: { reading: { assessment: { verdict: 'Not ready' }, gate: { open: false } } },
    });

    const last = others[0] ?? '';
    const waive = { kind: 'waive', reason: 'Scope is small.', expiresOn: '2026-06-15' } as const;
    await act(app, 'rhea', (await open('rhea')).reading ?? reading, last, waive);
    expect(await decide('rhea', entityId, decision('conditional go'))).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', problems: [{ path: 'condition' }] },
    });
    const condition = { text: 'Error rate below 1 %', ownerId: 'dev', dueOn: '2026-06-16' };
    expect(await decide('rhea', entityId, decision('conditional go', condition))).toMatchObject({
      ok: true,
      value: {
        reading: {
          assessment: { verdict: 'Ready with waivers', score: { settled: 6, applicable: 6 } },
          gate: { open: true },
          launch: {
            decisions: [
              { outcome: 'no-go', by: 'rhea', frozen: { verdict: 'On track', counts: { conditions: 1 } } },
              { outcome: 'conditional go', condition, frozen: { verdict: 'Ready with waivers', conditions: [] } },
            ],
          },
        },
        people: { dev: { displayName: 'Dev' }, lena: { displayName: 'Lena' } },
      },
    });
  });
});

describe('moving the date', () => {
  const move = (who: string, entityId: string, confirmed: boolean, launchOn = '2026-06-22') =>
    app.ask(who, 'launch.moveDate', {
      issueId: PAY(1),
      entityId,
      baseRevision: LATEST,
      launchOn,
      reason: 'The bank is late.',
      confirmed,
    });

  test('shows every due date, old and new, and writes nothing until it is confirmed; a later date counts as a slip', async () => {
    const { entityId, launch } = await startLaunch(app, 'rhea', PAY(1), plan);
    const preview = await move('olga', entityId, false);
    if (!preview.ok || preview.value.kind !== 'preview') throw new Error('There is no preview.');
    const { changes } = preview.value;
    expect(Object.fromEntries(changes.map(({ itemId, from }) => [itemId, from]))).toEqual(
      Object.fromEntries(Object.entries(launch.items).map(([itemId, { dueOn }]) => [itemId, dueOn])),
    );
    expect(changes.find(({ itemId }) => itemId === 'engineering.open-bugs')).toMatchObject({
      from: '2026-06-12',
      to: '2026-06-19',
    });
    expect((await open('vic')).reading).toMatchObject({ revision: 1, launch: { launchOn: '2026-06-15' } });

    const moved = await move('olga', entityId, true);
    if (!moved.ok || moved.value.kind !== 'moved') throw new Error('It was not moved.');
    const { reading } = moved.value;
    expect(
      Object.fromEntries(Object.entries(reading.launch.items).map(([itemId, { dueOn }]) => [itemId, dueOn])),
    ).toEqual(Object.fromEntries(changes.map(({ itemId, to }) => [itemId, to])));
    expect(reading).toMatchObject({
      revision: 2,
      launch: { moves: [{ from: '2026-06-15', to: '2026-06-22', by: 'olga', reason: 'The bank is late.' }] },
      assessment: { slips: { count: 1, days: 7 } },
    });
    const earlier = await move('rhea', entityId, true, '2026-06-17');
    expect(earlier).toMatchObject({ ok: true, value: { reading: { assessment: { slips: { count: 1, days: 7 } } } } });
  });

  test('is refused to an editor, asked for or confirmed', async () => {
    const { entityId } = await startLaunch(app, 'rhea', PAY(1), plan);
    expect([await move('dev', entityId, false), await move('dev', entityId, true)].map(codeOf)).toEqual([
      'forbidden',
      'forbidden',
    ]);
    expect((await open('vic')).reading?.launch.launchOn).toBe('2026-06-15');
  });
});

test('a launch is launched, completed and reopened with reasons; one that is over makes room for the next', async () => {
  const { entityId } = await startLaunch(app, 'rhea', PAY(1), plan);
  const change = (who: string, to: InputOf<'launch.changeStatus'>['to']) =>
    app.ask(who, 'launch.changeStatus', { issueId: PAY(1), entityId, baseRevision: LATEST, to, reason: 'As agreed.' });
  expect(codeOf(await change('olga', 'launched'))).toBe('forbidden');
  expect(codeOf(await change('rhea', 'completed'))).toBe('invalid-input');
  for (const to of ['launched', 'completed', 'launched', 'cancelled'] as const) {
    expect(await change('rhea', to)).toMatchObject({
      ok: true,
      value: { reading: { launch: { status: to, statusChange: { by: 'rhea', reason: 'As agreed.' } } } },
    });
  }
  const next = await startLaunch(app, 'rhea', PAY(1), plan);
  expect(next.entityId).toBe(`launch:${PAY(1)}:2`);
  expect((await open('vic')).reading).toMatchObject({ entityId: next.entityId, launch: { status: 'planned' } });
  expect(await change('rhea', 'planned')).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringMatching(/running launch/) },
  });
});

test('the mirror tells Jira’s search the verdict of the running launch', async () => {
  // Its blocker was due three days ago.
  await startLaunch(app, 'rhea', PAY(1), launchPlan('T3', '2026-03-16'));
  await startLaunch(app, 'rhea', PAY(2), plan);
  const property = await app.jira.as('vic').get(`issue/PAY-1/properties/${mirrorKey.launch}`);
  expect(property.body).toMatchObject({
    value: {
      schema: 1,
      issueId: PAY(1),
      revision: 1,
      launch: 1,
      status: 'planned',
      verdict: 'Not ready',
      assessedOn: '2026-03-16',
      score: 0,
      tier: 'T3',
      launchOn: '2026-03-16',
    },
  });
  const found = await app.jira
    .as('vic')
    .post('search/jql', { jql: 'issue.property[gantry.launch].verdict = "Not ready"', fields: ['summary'] });
  expect(found.body).toMatchObject({ issues: [{ key: 'PAY-1' }] });
});

test('a verdict that the days change is told to Jira’s search when the launch is next opened', async () => {
  await startLaunch(app, 'rhea', PAY(1), launchPlan('T3', '2026-03-30'));
  hostClock.setTo(new Date('2026-03-28T11:00:00.000Z'));
  expect((await open('vic')).mirror).toMatchObject({ kind: 'behind' });
  await app.host.idle();
  expect((await open('vic')).mirror).toMatchObject({ kind: 'current' });
  const property = await app.jira.as('vic').get(`issue/PAY-1/properties/${mirrorKey.launch}`);
  expect(property.body).toMatchObject({ value: { verdict: 'Not ready', assessedOn: '2026-03-28' } });
});

test('a verdict forged over REST is recognised, and on the day that a check runs out the old one passes as behind', async () => {
  let reading = await startLaunch(app, 'rhea', PAY(1), launchPlan('T3', '2026-03-19'));
  reading = await act(app, 'rhea', reading, 'engineering.open-bugs', { kind: 'set owner', ownerId: 'olga' });
  await act(app, 'olga', reading, 'engineering.open-bugs', { kind: 'run check' });
  const key = `issue/PAY-1/properties/${mirrorKey.launch}`;
  const { body } = await app.jira.as('vic').get(key);
  await app.jira.as('dev').put(key, { ...body.value, verdict: 'Ready', score: 100 });
  expect((await open('vic')).mirror).toMatchObject({ kind: 'forged' });
  // As Gantry wrote it before it told blockers and slips: nobody is blamed.
  const told = Object.entries(body.value ?? {}).filter(([name]) => name !== 'openBlockers' && name !== 'slips');
  await app.jira.as('dev').put(key, Object.fromEntries(told));
  expect((await open('vic')).mirror).toMatchObject({ kind: 'behind' });

  // The next morning the check counts and the mirror tells it; a day after the check the same mirror is behind, not forged.
  hostClock.setTo(new Date('2026-03-17T07:00:00.000Z'));
  await open('vic');
  await app.host.idle();
  expect((await open('vic')).mirror).toMatchObject({ kind: 'current' });
  hostClock.setTo(new Date('2026-03-17T12:00:00.000Z'));
  expect((await open('vic')).mirror).toMatchObject({ kind: 'behind' });
  await app.host.idle();
  expect((await open('vic')).mirror).toMatchObject({ kind: 'current' });
});

test('a launch of another issue is refused for every change, however much the person may do there', async () => {
  const { entityId, revision } = await startLaunch(app, 'rhea', PAY(1), plan);
  const other = { issueId: PAY(2), entityId, baseRevision: revision };
  const go = { outcome: 'go' as const, condition: null, rationale: null, votes: [] };
  const answers = [
    await app.ask('rhea', 'launch.act', {
      ...other,
      itemId: 'docs.published',
      action: { kind: 'tick', evidence: [] },
    }),
    await app.ask('rhea', 'launch.decide', { ...other, decision: go }),
    await app.ask('rhea', 'launch.moveDate', { ...other, launchOn: '2026-06-22', reason: null, confirmed: false }),
    await app.ask('rhea', 'launch.moveDate', { ...other, launchOn: '2026-06-22', reason: null, confirmed: true }),
    await app.ask('rhea', 'launch.changeStatus', { ...other, to: 'cancelled', reason: 'No.' }),
  ];
  expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-found'));
  expect((await open('vic')).reading?.revision).toBe(1);
});
