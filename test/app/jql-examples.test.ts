import { readFileSync } from 'node:fs';
import { hostClock } from '../../local/clock';
import { readManifest } from '../../local/forge/manifest';
import { indexedProperties } from '../../local/indexed-properties';
import type { Json } from '../../src/domain/json';
import { launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const TODAY = '2026-03-16T09:00:00Z';
const OBJECTIVE = '10005';

/** Questions and queries as docs/jql.md has them, backslashes and pipes being none of JQL's. */
const examples = [...readFileSync('docs/jql.md', 'utf8').matchAll(/^\| ([A-Z][^|]*\?)\s*\| `([^`]+)`\s*\|$/gm)].map(
  ([, question = '', jql = '']) => [question.trim(), jql] as const,
);

/** What each finds among the items below, by the number of the issue. */
const expected: Readonly<Record<string, readonly number[]>> = {
  'What are we committed to now?': [1, 3],
  'What is now at risk or off track?': [1],
  'What is on Now, but was never reported on?': [3],
  'Whose last report is from before a day?': [2],
  'What is promised for a quarter?': [2, 3],
  'What is promised by a day?': [3],
  'What goes to general availability?': [2],
  'Which external dates have no high confidence?': [2],
  'Which tier 1 and 2 commitments are there?': [2, 3],
  'Where is confidence low?': [1],
  'Where is a grave risk open?': [1],
  'Where are several risks open?': [2],
  'What serves an objective that was written down?': [1],
  'What serves an objective that is an issue?': [2],
  'What is committed without any objective?': [3],
  'What is mine to decide?': [1],
  'What is for large customers?': [2],
  'What was filled by one template?': [2, 3],
  'Which launches are not ready?': [4],
  'What launches in a span of days?': [1],
  'Which launches have blockers to settle?': [1, 4],
  'Which launches go only on a condition?': [1],
  'Which planned launches wait for a go?': [4],
  'Whose date has slipped?': [1],
  'Which tier 3 launches are planned?': [1, 4],
};

let app: RunningApp;
const idOf = (number: number) => String(10_000 + number);

async function save(number: number, templateId: string, answers: Readonly<Record<string, Json>>): Promise<void> {
  const { saved } = await app.call('dev', 'roadmap.open', { issueId: idOf(number), timeZone: 'UTC' });
  await app.call('dev', 'roadmap.save', {
    issueId: idOf(number),
    baseRevision: saved.revision,
    templateId,
    answers,
    timeZone: 'UTC',
  });
}
const risk = (id: string, likelihood: number, impact: number, state = 'open') => ({
  id,
  text: 'The vendor is late',
  likelihood,
  impact,
  state,
});

beforeAll(async () => {
  hostClock.setTo(new Date('2026-03-02T09:00:00Z'));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('dev')
    .project('PAY', { administrators: ['pat'], members: ['dev'] })
    .issue('PAY-1', { type: 'epic', summary: 'Wallet top-up' })
    .issue('PAY-2', { type: 'epic', summary: 'Card vault', assignee: 'dev' })
    .issue('PAY-3', { type: 'epic', summary: 'Refunds', assignee: 'dev' })
    .issue('PAY-4', { type: 'epic', summary: 'Payouts' })
    .issue('PAY-5', { type: 'epic', summary: 'Activation' })
    .open({ indexedProperties: indexedProperties(readManifest('manifest.yml')) });
  app = await runApp(site);

  await save(2, 'delivery', {
    horizon: 'next',
    problem: 'Cards are typed again and again',
    confidence: { level: 'medium', reason: 'Two pilots' },
    health: { state: 'onTrack', sentence: 'On plan.' },
    releaseStage: 'ga',
    dateCommitment: 'external',
    targetWindow: '2026-Q2',
    tier: 'T1',
    segment: ['enterprise', 'partners'],
    objective: { kind: 'issue', issueId: OBJECTIVE },
    risks: [risk('r1', 2, 2), risk('r2', 1, 3), risk('r3', 3, 3, 'closed')],
  });
  hostClock.setTo(new Date(TODAY));
  await save(1, 'outcome', {
    horizon: 'now',
    problem: 'Top-ups fail',
    decisionOwner: 'dev',
    confidence: { level: 'low', reason: 'No data yet' },
    health: { state: 'atRisk', sentence: 'The vendor is late.' },
    objective: { kind: 'text', text: 'KR 2.1: activation from 40 to 55 %' },
    risks: [risk('r1', 3, 2)],
  });
  await save(3, 'delivery', {
    horizon: 'now',
    problem: 'Refunds take days',
    confidence: { level: 'high', reason: 'Done before' },
    releaseStage: 'public-preview',
    dateCommitment: 'external',
    targetWindow: '2026-05-20',
    tier: 'T2',
  });
  const { entityId } = await startLaunch(app, 'pat', idOf(1), launchPlan('T3', '2026-06-01'));
  const ofLaunch = { issueId: idOf(1), entityId };
  const later = { launchOn: '2026-06-15', reason: 'The bank is late.', confirmed: true };
  await app.call('pat', 'launch.moveDate', { ...ofLaunch, baseRevision: 1, ...later });
  const condition = { text: 'Errors stay below 1 %.', ownerId: 'dev', dueOn: '2026-06-14' };
  const decision = { outcome: 'conditional go' as const, condition, rationale: null, votes: [] };
  await app.call('pat', 'launch.decide', { ...ofLaunch, baseRevision: 2, decision });
  // Its launch date is past while nothing was done.
  await startLaunch(app, 'pat', idOf(4), launchPlan('T3', '2026-03-16'));
  await app.host.idle();
});

afterAll(async () => {
  hostClock.reset();
  await app.close();
});

test('the document has an example for each question that is answered here, and more than twelve', () => {
  expect(examples.map(([question]) => question)).toEqual(Object.keys(expected));
  expect(examples.length).toBeGreaterThan(12);
});

test.each(examples)('%s %s', async (question, jql) => {
  const { status, body } = await app.jira.as('dev').post('search/jql', { jql, fields: ['summary'] });
  expect([status, body['errorMessages'] ?? null]).toEqual([200, null]);
  const found = body['issues']?.map((issue) => Number(String(issue['key']).split('-')[1])) ?? [];
  expect(found.toSorted((a, b) => a - b)).toEqual(expected[question]);
});
