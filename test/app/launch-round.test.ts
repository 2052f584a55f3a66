import { hostClock } from '../../local/clock';
import type { Answer } from '../../src/contract/error';
import type { LaunchReading } from '../../src/contract/launch';
import type { InputOf } from '../../src/contract/operations';
import { mirrorKey } from '../../src/domain/mirror/mirror-key';
import { act, launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY, launchCompany, PAY } from '../support/launch-company';
import type { RunningApp } from '../support/running-app';

let app: RunningApp;
let reading: LaunchReading;

/** Vic, who may only browse, leads Support; Lena leads Legal, and Olga stands in for her. Docs is a group's. */
async function nameLeads(): Promise<void> {
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  const project = settings.projects['10000'];
  if (project === undefined) throw new Error('The project has no settings.');
  const person = (accountId: string) => ({ kind: 'person', accountId }) as const;
  const functionLeads = {
    Legal: { lead: person('lena'), delegate: { accountId: 'olga', untilOn: '2026-03-31' } },
    Support: { lead: person('vic') },
    Docs: { lead: { kind: 'group' as const, groupId: 'group-release-managers', name: 'release-managers' } },
  };
  const projects = { ...settings.projects, '10000': { ...project, functionLeads } };
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: { ...settings, projects } });
}

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  app = await launchCompany();
  await nameLeads();
  reading = await startLaunch(app, 'rhea', PAY(1), launchPlan('T2', '2026-06-15'));
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const where = () => ({ issueId: PAY(1), entityId: reading.entityId });
const standing = async () => {
  const view = await app.call('vic', 'launch.open', { issueId: PAY(1), timeZone: 'UTC' });
  if (view.reading === null) throw new Error('There is no launch.');
  return view.reading;
};
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

async function openRound(functions: readonly string[] = ['Legal', 'Support', 'Docs', 'Engineering']) {
  const { revision: baseRevision } = await standing();
  const input = { ...where(), baseRevision, functions, closesOn: '2026-03-20', note: 'Read the report first.' };
  return app.call('rhea', 'launch.openRound', input);
}

function vote(who: string, of: string, given: Partial<InputOf<'launch.vote'>> = {}) {
  const blank = { round: 1, vote: 'go' as const, comment: '', voterId: null, seenAt: null };
  return app.ask(who, 'launch.vote', { ...where(), ...blank, function: of, ...given });
}

async function decide(outcome: 'go' | 'conditional go', more: Partial<InputOf<'launch.decide'>['decision']> = {}) {
  const decision = { outcome, condition: null, rationale: null, votes: [], ...more };
  return app.ask('rhea', 'launch.decide', { ...where(), baseRevision: (await standing()).revision, decision });
}

test('a round names each function’s lead and who stands in; a group, and a function without a lead, name nobody', async () => {
  const previewed = await app.call('rhea', 'launch.previewRound', where());
  const votersOf = (name: string) => previewed.functions.find(({ function: own }) => own === name)?.voterIds;
  expect([votersOf('Legal'), votersOf('Support'), votersOf('Docs')]).toEqual([['lena', 'olga'], ['vic'], []]);
  expect(previewed.people).toMatchObject({ lena: { displayName: 'Lena' }, olga: { displayName: 'Olga' } });
  const { reading: opened, people } = await openRound();
  expect(opened.launch.rounds[1]).toMatchObject({
    by: 'rhea',
    closesOn: '2026-03-20',
    functions: [{ function: 'Legal', voterIds: ['lena', 'olga'] }, { voterIds: ['vic'] }, { voterIds: [] }, {}],
    frozen: { verdict: 'On track' },
  });
  expect(people).toMatchObject({ vic: { displayName: 'Vic' }, lena: { displayName: 'Lena' } });
});

