import { hostClock } from '../../local/clock';
import type { OutputOf } from '../../src/contract/operations';
import type { Verdict } from '../../src/domain/readiness/verdict';
import { readFixture, type FixtureIssue, type PlanFixture } from '../domain/rollup/fixture';
import { wordedRollup, type Worded } from '../domain/rollup/worded';
import { act, itemsBeforeLaunch, launchPlan, settlingAction, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp } from '../support/running-app';
import { triedPlan } from '../support/tried-plan';
import { workedPlanSite } from '../support/worked-plan-site';

interface ExpectedViewer extends Worded {
  readonly viewer: string;
  readonly nodes: Readonly<Record<string, Worded>>;
}

const fixture = readFixture<PlanFixture>('plan.json');
const expected = readFixture<{ readonly viewers: readonly ExpectedViewer[] }>('expected.json').viewers;

/** Noon in Berlin on the fixture's day. */
const NOON = `${fixture.asOf}T11:00:00.000Z`;

let app: RunningApp;

beforeAll(async () => {
  app = await runApp(await workedPlanSite(fixture).open());
  for (const issue of [...fixture.issues].sort((a, b) => reportedAt(a).localeCompare(reportedAt(b)))) {
    hostClock.setTo(new Date(reportedAt(issue)));
    await saveRoadmap(issue);
  }
  hostClock.setTo(new Date(NOON));
  for (const { id, readiness } of fixture.issues) if (readiness !== undefined) await seed[readiness]?.(id);
});

afterAll(async () => {
  hostClock.reset();
  await app.close();
});

const reportedAt = ({ health }: FixtureIssue): string => health?.reportedAt ?? NOON;

/** What the fixture says of the issue beside Jira, as its editors would have said it on the day. */
async function saveRoadmap({ id, health, confidence, risks = [] }: FixtureIssue): Promise<void> {
  const answers = {
    ...(health && { health: { state: health.state, sentence: health.sentence } }),
    ...(confidence && { confidence: { level: confidence, reason: 'As the plan says.' } }),
    ...(risks.length > 0 && {
      risks: risks.map((risk, index) => ({ id: `r${index}`, text: `Risk ${index}`, ...risk })),
    }),
  };
  if (Object.keys(answers).length === 0) return;
  await app.call('priya', 'roadmap.save', {
    issueId: id,
    baseRevision: 0,
    templateId: 'outcome',
    answers,
    timeZone: 'Europe/Berlin',
  });
}

/** How a launch comes to each verdict of the fixture. Its items due after the launch count in none. */
const seed: Partial<Record<Verdict, (issueId: string) => Promise<void>>> = {
  // The blocker was due three days ago.
  'Not ready': async (issueId) => void (await startLaunch(app, 'priya', issueId, launchPlan('T3', fixture.asOf))),
  // Nobody has begun the blocker, which is due in two days.
  'At risk': async (issueId) => void (await startLaunch(app, 'priya', issueId, launchPlan('T3', '2026-03-21'))),
  'Not assessed': async (issueId) => {
    const reading = await startLaunch(app, 'priya', issueId, launchPlan('T3', '2026-04-30'));
    await each(reading, itemsBeforeLaunch(reading), () => ({ kind: 'not applicable', reason: 'Nothing ships.' }));
  },
  Ready: async (issueId) => {
    const reading = await startLaunch(app, 'priya', issueId, launchPlan('T3', '2026-04-30'));
    await each(reading, itemsBeforeLaunch(reading, ['blocking', 'required']), settlingAction);
  },
  'Ready with waivers': async (issueId) => {
    const reading = await startLaunch(app, 'priya', issueId, launchPlan('T3', '2026-04-30'));
    await each(reading, itemsBeforeLaunch(reading, ['blocking', 'required']), (now, itemId) =>
      itemId === 'support.trained'
        ? { kind: 'waive', reason: 'Support joins in the pilot.', expiresOn: '2026-05-31' }
        : settlingAction(now, itemId),
    );
  },
};

async function each(
  start: Awaited<ReturnType<typeof startLaunch>>,
  itemIds: readonly string[],
  action: (now: typeof start, itemId: string) => Parameters<typeof act>[4],
): Promise<void> {
  let reading = start;
  for (const itemId of itemIds) reading = await act(app, 'priya', reading, itemId, action(reading, itemId));
}

function read(viewer: string): Promise<OutputOf<'portfolio.read'>> {
  return app.call(
    viewer.toLowerCase(),
    'portfolio.read',
    triedPlan(`key in (${fixture.roots.join(', ')})`, fixture.config),
  );
}

const ways = ['live', 'index'] as const;
const cases = ways.flatMap((way) => expected.map((one) => ({ way, ...one })));

describe.each(cases)('the worked plan, read as $viewer, $way', ({ way, viewer, nodes, ...plan }) => {
  let worded: ReturnType<typeof wordedRollup>;

  beforeAll(async () => {
    let view = await read(viewer);
    if (way === 'index' && view.source.kind === 'live') {
      await app.host.runSchedule('five-minutes');
      await app.host.idle();
      view = await read(viewer);
    }
    expect(view.source.kind).toBe(way);
    worded = wordedRollup(view.rollup);
  });

  it('adds up, reconciles and warns as the hand calculation does', () => {
    const { nodes: _, ...folded } = worded;
    expect(folded).toEqual(plan);
  });

  it('reaches exactly the issues that it should', () => {
    expect(Object.keys(worded.nodes).sort()).toEqual(Object.keys(nodes).sort());
  });

  it.each(Object.entries(nodes))('gives %s every figure of the hand calculation', (key, figures) => {
    expect(worded.nodes[key]).toEqual(figures);
  });
});
