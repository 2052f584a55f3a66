import type { StoredFilter } from '../../local/jira/state/model';
import type { PlanDocument } from '../../src/domain/plan/plan-document';
import { planViewChoice } from '../../src/domain/plan/plan-document';
import { planOfEpics } from '../support/access/plan-policy';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

let app: RunningApp;
const group = (name: string) => ({ kind: 'group', groupId: `group-${name}`, name }) as const;

const filter = (id: string, name: string, given: Partial<StoredFilter>): StoredFilter => ({
  ...{ id, name, description: '', ownerId: 'omar', jql: 'type = Epic', shares: [], favouriteOf: [] },
  ...given,
});

beforeAll(async () => {
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('omar')
    .user('opal')
    .user('eve')
    .user('vic')
    .group('ops', ['omar', 'opal'])
    .group('execs', ['eve'])
    .project('PAY', { viewers: ['vic', 'omar', 'eve'] })
    .issue('PAY-1', { type: 'epic' })
    .issue('PAY-2', { type: 'task', parent: 'PAY-1' })
    .project('SEC', { viewers: ['omar'] })
    .issue('SEC-1', { type: 'epic' })
    .also({
      filters: [
        filter('1', 'All epics', { shares: [{ type: 'loggedin' }] }),
        filter('2', 'Secret epics', {}),
        filter('3', 'Work of Payments', { ownerId: 'vic', favouriteOf: ['vic'] }),
      ],
    })
    .open();
  app = await runApp(site, { limits: unhurried });
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  const withOps = { ...settings, productOps: [group('ops')] };
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: withOps });
});

afterAll(() => app.close());

const create = async (who: string, changed: Partial<PlanDocument> = {}) =>
  (await app.call(who, 'plan.create', { document: { ...planOfEpics, ...changed } })).planId;
const found = async (who: string, planId: string) =>
  (await app.call(who, 'plan.list', {})).plans.find((plan) => plan.planId === planId);

