import { hostClock } from '../../../local/clock';
import { GENERATED_PEOPLE } from '../../../local/generated/site-frame';
import { generatedSite } from '../../../local/generated/generated-site';
import { createEmbeddedSite, type EmbeddedSite } from '../../../local/jira/embedded-site';
import { noIssue, noProject, planEntityId } from '../../../src/domain/journal/entity-id';
import { planPath } from '../../../src/domain/plan/plan-state';
import { createStorage } from '../../../src/storage/create-storage';
import { forgeSql } from '../../../src/storage/forge-sql';
import { catchUpIndex } from '../../../src/usecases/index-upkeep/catch-up-index';
import { indexMarks, readMark } from '../../../src/usecases/index-upkeep/index-marks';
import { openIndexRig, type IndexRig } from '../../support/index-rig';

const TODAY = '2026-11-20';
const NUMBER = 'customfield_10500';

let site: EmbeddedSite;

beforeEach(async () => {
  hostClock.setTo(new Date(`${TODAY}T10:00:00Z`));
  site = await createEmbeddedSite({ dataDir: null, baseUrl: 'http://jira.test' });
  const dataset = generatedSite({ issues: 60, projects: 2, today: TODAY });
  const customFields = [...(dataset.customFields ?? [])];
  const points = customFields.find(({ name }) => name.startsWith('Story'));
  if (!points) throw new Error('A generated site has points.');
  await site.load({
    ...dataset,
    customFields: [...customFields, { ...points, id: NUMBER, name: 'Effort', clauseNames: [] }],
  });
});

afterEach(async () => {
  hostClock.reset();
  await site.close();
});

const until = () => new Date(Date.now() + 10_000).toISOString();

async function setEffort(issueId: string, effort: number): Promise<void> {
  const issue = site.store.issues.get(Number(issueId));
  if (!issue) throw new Error(`${issueId} is there.`);
  // Without a date of change: as before the index looked at the field.
  site.store.write([{ put: 'issues', record: { ...issue, custom: { ...issue.custom, [NUMBER]: effort } } }]);
}

async function namePlanField(rig: IndexRig, fieldId: string): Promise<void> {
  const { journal } = createStorage(forgeSql);
  const entityId = planEntityId('abcdefgh');
  const state = { [planPath.name]: 'Plan', [planPath.pointsField]: fieldId };
  const of = { kind: 'plan', issueId: noIssue, projectId: noProject, state } as const;
  const entry = { entityId, revision: 1, authorId: GENERATED_PEOPLE.administrator, at: rig.ports.clock.now() };
  await journal.append({ ...entry, operation: 'plan.create', patch: state }, of);
}

test('a field that a plan names is read of those issues alone that have it; until then views know that it lacks', async () => {
  const rig = openIndexRig(site);
  await rig.work();
  const [first = '', second = ''] = await idsOf(rig);
  await setEffort(first, 13);
  await namePlanField(rig, NUMBER);
  const fieldIds = async () => {
    const caughtUp = await catchUpIndex(rig.ports, { until: until() });
    return caughtUp.kind === 'ready' ? caughtUp.fieldIds : [];
  };
  expect(await fieldIds()).not.toContain(NUMBER);
  rig.asked.length = 0;
  await rig.pass();
  expect(await fieldIds()).toContain(NUMBER);
  expect(await rig.ports.index.find([first, second])).toMatchObject([{ fields: { [NUMBER]: 13 } }, {}]);
  expect(rig.asked.filter((path) => path.includes('search/jql')).length).toBeLessThan(10);
});

test('a field that the site doesn’t have is left alone, and the rest is kept on', async () => {
  const rig = openIndexRig(site);
  await namePlanField(rig, 'customfield_99999');
  await rig.work();
  expect((await readMark(rig.ports.marks, indexMarks.built))?.fields).not.toContainEqual(
    expect.objectContaining({ id: 'customfield_99999' }),
  );
});

async function idsOf({ ports }: IndexRig): Promise<readonly string[]> {
  const [projectId = ''] = await ports.indexWriter.projectIds();
  return ports.indexWriter.idsAfter(projectId, '', 2);
}

test('without reading changelogs history begins with the index; with it, as far back as it is kept', async () => {
  const plain = openIndexRig(site);
  await plain.work();
  expect(await catchUpIndex(plain.ports, { until: until() })).toMatchObject({
    historySince: expect.stringMatching(/^2026-11-20T10/),
  });
  const seeded = openIndexRig(site, { seedHistory: true, historyDays: 100 });
  await seeded.work();
  expect(await catchUpIndex(seeded.ports, { until: until() })).toMatchObject({
    historySince: expect.stringMatching(/^2026-08-12T10/),
  });
});

test('states that were read from changelogs join on to one another, and to how the issue is', async () => {
  const rig = openIndexRig(site, { seedHistory: true, historyDays: 3650 });
  await rig.work();
  const rootIds = (
    await Promise.all(
      (await rig.ports.indexWriter.projectIds()).map((id) => rig.ports.indexWriter.idsAfter(id, '', 100)),
    )
  ).flat();
  const { issues, past } = await rig.ports.index.below({
    rootIds,
    links: [],
    until: until(),
    most: 1000,
    past: { from: '2000-01-01T00:00:00.000Z' },
  });
  let changed = 0;
  for (const issue of issues) {
    const own = past.filter(({ id }) => id === issue.id).sort((a, b) => (a.fromAt < b.fromAt ? -1 : 1));
    const first = own[0];
    if (!first) continue;
    changed += 1;
    const spans = own.map(({ fromAt, untilAt }) => [fromAt, untilAt]);
    expect(first.fromAt).toBe(issue.createdAt);
    expect(spans.map(([, end]) => end).slice(0, -1)).toEqual(spans.map(([begin]) => begin).slice(1));
    expect(own.at(-1)?.untilAt).toBe(issue.since);
  }
  expect(changed).toBeGreaterThan(30);
});
