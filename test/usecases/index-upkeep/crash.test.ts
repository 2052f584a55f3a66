import { hostClock } from '../../../local/clock';
import { generatedSite } from '../../../local/generated/generated-site';
import { randomOf } from '../../../local/demo/random';
import { createEmbeddedSite, type EmbeddedSite } from '../../../local/jira/embedded-site';
import { openIndexRig } from '../../support/index-rig';

const TODAY = '2026-11-20';
const KILLS = 50;
const ISSUES = 24;

let site: EmbeddedSite;

beforeAll(async () => {
  hostClock.setTo(new Date(`${TODAY}T10:00:00Z`));
  site = await createEmbeddedSite({ dataDir: null, baseUrl: 'http://jira.test' });
  await site.load(generatedSite({ issues: ISSUES, projects: 2, today: TODAY }));
});

afterAll(() => {
  hostClock.reset();
  return site.close();
});

// Many pages of few issues: each is a place to be killed at.
const settings = { seedHistory: true, historyDays: 3650, issuesPerPage: 5 };

test(`a build with its history that is killed at any of ${KILLS} points ends as one that never was`, async () => {
  const whole = openIndexRig(site, settings);
  await whole.work();
  const expected = await whole.dump();
  const calls = whole.calls.count;
  const [issues = [], past = [], dirty] = JSON.parse(expected) as readonly (readonly unknown[])[]; // three tables, as `dump` writes them
  expect([issues.length, past.length > issues.length, dirty]).toEqual([ISSUES, true, []]);

  const random = randomOf('kills');
  const points = Array.from({ length: KILLS }, () => random.between(1, calls - 1));
  for (const point of points) {
    const rig = openIndexRig(site, settings);
    rig.killAfter(point);
    await rig.work();
    expect({ point, same: (await rig.dump()) === expected }).toEqual({ point, same: true });
  }
}, 120_000);