test.each([
  ['its lead', 'lena', 'Legal', null, 'ok'],
  ['who stands in for the lead', 'olga', 'Legal', null, 'ok'],
  ['a lead who may only browse the issue', 'vic', 'Support', null, 'ok'],
  ['a member of the group that leads it', 'rob', 'Docs', null, 'ok'],
  ['a release manager for a function of another', 'rhea', 'Legal', null, 'forbidden'],
  ['a release manager who was told it', 'rhea', 'Legal', 'lena', 'ok'],
  ['a release manager who may only browse, and was told it', 'ravi', 'Engineering', 'dev', 'ok'],
  ['a lead for another function', 'lena', 'Support', null, 'forbidden'],
  ['a lead who says that somebody told them', 'lena', 'Legal', 'olga', 'forbidden'],
  ['an editor who leads nothing', 'dev', 'Engineering', null, 'forbidden'],
  ['a project administrator', 'pat', 'Engineering', null, 'forbidden'],
  ['somebody who may not see the issue', 'sam', 'Legal', null, 'not-found'],
])('a function’s vote by %s (%s, %s, told by %s): %s', async (_, who, of, voterId, code) => {
  await openRound();
  expect(codeOf(await vote(who, of, { voterId }))).toBe(code);
  expect(Object.keys((await standing()).launch.votes)).toHaveLength(code === 'ok' ? 1 : 0);
});

test('one who may only browse votes without a word about Jira’s copy, which the app’s queue brings up to date', async () => {
  await openRound();
  await app.host.idle();
  expect(await vote('vic', 'Support')).toMatchObject({ ok: true, value: { notices: [] } });
  await app.host.idle();
  const { body } = await app.jira.as('vic').get(`issue/PAY-1/properties/${mirrorKey.launch}`);
  expect(body).toMatchObject({ value: { revision: (await standing()).revision } });
});

test('all vote at once while others tick: nothing is lost, and the decision keeps what the voters saw', async () => {
  await openRound();
  const { revision: baseRevision } = await standing();
  const items = ['docs.published', 'support.trained', 'engineering.load', 'legal.terms'];
  const ticks = items.map((itemId, index) =>
    app.ask(`crew${index}`, 'launch.act', {
      ...where(),
      baseRevision,
      itemId,
      action: { kind: 'set state', state: 'in progress' },
    }),
  );
  const cast = [
    vote('lena', 'Legal', { vote: 'no-go', comment: 'Terms are late.' }),
    vote('vic', 'Support'),
    vote('rob', 'Docs', { vote: 'conditional go' }),
    vote('rhea', 'Engineering', { voterId: 'dev' }),
  ];
  expect((await Promise.all([...ticks, ...cast])).map(codeOf)).toEqual(Array(8).fill('ok'));

  // Two leads of one function at once: the second is shown the first's vote.
  const legal = (await standing()).launch.votes['1.1'];
  const seenAt = legal?.at ?? null;
  const both = await Promise.all([vote('lena', 'Legal', { seenAt }), vote('olga', 'Legal', { vote: 'pause', seenAt })]);
  expect(both.map(codeOf).sort()).toEqual(['invalid-input', 'ok']);

  const decided = await decide('go');
  const [decision] = decided.ok ? decided.value.reading.launch.decisions : [];
  expect(decision).toMatchObject({
    outcome: 'go',
    frozen: { verdict: 'On track' },
    round: { number: 1 },
    votes: [
      { function: 'Legal' },
      { accountId: 'vic', function: 'Support', vote: 'go' },
      { accountId: 'rob', function: 'Docs', vote: 'conditional go' },
      { accountId: 'dev', function: 'Engineering', vote: 'go', enteredBy: 'rhea' },
    ],
  });
  expect(await vote('vic', 'Support', { vote: 'no-go' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringMatching(/round is over.*not taken/) },
  });
});

test('a vote that came in after the release manager looked is seen before the decision', async () => {
  await openRound();
  const { revision: baseRevision } = await standing();
  await vote('lena', 'Legal', { vote: 'no-go' });
  const decision = { outcome: 'go' as const, condition: null, rationale: null, votes: [] };
  const early = { ...where(), baseRevision, decision };
  expect(codeOf(await app.ask('rhea', 'launch.decide', early))).toBe('busy');
  expect(codeOf(await decide('go'))).toBe('ok');
});

