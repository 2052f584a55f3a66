import type { IndexedIssue } from '../../../src/domain/portfolio-index/indexed-issue';
import { forgeSql } from '../../../src/storage/forge-sql';
import { createIndexReader } from '../../../src/storage/portfolio-index/create-index-reader';
import { createIndexWriter } from '../../../src/storage/portfolio-index/create-index-writer';
import type { ForgeSqlHost } from '../../support/forge-sql-host';
import { anIssue, FAR, on } from './an-issue';

const reader = createIndexReader(forgeSql);
const writer = createIndexWriter(forgeSql);
const stored = async (id: string) => (await reader.find([id]))[0];
const history = async (id: string, from = on(1)) => {
  const { past } = await reader.below({ rootIds: [id], links: [], until: FAR, most: 1_000, past: { from } });
  return past
    .filter((state) => state.id === id)
    .toSorted((a, b) => a.fromAt.localeCompare(b.fromAt))
    .map(({ statusId, fromAt, untilAt }) => [statusId, fromAt, untilAt]);
};

const full: IndexedIssue = anIssue({
  id: '501',
  summary: 'Ärger | mit „Zahlungen“ & 100 %; 😀 \\ "x"',
  resolutionId: '10001',
  resolvedAt: '2026-11-02T07:59:59.123Z',
  dueOn: '2026-12-24',
  originalEstimateSeconds: 28_800,
  parentId: '400',
  securityLevelId: '10100',
  links: [
    { typeId: '10003', direction: 'outward', otherId: '77' },
    { typeId: '10003', direction: 'inward', otherId: '9' },
  ],
  fields: { customfield_10016: 0, customfield_10001: 'Payments | 100 % & co.\nEast ', duedate2: '2026-01-31' },
});

