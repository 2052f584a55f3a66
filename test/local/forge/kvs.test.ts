import kvs, { Filter, FilterConditions, ForgeKvsAPIError, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import { closeHosts, startHost, type RunningHost } from './fixture';

let running: RunningHost;
let now: Date;
const run = <Result>(work: () => Promise<Result>) => running.asResolver(work);
const code = (work: () => Promise<unknown>) =>
  run(work).then(
    () => 'done',
    (error: unknown) =>
      error instanceof ForgeKvsAPIError ? `${error.responseDetails.status} ${error.code}` : String(error),
  );

beforeEach(() => {
  now = new Date('2026-11-22T10:00:00Z');
  running = startHost({ now: () => now });
});
afterEach(closeHosts);

test('a value is stored, read back and deleted; what is missing is undefined', async () => {
  await run(() => kvs.set('a:1', { deep: [1, 'x', true] }));
  await expect(run(() => kvs.get('a:1'))).resolves.toEqual({ deep: [1, 'x', true] });
  await run(() => kvs.delete('a:1'));
  await run(() => kvs.delete('a:1'));
  await expect(run(() => kvs.get('a:1'))).resolves.toBeUndefined();
});

test('secrets, plain values and entities with one key are different things', async () => {
  await run(() => kvs.set('k', 'plain'));
  await run(() => kvs.setSecret('k', 'secret'));
  await run(() => kvs.entity('vote').set('k', { board: 'b' }));
  await expect(run(() => kvs.getSecret('k'))).resolves.toBe('secret');
  await expect(run(() => kvs.get('k'))).resolves.toBe('plain');
  await run(() => kvs.deleteSecret('k'));
  await expect(run(() => kvs.entity('vote').get('k'))).resolves.toEqual({ board: 'b' });
  await expect(run(() => kvs.query().getMany())).resolves.toMatchObject({ results: [{ key: 'k', value: 'plain' }] });
});

test.each([
  ['an empty key', '400 KEY_TOO_SHORT', () => kvs.set('', 1)],
  ['a long key', '400 KEY_TOO_LONG', () => kvs.set('k'.repeat(501), 1)],
  ['a key with a slash', '400 INVALID_KEY', () => kvs.set('a/b', 1)],
  ['a large value', '400 MAX_SIZE', () => kvs.set('k', 'x'.repeat(240 * 1024))],
  ['a value that is none', '400 INVALID_VALUE', () => kvs.set('k', undefined)],
  ['an entity that the manifest lacks', '400 INVALID_ENTITY_TYPE', () => kvs.entity('other').set('k', {})],
  ['a page over 100', '400 INVALID_LIMIT', () => kvs.query().limit(101).getMany()],
  ['an index that the entity lacks', '400 INVALID_INDEX', () => kvs.entity('vote').query().index('x').getMany()],
  [
    'a batch over 25',
    '400 MAX_BATCH_SIZE',
    () => kvs.batchGet(Array.from({ length: 26 }, (_, n) => ({ key: `k${n}` }))),
  ],
])('%s is refused with %s', async (_, expected, work) => {
  await expect(code(work)).resolves.toBe(expected);
});

test('keyPolicy keeps a first write, and can return the value before or after', async () => {
  await run(() => kvs.set('lock', 1, { keyPolicy: 'FAIL_IF_EXISTS' }));
  await expect(code(() => kvs.set('lock', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).resolves.toBe('409 KEY_CONFLICT');
  await expect(run(() => kvs.set('lock', 3, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }))).resolves.toEqual({
    key: 'lock',
    value: 1,
  });
});

test('metadata is given when asked for, and a value ends with its time to live', async () => {
  await run(() => kvs.set('k', 1, { ttl: { value: 2, unit: 'HOURS' } }));
  const fields = [MetadataField.CREATED_AT, MetadataField.EXPIRE_TIME];
  await expect(run(() => kvs.get('k', { metadataFields: fields }))).resolves.toEqual({
    key: 'k',
    value: 1,
    createdAt: now.getTime(),
    expireTime: '2026-11-22T12:00:00.000Z',
  });
  now = new Date('2026-11-22T12:00:00Z');
  await expect(run(() => kvs.get('k'))).resolves.toBeUndefined();
});

test('a query pages through the keys with a prefix in their order', async () => {
  for (const key of ['p:2', 'p:1', 'q:1', 'p:3']) {
    await run(() => kvs.set(key, key));
  }
  const page = (cursor?: string) => {
    const query = kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2);
    return run(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
  };
  const first = await page();
  expect(first.results.map(({ key }) => key)).toEqual(['p:1', 'p:2']);
  const second = await page(first.nextCursor);
  expect(second).toMatchObject({ results: [{ key: 'p:3' }] });
  expect(second.nextCursor).toBeUndefined();
});

test('entities are found by their indexes, filtered and sorted', async () => {
  const votes = kvs.entity<{ board: string; weight: number }>('vote');
  for (const [key, board, weight] of [
    ['a', 'x', 3],
    ['b', 'x', 1],
    ['c', 'y', 2],
    ['d', 'x', 2],
  ] as const) {
    await run(() => votes.set(key, { board, weight }));
  }
  const found = await run(() =>
    votes
      .query()
      .index('by-board', { partition: ['x'] })
      .where(WhereConditions.greaterThan(1))
      .filters(
        new Filter<{ board: string; weight: number }>()
          .or('weight', FilterConditions.equalTo(2))
          .or('weight', FilterConditions.equalTo(3)),
      )
      .sort(Sort.DESC)
      .getMany(),
  );
  expect(found.results.map(({ key }) => key)).toEqual(['a', 'd']);
});

test('a transaction does all or nothing', async () => {
  await run(() => kvs.entity('vote').set('v', { weight: 1 }));
  const weigh = (weight: number) => ({
    entityName: 'vote',
    conditions: new Filter<{ weight: number }>().and('weight', FilterConditions.equalTo(weight)),
  });
  await expect(code(() => kvs.transact().set('a', 1).check('v', weigh(2)).execute())).resolves.toBe(
    '409 TRANSACTION_CONFLICT',
  );
  await expect(run(() => kvs.get('a'))).resolves.toBeUndefined();
  await run(() => kvs.transact().set('a', 1).set('v', { weight: 5 }, weigh(1)).execute());
  await expect(run(() => kvs.entity('vote').get('v'))).resolves.toEqual({ weight: 5 });
});

test('a batch does what it can and lists what it could not', async () => {
  const result = await run(() =>
    kvs.batchSet([
      { key: 'a', value: 1 },
      { key: 'b/c', value: 2 },
    ]),
  );
  expect(result).toMatchObject({
    successfulKeys: [{ key: 'a' }],
    failedKeys: [{ key: 'b/c', error: { code: 'INVALID_KEY' } }],
  });
  await expect(run(() => kvs.batchGet([{ key: 'a' }, { key: 'z' }]))).resolves.toMatchObject({
    successfulKeys: [{ key: 'a', value: 1 }],
    failedKeys: [{ key: 'z', error: { code: 'KEY_NOT_FOUND' } }],
  });
  await run(() => kvs.batchDelete([{ key: 'a' }]));
  await expect(run(() => kvs.get('a'))).resolves.toBeUndefined();
});

test('a minute has so many units of 10 KB', async () => {
  await closeHosts();
  running = startHost({ limits: { kvsWriteUnitsPerMinute: 4 } });
  await run(() => kvs.set('k', 'x'.repeat(25 * 1024)));
  await expect(code(() => kvs.set('l', 'x'.repeat(15 * 1024)))).resolves.toBe('429 RATE_LIMIT_EXCEEDED');
  await run(() => kvs.set('l', 'x'));
});

test.each([
  ['kvs-5xx', '500 INTERNAL_SERVER_ERROR'],
  ['kvs-429', '429 RATE_LIMIT_EXCEEDED'],
] as const)('the fault %s answers %s', async (kind, expected) => {
  running.host.faults.add({ kind }, { times: 1 });
  await expect(code(() => kvs.set('k', 1))).resolves.toBe(expected);
  await expect(code(() => kvs.set('k', 1))).resolves.toBe('done');
});