test('the condition of a conditional go is followed up by who answers for it, Browse being enough; the verdict is as it was', async () => {
  const condition = { text: 'Errors below 1 %', ownerId: 'vic', dueOn: '2026-03-18' };
  const decided = await decide('conditional go', { condition });
  const before = decided.ok ? decided.value.reading.assessment : null;
  const settle = (who: string, met: boolean, seenAt: string | null = null) =>
    app.ask(who, 'launch.settleCondition', { ...where(), decision: 1, met, note: 'Seen on the dashboard.', seenAt });
  expect(codeOf(await settle('lena', true))).toBe('forbidden');
  const missed = await settle('vic', false);
  expect(missed).toMatchObject({
    ok: true,
    value: { reading: { launch: { conditionChecks: { 1: { met: false, by: 'vic' } } } } },
  });
  expect(missed.ok && missed.value.reading.assessment).toMatchObject({
    verdict: before?.verdict,
    sentence: before?.sentence,
    score: before?.score,
  });
  expect(codeOf(await settle('rhea', true))).toBe('invalid-input');
  const said = missed.ok ? missed.value.reading.launch.conditionChecks[1] : undefined;
  expect(codeOf(await settle('rhea', true, said?.at))).toBe('ok');
});

describe('the history', () => {
  const history = (who: string, more: Partial<InputOf<'launch.history'>> = {}) =>
    app.call(who, 'launch.history', { ...where(), ...more });

  test('tells who did what, old and new, newest first, of all, of an item, or of a person', async () => {
    reading = await act(app, 'dev', reading, 'docs.published', { kind: 'set state', state: 'in progress' });
    reading = await act(app, 'lena', reading, 'docs.published', { kind: 'set owner', ownerId: 'dev' });
    await openRound(['Legal']);
    await vote('lena', 'Legal', { vote: 'no-go', comment: 'Terms are late.' });
    const { entries, authors } = await history('vic');
    expect(entries.map(({ author, action }) => [author, action])).toEqual([
      ['Lena', 'Voted on go/no-go'],
      ['Rhea', 'Opened a go/no-go round'],
      ['Lena', 'Handed an item over'],
      ['Dev', 'Began an item'],
      ['Rhea', 'Started a T2 launch for 15 June 2026, with 25 items'],
    ]);
    expect(entries[0]?.subjects).toEqual([
      {
        itemId: null,
        title: 'The launch',
        changes: [{ label: 'Vote of Legal', from: null, to: 'No-go, Lena, “Terms are late.”' }],
      },
    ]);
    expect(authors.map(({ name }) => name).sort()).toEqual(['Dev', 'Lena', 'Rhea']);

    const ofItem = await history('vic', { itemId: 'docs.published' });
    expect(ofItem.entries.map(({ subjects }) => subjects)).toEqual([
      [{ itemId: 'docs.published', title: expect.any(String), changes: [{ label: 'Owner', from: null, to: 'Dev' }] }],
      [
        {
          itemId: 'docs.published',
          title: expect.any(String),
          changes: [{ label: 'State', from: 'Open', to: 'In progress' }],
        },
      ],
      [],
    ]);
    const ofDev = await history('vic', { authorId: 'dev' });
    expect(ofDev.entries.map(({ revision }) => revision)).toEqual([2]);

    const first = await history('vic', { pageSize: 2 });
    const rest = await history('vic', { pageSize: 200, before: first.next ?? 0 });
    expect([...first.entries, ...rest.entries]).toEqual(entries);
    expect(rest.next).toBeNull();
  });

  test('of a launch of another issue is refused', async () => {
    expect(await app.ask('vic', 'launch.history', { ...where(), issueId: PAY(2) })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