export function indexRowsSuite(host: () => ForgeSqlHost): void {
  test('an issue comes back as it was put, whatever its texts hold', async () => {
    const bare = anIssue({ id: '502', priorityId: null, summary: '' });
    expect(await writer.put([full, bare])).toEqual([]);
    const links = full.links.toReversed();
    expect(await stored('501')).toEqual({ ...full, links: expect.arrayContaining(links), since: full.updatedAt });
    expect(await stored('502')).toEqual({ ...bare, since: bare.updatedAt });
    expect(await reader.find(['503'])).toEqual([]);
  });

  test('a later reading replaces an earlier one, and an earlier one changes nothing', async () => {
    await writer.put([anIssue({ id: '1', statusId: '1', updatedAt: on(5) })]);
    expect(await writer.put([anIssue({ id: '1', statusId: '2', updatedAt: on(4) })])).toEqual(['1']);
    expect(await stored('1')).toMatchObject({ statusId: '1', updatedAt: on(5), since: on(5) });
    expect(await writer.put([anIssue({ id: '1', statusId: '2', updatedAt: on(6) })])).toEqual([]);
    expect(await stored('1')).toMatchObject({ statusId: '2', updatedAt: on(6), since: on(6) });
    expect(await history('1')).toEqual([['1', on(5), on(6)]]);
  });

  test('a change of nothing tracked opens no new state', async () => {
    await writer.put([anIssue({ id: '1', updatedAt: on(3) })]);
    await writer.put([anIssue({ id: '1', updatedAt: on(4), summary: 'Renamed', key: 'OPS-1' })]);
    expect(await stored('1')).toMatchObject({ summary: 'Renamed', key: 'OPS-1', since: on(3), updatedAt: on(4) });
    expect(await history('1')).toEqual([]);
  });

  test('what Jira changes without touching `updated` is taken too, and leaves no state of no length', async () => {
    await writer.put([anIssue({ id: '1', parentId: '7', updatedAt: on(3) })]);
    await writer.put([anIssue({ id: '1', parentId: null, updatedAt: on(3) })]);
    expect(await stored('1')).toMatchObject({ parentId: null, since: on(3) });
    expect(await history('1')).toEqual([]);
  });

  test('a change that Jira doesn’t date ends a state when it was read, once', async () => {
    const read = (day: number) => ({ at: on(day), newSince: null });
    const secured = anIssue({ id: '1', statusId: '1', securityLevelId: '7', parentId: '70', updatedAt: on(3) });
    const open = { ...secured, securityLevelId: null, statusId: '2', parentId: '71' };
    await writer.put([secured], read(4));
    await writer.put([open], read(6));
    await writer.put([open], read(7));
    const expected = { securityLevelId: null, parentId: '71', since: on(6), updatedAt: on(3) };
    expect(await stored('1')).toMatchObject(expected);
    expect(await history('1')).toEqual([['1', on(3), on(6)]]);
    // One that was read before, and came late.
    await writer.put([secured], read(5));
    expect(await stored('1')).toMatchObject(expected);
    expect(await reader.counts(['10000'])).toMatchObject([{ open: 1, secured: 0 }]);
    await writer.put([{ ...open, statusId: '3', updatedAt: on(8) }], read(9));
    expect(await history('1')).toEqual([
      ['1', on(3), on(6)],
      ['2', on(6), on(8)],
    ]);
  });

  test('a change that Jira dates before such a reading leaves no state that ends before it begins', async () => {
    await writer.put([anIssue({ id: '1', statusId: '1', updatedAt: on(3) })]);
    await writer.put([anIssue({ id: '1', statusId: '2', updatedAt: on(3) })], { at: on(6), newSince: null });
    await writer.put([anIssue({ id: '1', statusId: '3', updatedAt: on(5) })], { at: on(7), newSince: null });
    expect(await stored('1')).toMatchObject({ statusId: '3', since: on(6), updatedAt: on(5) });
    expect(await history('1')).toEqual([['1', on(3), on(6)]]);
  });

  test('values of fields that are asked for since, or no longer, stand in place', async () => {
    const fields = (values: IndexedIssue['fields'], day = 3) =>
      anIssue({ id: '1', fields: values, updatedAt: on(day) });
    await writer.put([fields({})]);
    await writer.put([fields({ customfield_1: 13 })], { at: on(6), newSince: null });
    expect(await stored('1')).toMatchObject({ fields: { customfield_1: 13 }, since: on(3) });
    await writer.put([fields({})], { at: on(7), newSince: null });
    expect(await stored('1')).toMatchObject({ fields: {}, since: on(3) });
    expect(await history('1')).toEqual([]);
    await writer.put([fields({ customfield_1: 5 }, 8)], { at: on(9), newSince: null });
    expect(await history('1')).toHaveLength(1);
  });

  test('the first state of a new issue begins when it was created, of one that was hidden when it was updated', async () => {
    const [newer, older] = [anIssue({ id: '1', createdAt: on(4) }), anIssue({ id: '2', createdAt: on(3) })].map(
      (issue) => ({ ...issue, updatedAt: on(6) }),
    );
    if (!newer || !older) throw new Error('Two issues were made.');
    await writer.put([newer, older], { at: on(7), newSince: on(4) });
    await writer.put([newer, older], { at: on(8), newSince: on(1) });
    expect(await reader.find(['1', '2'])).toMatchObject([{ since: on(4) }, { since: on(6) }]);
    await writer.put([{ ...newer, statusId: '9', updatedAt: on(9) }], { at: on(9), newSince: on(4) });
    expect(await history('1')).toMatchObject([[newer.statusId, on(4), on(9)]]);
  });

  test('of two readings of one issue in a call the later one stays', async () => {
    const [early, late] = [3, 4].map((day) => anIssue({ id: '1', statusId: String(day), updatedAt: on(day) }));
    if (!early || !late) throw new Error('Two readings were made.');
    await writer.put([late, early]);
    expect(await stored('1')).toMatchObject({ statusId: '4' });
    expect(await history('1')).toEqual([]);
  });

  test('writers that meet leave the latest state, and a history without gaps or overlaps', async () => {
    const days = [2, 3, 4, 5, 6, 7, 8, 9];
    await writer.put([anIssue({ id: '1', statusId: '1', updatedAt: on(1) })]);
    await Promise.all(days.map((day) => writer.put([anIssue({ id: '1', statusId: String(day), updatedAt: on(day) })])));
    expect(await stored('1')).toMatchObject({ statusId: '9', since: on(9) });
    const states = await history('1', on(1));
    expect(states[0]?.[0]).toBe('1');
    expect([...states.slice(1).map(([, from]) => from), on(9)]).toEqual(states.map(([, , until]) => until));
  });

  test('writers of the same hundred issues in different orders all get through', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => String(at + 1));
    const readings = [3, 5, 2, 6, 4].map((day, at) =>
      (at % 2 ? ids : ids.toReversed()).map((id) => anIssue({ id, statusId: String(day), updatedAt: on(day) })),
    );
    await Promise.all(readings.map((reading) => writer.put(reading)));
    expect((await reader.find(ids)).every(({ statusId }) => statusId === '6')).toBe(true);
  });

  test('a removed issue takes its states with it', async () => {
    await writer.put([anIssue({ id: '1', statusId: '1', updatedAt: on(3) }), anIssue({ id: '2' })]);
    await writer.put([anIssue({ id: '1', statusId: '2', updatedAt: on(4) })]);
    await writer.remove(['1', '99']);
    expect(await reader.find(['1', '2'])).toMatchObject([{ id: '2' }]);
    expect(await forgeSql.execute('SELECT issue_id FROM issue_past')).toEqual([]);
  });

  test('a hundred issues take two statements, and none is larger than the platform takes', async () => {
    await writer.put([anIssue({ id: '1' })]);
    const before = host().requests.length;
    await writer.put(Array.from({ length: 100 }, (_, at) => anIssue({ id: String(at + 1) })));
    expect(host().requests.length - before).toBe(2);
    const links = Array.from({ length: 2_000 }, (_, at) => ({
      typeId: '10003',
      direction: 'outward' as const,
      otherId: String(10_000_000 + at),
    }));
    await writer.put(Array.from({ length: 60 }, (_, at) => anIssue({ id: String(at + 1), links, updatedAt: on(9) })));
    expect(await reader.find(['1', '60', '61'])).toMatchObject([{ links }, { links }, { links: [] }]);
  });

  test('counts what each project has, open and secured, and pages through its issues by number', async () => {
    await writer.put([
      anIssue({ id: '9' }),
      anIssue({ id: '10', securityLevelId: '5' }),
      anIssue({ id: '100' }),
      anIssue({ id: '11', projectId: '10001' }),
    ]);
    expect(await reader.counts(['10000', '10001', '10002'])).toEqual([
      { projectId: '10000', open: 2, secured: 1 },
      { projectId: '10001', open: 1, secured: 0 },
      { projectId: '10002', open: 0, secured: 0 },
    ]);
    expect(await reader.counts([])).toEqual([]);
    expect(await writer.projectIds()).toEqual(['10000', '10001']);
    expect(await writer.idsAfter('10000', '', 2)).toEqual(['9', '10']);
    expect(await writer.idsAfter('10000', '10', 2)).toEqual(['100']);
  });

  test('an id that is none of Jira’s is refused before anything is written', async () => {
    await expect(writer.put([anIssue({ id: '1' }), anIssue({ id: '2 OR 1=1' })])).rejects.toThrow('is no id of Jira’s');
    expect(await reader.find(['1'])).toEqual([]);
  });

  test('keeps the names of a site with thousands of team-managed projects, each with types and statuses of its own', async () => {
    const many = <Value>(length: number, value: (n: number) => Value) =>
      Object.fromEntries(Array.from({ length }, (_, n) => [String(10_000 + n), value(n)]));
    const icon = (n: number) => `https://acme.atlassian.net/rest/api/2/universal_avatar/view/avatar/${n}?size=medium`;
    const names = {
      types: many(6_000, (n) => ({ name: 'Story', iconUrl: icon(n) })),
      statuses: many(4_500, () => ({ name: 'In Progress', category: 'indeterminate' as const })),
      ...{ resolutions: {}, priorities: { 1: 'Høj, 100 %' }, linkTypes: { 2: 'Blocks' } },
      projects: many(1_500, (n) => ({ key: `TMP${n}`, name: `Team-managed ${n}` })),
    };
    await writer.saveNames(names);
    expect(await reader.names()).toEqual(names);
    const fewer = { ...names, types: { 1: { name: 'Epic', iconUrl: null } }, projects: {} };
    await writer.saveNames(fewer);
    expect(await reader.names()).toEqual(fewer);
  });

  test('forgets everything, and says how much there is', async () => {
    const names = { types: {}, statuses: {}, resolutions: { 1: 'Done' }, priorities: {}, linkTypes: {}, projects: {} };
    await writer.put([anIssue({ id: '1' }), anIssue({ id: '2' })]);
    await writer.put([anIssue({ id: '1', statusId: '2', updatedAt: on(4) })]);
    await writer.markDirty(['3'], on(4));
    await writer.saveNames(names);
    expect(await reader.names()).toEqual(names);
    const size = await writer.size();
    expect(size.map(({ table }) => table)).toEqual(['indexed_issue', 'issue_past', 'index_dirty']);
    expect(size[0]?.bytes).toBeGreaterThan(0);
    await writer.clear();
    expect(await reader.find(['1', '2'])).toEqual([]);
    expect([await writer.countDirty(), await reader.names()]).toEqual([0, { ...names, resolutions: {} }]);
  });
}
