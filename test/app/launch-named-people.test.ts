import { hostClock } from '../../local/clock';
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

const start = (tier: 'T1' | 'T2' | 'T3' = 'T1') => startLaunch(app, 'rhea', PAY(1), launchPlan(tier, '2026-06-15'));
const view = (who: string) => app.call(who, 'launch.open', { issueId: PAY(1), timeZone: 'Europe/Berlin' });
const BUGS = 'engineering.open-bugs';
const SUPPORT = 'support.trained';
const runCheck = { kind: 'run check' } as const;
const acknowledge = { kind: 'acknowledge', text: 'We know what changes.' } as const;
const code = (error: string) => ({ ok: false, error: expect.objectContaining({ code: error }) });

test('an owner who may only browse runs their check, and so does who stands in for them; nobody else who browses', async () => {
  let reading = await start();
  expect(await askAct(app, 'vic', reading, BUGS, runCheck)).toMatchObject(code('forbidden'));
  reading = await act(app, 'rhea', reading, BUGS, { kind: 'set owner', ownerId: 'vic' });
  reading = await act(app, 'vic', reading, BUGS, runCheck);
  expect(reading.launch.items[BUGS]?.automatic).toMatchObject({ passed: true, evaluatedBy: 'vic' });
  // Jira takes no property of somebody who may only browse, so the app writes its copy.
  await app.host.idle();
  expect((await view('vic')).mirror.kind).toBe('current');

  expect(await askAct(app, 'ravi', reading, BUGS, { kind: 'set state', state: 'open' })).toMatchObject(
    code('forbidden'),
  );
  reading = await act(app, 'rhea', reading, BUGS, {
    kind: 'set delegate',
    delegate: { accountId: 'dev', untilOn: '2026-03-16' },
  });
  expect(await askAct(app, 'dev', reading, BUGS, runCheck)).toMatchObject({ ok: true });
  // Midnight in Berlin, the launch's own time zone.
  hostClock.setTo(new Date('2026-03-16T23:30:00.000Z'));
  expect(await askAct(app, 'dev', reading, BUGS, runCheck)).toMatchObject(code('forbidden'));
});

test('a release manager who may only browse runs it too', async () => {
  const reading = await start();
  expect(await askAct(app, 'ravi', reading, BUGS, runCheck)).toMatchObject({ ok: true });
});

test('an item is settled once each of the people named for it has acknowledged, Edit or not', async () => {
  let reading = await start('T2');
  reading = await act(app, 'rhea', reading, SUPPORT, { kind: 'set acknowledgers', accountIds: ['vic', 'dev'] });
  reading = await act(app, 'rhea', reading, SUPPORT, { kind: 'tick', evidence: [evidenceOf.acknowledgement] });
  const standing = () => reading.assessment.items.find(({ itemId }) => itemId === SUPPORT);
  expect(standing()).toMatchObject({ settled: false, missingAcknowledgers: ['vic', 'dev'] });

  expect(await askAct(app, 'olga', reading, SUPPORT, acknowledge)).toMatchObject(code('forbidden'));
  reading = await act(app, 'vic', reading, SUPPORT, acknowledge);
  expect(standing()).toMatchObject({ settled: false, missingAcknowledgers: ['dev'] });
  reading = await act(app, 'dev', reading, SUPPORT, acknowledge);
  expect(standing()).toMatchObject({ settled: true, missingAcknowledgers: [] });
  expect((await view('vic')).people).toHaveProperty('dev.displayName');
});

test('who stands in works for the owner and verifies as little as they do', async () => {
  let reading = await start();
  const itemId = 'engineering.on-call';
  reading = await act(app, 'dev', reading, itemId, { kind: 'set owner', ownerId: 'dev' });
  reading = await act(app, 'dev', reading, itemId, {
    kind: 'set delegate',
    delegate: { accountId: 'olga', untilOn: '2026-03-20' },
  });
  reading = await act(app, 'olga', reading, itemId, { kind: 'tick', evidence: [evidenceOf.url] });
  expect(await askAct(app, 'olga', reading, itemId, { kind: 'verify' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden', message: expect.stringContaining('You stand in') },
  });
  reading = await act(app, 'lena', reading, itemId, { kind: 'verify' });
  expect(reading.launch.items[itemId]?.verification).toMatchObject({ by: 'lena', ownerId: 'dev' });
});

describe('evidence that leads into Jira', () => {
  const attach = (evidence: object) => ({ kind: 'attach evidence', evidence }) as never; // some of them aren't evidence

  test('cites an issue only where its author sees it: a hidden one is refused as one that doesn’t exist', async () => {
    const reading = await start();
    const said = async (who: string, value: string) => {
      const answer = await askAct(app, who, reading, SUPPORT, attach({ kind: 'issue', value }));
      return answer.ok ? 'ok' : answer.error.message.replace(value, 'KEY');
    };
    const [hidden, absent] = [await said('dev', 'PAY-99'), await said('dev', 'PAY-7777')];
    expect(hidden).toBe(absent);
    expect(hidden).toMatch(/no issue KEY, or you don’t have permission/);
    expect(await said('rhea', 'PAY-99')).toBe('ok');
  });

  test('tells no key of an issue to those who can’t see it, on opening as after a change', async () => {
    let reading = await start();
    reading = await act(app, 'rhea', reading, SUPPORT, attach({ kind: 'issue', value: 'PAY-99' }));
    expect(reading.launch.items[SUPPORT]?.evidence).toMatchObject([{ value: 'PAY-99' }]);
    const changed = await act(app, 'dev', reading, SUPPORT, attach({ kind: 'issue', value: 'PAY-2' }));
    expect(changed.launch.items[SUPPORT]?.evidence).toMatchObject([{ value: '' }, { value: 'PAY-2' }]);
    const [seen, veiled] = [await view('rob'), await view('vic')];
    expect(Object.values(seen.issues).map(({ key }) => key)).toEqual(['PAY-2', 'PAY-99']);
    expect(JSON.stringify(veiled)).not.toMatch(/PAY-99|Doubled charges/);
    expect(veiled.reading?.launch.items[SUPPORT]?.evidence).toMatchObject([
      { kind: 'issue', value: '' },
      { value: 'PAY-2' },
    ]);
  });

  test('takes a query that Jira can run, and refuses another in Jira’s own words at its place', async () => {
    const reading = await start();
    const good = await act(app, 'dev', reading, SUPPORT, attach(evidenceOf.jql));
    expect(good.launch.items[SUPPORT]?.evidence).toMatchObject([evidenceOf.jql]);
    const bad = await askAct(app, 'dev', good, SUPPORT, attach({ kind: 'jql', value: 'colour = red ORDER' }));
    expect(bad).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        problems: [{ path: 'evidence/0', message: expect.stringContaining('Jira can’t') }],
      },
    });
    expect((await view('dev')).reading?.launch.items[SUPPORT]?.evidence).toHaveLength(1);
  });
});
