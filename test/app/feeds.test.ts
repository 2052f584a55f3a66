import { hostClock } from '../../local/clock';
import type { FeedPage } from '../../src/contract/feed';
import type { InputOf } from '../../src/contract/operations';
import type { FeedCell } from '../../src/domain/feed/feed-column';
import { insightContent } from '../support/insight-inputs';
import { LAUNCH_DAY } from '../support/launch-company';
import { launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';
import { triedPlan } from '../support/tried-plan';

const [PAY_1, PAY_2, PAY_3, OPS_1] = ['10001', '10002', '10003', '20001'];
const { plan } = triedPlan('type = Epic', {
  hierarchyLinks: [{ name: 'Blocks', direction: 'outward' }],
});
let app: RunningApp;

type Feed = InputOf<'feed.page'>;
type Row = Readonly<Record<string, FeedCell>>;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('ada', { administersJira: true })
    .user('sam')
    .project('PAY', { administrators: ['ada'], members: ['ada', 'sam'] })
    .project('OPS', { administrators: ['ada'], members: ['ada'] })
    .issue('PAY-1', { type: 'epic', assignee: 'ada' })
    .issue('PAY-2', { parent: 'PAY-1' })
    .issue('PAY-3', { parent: 'PAY-1' })
    .issue('OPS-1', { type: 'epic' })
    .link('OPS-1', 'blocks', 'PAY-3')
    .open();
  app = await runApp(site, { limits: unhurried });
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

/** Every page of a feed, as a BI tool would have it. */
async function load(who: string, feed: Exclude<Feed['feed'], 'snapshots'>, of: Feed['plan'] = plan) {
  const rows: Row[] = [];
  let cursor: string | null = null;
  let given: number;
  do {
    const page: FeedPage = await app.call(who, 'feed.page', { feed, plan: of, cursor });
    if (page.kind === 'partial') throw new Error(page.missing.join(' '));
    const { columns } = page;
    rows.push(...page.rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))));
    ({ given, next: cursor } = page);
  } while (cursor !== null);
  expect(rows).toHaveLength(given);
  return rows;
}
const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name]);

test('a feed holds what its reader may see, and no row, edge or figure of anything else', async () => {
  expect(column(await load('ada', 'items'), 'issue_id')).toEqual([PAY_1, PAY_2, PAY_3, OPS_1]);
  expect(column(await load('sam', 'items'), 'issue_id')).toEqual([PAY_1, PAY_2, PAY_3]);
  const edges = async (who: string) =>
    (await load(who, 'edges')).map((edge) => [edge.parent_issue_id, edge.child_issue_id, edge.parent_count]);
  expect(await edges('ada')).toEqual([
    [PAY_1, PAY_2, 1],
    [PAY_1, PAY_3, 2],
    [OPS_1, PAY_3, 2],
  ]);
  expect(await edges('sam')).toEqual([
    [PAY_1, PAY_2, 1],
    [PAY_1, PAY_3, 1],
  ]);
});

test('checklist items and insights join to the items of the same reader', async () => {
  await startLaunch(app, 'ada', PAY_1, launchPlan('T3', '2026-06-15'));
  await startLaunch(app, 'ada', OPS_1, launchPlan('T3', '2026-06-15'));
  const { insightId } = await app.call('ada', 'insight.createLinked', { issueId: PAY_2, content: insightContent });
  await app.call('ada', 'insight.link', { issueId: OPS_1, insightId });
  const hidden = await app.call('ada', 'insight.createLinked', { issueId: OPS_1, content: insightContent });

  const ofAda = await load('ada', 'checklistItems');
  const ofSam = await load('sam', 'checklistItems');
  expect(new Set(column(ofAda, 'issue_id'))).toEqual(new Set([PAY_1, OPS_1]));
  expect(new Set(column(ofSam, 'issue_id'))).toEqual(new Set([PAY_1]));
  expect(new Set(ofAda.map((row) => `${String(row.launch_id)} ${String(row.item_id)}`)).size).toBe(ofAda.length);

  expect(column(await load('sam', 'insights'), 'insight_id')).toEqual([insightId]);
  expect(await load('sam', 'insightLinks')).toEqual([{ insight_id: insightId, issue_id: PAY_2, share: 1 }]);
  const links = await load('ada', 'insightLinks');
  expect(links.map(({ insight_id: of, issue_id: on, share }) => [of, on, share]).sort()).toEqual(
    [
      [insightId, PAY_2, 0.5],
      [insightId, OPS_1, 0.5],
      [hidden.insightId, OPS_1, 1],
    ].sort(),
  );
});

test('a place in a feed is an id: what was given is not given again, and what came since is', async () => {
  const page = await app.call('ada', 'feed.page', { feed: 'items', plan, cursor: `2//${PAY_2}` });
  if (page.kind === 'partial') throw new Error(page.missing.join(' '));
  expect(page.rows.map(([id]) => id)).toEqual([PAY_3, OPS_1]);
  expect(page).toMatchObject({ given: 4, progress: 1, next: null });
  expect(await app.ask('ada', 'feed.page', { feed: 'items', plan, cursor: 'PAY-2' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
});

test('days that nothing is kept of are refused, and a series that is too long', async () => {
  const snapshots = { feed: 'snapshots', plan, cursor: null } as const;
  for (const [fromOn, toOn] of [
    ['2020-01-01', '2020-01-07'],
    ['2020-01-01', '2026-01-07'],
    ['2026-01-07', '2026-01-01'],
  ] as const) {
    expect(await app.ask('ada', 'feed.page', { ...snapshots, fromOn, toOn, days: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  }
});

test('as long as only today can be read, snapshots of today are given', async () => {
  const today = LAUNCH_DAY.slice(0, 10);
  const page = await app.call('sam', 'feed.page', {
    feed: 'snapshots',
    plan,
    cursor: null,
    fromOn: today,
    toOn: today,
    days: 1,
  });
  if (page.kind === 'partial') throw new Error(page.missing.join(' '));
  expect(page.rows.map(([on, id]) => [on, id])).toEqual([PAY_1, PAY_2, PAY_3].map((id) => [today, id]));
});
