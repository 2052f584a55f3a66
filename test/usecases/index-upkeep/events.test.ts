import { hostClock } from '../../../local/clock';
import { randomOf, type Random } from '../../../local/demo/random';
import { generatedSite } from '../../../local/generated/generated-site';
import { createEmbeddedSite, type EmbeddedSite } from '../../../local/jira/embedded-site';
import type { ProductEvent } from '../../../local/jira/site';
import { freshRows, openIndexRig, rowsOf, type IndexRig } from '../../support/index-rig';
import { editAtRandom, openEdits, toldEdits } from '../../support/jira-edits';

const TODAY = '2026-11-20';

let site: EmbeddedSite;
let rig: IndexRig;

beforeEach(async () => {
  hostClock.setTo(new Date(`${TODAY}T10:00:00Z`));
  site = await createEmbeddedSite({ dataDir: null, baseUrl: 'http://jira.test' });
  await site.load(generatedSite({ issues: 30, projects: 2, today: TODAY, securedPerThousand: 100 }));
  rig = openIndexRig(site);
  await rig.work();
  rig.asked.length = 0;
});

afterEach(async () => {
  hostClock.reset();
  await site.close();
});

/** Has the index say the same as one that is built of Jira anew. */
async function expectFresh(): Promise<void> {
  const kept = await rowsOf(rig);
  expect(kept).toBe(await freshRows(site));
}

async function tellAll(events: readonly ProductEvent[]): Promise<void> {
  for (const event of events) await rig.tell(event);
}

test('events whose payload tells the change keep the index up to date without asking Jira anything', async () => {
  const taken = await editAtRandom(site, toldEdits, 50, randomOf('told'));
  expect(Object.keys(taken).sort()).toEqual(Object.keys(toldEdits).sort());
  await tellAll(rig.events);
  expect(rig.asked).toEqual([]);
  expect(await rig.ports.indexWriter.countDirty()).toBe(0);
  await expectFresh();
});

test('what an event leaves open is read again by the next run of the worker', async () => {
  const taken = await editAtRandom(site, { ...toldEdits, ...openEdits }, 50, randomOf('open'));
  expect(Object.keys(taken)).toEqual(expect.arrayContaining(Object.keys(openEdits)));
  await tellAll(rig.events);
  await rig.work();
  expect(rig.asked.filter((path) => !path.endsWith('/bulkfetch'))).toEqual([]);
  await expectFresh();
});

describe.each([
  ['shuffled', (events: ProductEvent[], random: Random) => random.sample(events, events.length)],
  ['each told twice', (events: ProductEvent[]) => [...events, ...events]],
  ['in the opposite order', (events: ProductEvent[]) => events.toReversed()],
  ['half of them lost', (events: ProductEvent[], random: Random) => events.filter(() => random.chance(0.5))],
] as const)('events that come %s', (name, disturb) => {
  test('leave the index right after the next sweep', async () => {
    const random = randomOf(name);
    await editAtRandom(site, { ...toldEdits, ...openEdits }, 50, random);
    // A deletion that no event tells of is the daily comparison's to find.
    const isDeletion = ({ eventType }: ProductEvent) => eventType === 'avi:jira:deleted:issue';
    const deletions = rig.events.filter(isDeletion);
    await tellAll(
      disturb(
        rig.events.filter((event) => !isDeletion(event)),
        random,
      ),
    );
    await tellAll(deletions);
    await rig.pass();
    await expectFresh();
  });
});

test('late events, told after the sweep that already knew better, change nothing', async () => {
  await editAtRandom(site, toldEdits, 40, randomOf('late'));
  await rig.pass();
  const before = await rowsOf(rig);
  await tellAll(rig.events);
  await rig.work();
  expect(await rowsOf(rig)).toBe(before);
  await expectFresh();
});

test('a run without any event is right after a sweep and the daily comparison', async () => {
  await editAtRandom(site, { ...toldEdits, ...openEdits }, 50, randomOf('deaf'));
  await rig.pass();
  await rig.pass(24 * 60);
  await expectFresh();
});