describe('sharing', () => {
  const everybody = ['sam', 'omar', 'opal', 'eve', 'vic'] as const;
  test.each<[PlanDocument['sharing']['kind'], PlanDocument['sharing'], readonly string[]]>([
    ['everyone', { kind: 'everyone' }, everybody],
    ['named', { kind: 'named', people: ['vic'], groups: [] }, ['sam', 'omar', 'opal', 'vic']],
    [
      'named',
      { kind: 'named', people: [], groups: [{ groupId: 'group-execs', name: 'execs' }] },
      ['sam', 'omar', 'opal', 'eve'],
    ],
    ['private', { kind: 'private' }, ['sam', 'omar']],
  ])(
    'a plan of product ops’s Omar that is for %s is found, and opened, by those alone',
    async (_kind, sharing, finders) => {
      const planId = await create('omar', { sharing });
      const answers = await Promise.all(
        everybody.map(async (who) => [
          who,
          (await found(who, planId)) !== undefined,
          (await app.ask(who, 'plan.open', { planId })).ok,
        ]),
      );
      expect(answers).toEqual(everybody.map((who) => [who, finders.includes(who), finders.includes(who)]));
    },
  );

  test('a plan that isn’t shared with somebody answers as one that doesn’t exist', async () => {
    const planId = await create('omar', { sharing: { kind: 'private' } });
    const missing = { planId: 'abcdef0123456789' };
    expect(await app.ask('vic', 'plan.open', { planId })).toEqual(await app.ask('vic', 'plan.open', missing));
    expect(await app.ask('vic', 'plan.favourite', { planId, isFavourite: true })).toMatchObject({ ok: false });
    expect(await app.ask('opal', 'plan.duplicate', { planId, name: 'Mine' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('a copy is private, and belongs to who made it', async () => {
    const planId = await create('omar', { name: 'Company' });
    const copy = await app.call('opal', 'plan.duplicate', { planId, name: 'Company, mine' });
    expect(await app.call('opal', 'plan.open', copy)).toMatchObject({
      document: { name: 'Company, mine', sharing: { kind: 'private' }, query: planOfEpics.query },
      ownerId: 'opal',
    });
    expect(await found('omar', copy.planId)).toBeUndefined();
  });
});

describe('changes', () => {
  test('what two people change in different places both lands', async () => {
    const planId = await create('omar');
    const { revision, document } = await app.call('omar', 'plan.open', { planId });
    await app.call('opal', 'plan.save', { planId, baseRevision: revision, document: { ...document, name: 'Renamed' } });
    const saved = await app.call('omar', 'plan.save', {
      planId,
      baseRevision: revision,
      document: { ...document, description: 'What we promised.' },
    });
    expect(saved).toMatchObject({ kind: 'saved', document: { name: 'Renamed', description: 'What we promised.' } });
  });

  test('what both change in the same place is not written, and comes back with who wrote it', async () => {
    const planId = await create('omar');
    const { revision, document } = await app.call('omar', 'plan.open', { planId });
    const save = (who: string, name: string) =>
      app.call(who, 'plan.save', { planId, baseRevision: revision, document: { ...document, name } });
    await save('opal', 'Theirs');
    expect(await save('omar', 'Mine')).toMatchObject({
      kind: 'collided',
      document: { name: 'Theirs' },
      collisions: [{ path: 'name', by: 'opal' }],
      people: { opal: { accountId: 'opal' } },
    });
    expect((await app.call('vic', 'plan.open', { planId })).document.name).toBe('Theirs');
  });

  test('a plan that is archived leaves the lists of those who only read, and comes back', async () => {
    const planId = await create('omar');
    await app.call('opal', 'plan.archive', { planId, isArchived: true });
    expect([await found('vic', planId), await found('omar', planId)]).toEqual([
      undefined,
      expect.objectContaining({ isArchived: true }),
    ]);
    expect((await app.call('vic', 'plan.open', { planId })).isArchived).toBe(true);
    await app.call('omar', 'plan.archive', { planId, isArchived: false });
    expect(await found('vic', planId)).toMatchObject({ isArchived: false, mayEdit: false });
  });
});

describe('views and favourites', () => {
  const view = (name: string) => ({ viewId: null, name, choice: planViewChoice.parse({ groupBy: 'team' }) });

  test('a favourite is one’s own, and stands first', async () => {
    const planId = await create('omar', { name: 'Zebra' });
    await app.call('vic', 'plan.favourite', { planId, isFavourite: true });
    expect((await app.call('vic', 'plan.list', {})).plans[0]).toMatchObject({ planId, isFavourite: true });
    expect(await found('omar', planId)).toMatchObject({ isFavourite: false });
    await app.call('vic', 'plan.favourite', { planId, isFavourite: false });
    expect(await found('vic', planId)).toMatchObject({ isFavourite: false });
  });

  test('a view of one’s own is kept from others, a shared one is everybody’s', async () => {
    const planId = await create('omar');
    const { ownViews } = await app.call('vic', 'plan.saveOwnView', { planId, view: view('Mine') });
    const { views } = await app.call('opal', 'plan.saveSharedView', { planId, view: view('Ours') });
    const names = async (who: string) => {
      const opened = await app.call(who, 'plan.open', { planId });
      return [opened.ownViews.map(({ name }) => name), opened.document.views.map(({ name }) => name)];
    };
    expect([await names('vic'), await names('omar')]).toEqual([
      [['Mine'], ['Ours']],
      [[], ['Ours']],
    ]);
    const [own, shared] = [ownViews[0]?.viewId ?? '', views[0]?.viewId ?? ''];
    await app.call('vic', 'plan.saveOwnView', { planId, view: { ...view('Renamed'), viewId: own } });
    expect(await names('vic')).toEqual([['Renamed'], ['Ours']]);
    await app.call('vic', 'plan.removeOwnView', { planId, viewId: own });
    await app.call('omar', 'plan.removeSharedView', { planId, viewId: shared });
    expect(await names('vic')).toEqual([[], []]);
  });

  test('a shared view that is added doesn’t stand in the way of who edits the plan', async () => {
    const planId = await create('omar');
    const { revision, document } = await app.call('omar', 'plan.open', { planId });
    await app.call('opal', 'plan.saveSharedView', { planId, view: view('Ours') });
    const saved = await app.call('omar', 'plan.save', {
      planId,
      baseRevision: revision,
      document: { ...document, name: 'New' },
    });
    expect(saved).toMatchObject({ kind: 'saved', document: { name: 'New', views: [{ name: 'Ours' }] } });
  });

  test('there is room for thirty views, and a refusal says so', async () => {
    const planId = await create('omar');
    for (let n = 1; n <= 30; n += 1) await app.call('vic', 'plan.saveOwnView', { planId, view: view(`View ${n}`) });
    expect(await app.ask('vic', 'plan.saveOwnView', { planId, view: view('One more') })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('room for 30 views') },
    });
  });
});

describe('trying roots', () => {
  const tried = (who: string, jql: string) => app.call(who, 'plan.try', { roots: { kind: 'jql', jql } });

  test('finds them as the person who asks', async () => {
    expect((await tried('omar', 'type = Epic order by key')).roots.map(({ key }) => key)).toEqual(['PAY-1', 'SEC-1']);
    expect(await tried('vic', 'type = Epic order by key')).toMatchObject({
      roots: [{ key: 'PAY-1', issueType: 'Epic', summary: 'Issue PAY-1' }],
      total: 1,
      problems: [],
    });
  });

  test.each(['project = NOPE', 'type = ', 'nonsense ~~ 3'])(
    'says in Jira’s words what is wrong with “%s”',
    async (jql) => {
      const { problems, roots } = await tried('vic', jql);
      expect(roots).toEqual([]);
      expect(problems).toEqual([{ path: 'roots/jql', code: 'jql', message: expect.stringMatching(/\w{3,}/) }]);
    },
  );

  test('filters are found by a part of their name, as the person who asks', async () => {
    const names = async (who: string, text: string) =>
      (await app.call(who, 'plan.findFilters', { text })).filters.map(({ name }) => name);
    expect(await names('vic', '')).toEqual(['Work of Payments', 'All epics']);
    expect(await names('vic', 'EPIC')).toEqual(['All epics']);
    expect(await names('omar', 'epic')).toEqual(['All epics', 'Secret epics']);
  });

  test('a filter that isn’t there is said at its field', async () => {
    const roots = { kind: 'filter', filterId: '99999', name: 'Gone' } as const;
    expect((await app.call('vic', 'plan.try', { roots })).problems).toEqual([
      expect.objectContaining({ path: 'roots/filterId', message: expect.stringContaining('deleted, or isn’t shared') }),
    ]);
  });
});
