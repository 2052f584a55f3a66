import { packIds, unpackIds } from '../../../src/usecases/portfolio/id-list';
import { findKeptSight, keepSight } from '../../../src/usecases/portfolio/kept-sight';
import { isUnasked, seesIssue, type Sight } from '../../../src/usecases/portfolio/sight';
import { memoryMarks } from '../../support/fake-ports';

const AT = '2026-03-16T11:00:00.000Z';
const sight: Sight = {
  at: AT,
  projects: new Map([
    ['10', 'open'],
    ['20', 'asked'],
    ['30', 'none'],
  ]),
  seen: new Set(['1001', '2001']),
  unseen: new Set(['1002', '2002']),
  beyond: ['5001'],
  suspects: [],
  missing: [],
};
const who = { accountId: 'ann', of: 'plan' };
const manyRoots = Array.from({ length: 40 }, (_, at) => String(900 + at));

test('a sight serves its own viewer, of the same plan, within a minute, and nobody else', async () => {
  const marks = memoryMarks();
  await keepSight(marks, who, { sight, rootIds: manyRoots });
  const kept = await findKeptSight(marks, { ...who, now: '2026-03-16T11:01:00.000Z' });
  expect(kept).toEqual({ sight, rootIds: manyRoots });
  expect(await findKeptSight(marks, { ...who, now: '2026-03-16T11:01:00.001Z' })).toBeNull();
  expect(await findKeptSight(marks, { ...who, now: '2026-03-16T10:59:59.999Z' })).toBeNull();
  expect(await findKeptSight(marks, { ...who, accountId: 'ben', now: AT })).toBeNull();
  expect(await findKeptSight(marks, { ...who, of: 'another', now: AT })).toBeNull();
});

test('few roots are asked for again, and a sight that lacks something isn’t kept', async () => {
  const marks = memoryMarks();
  await keepSight(marks, who, { sight, rootIds: ['900'] });
  expect((await findKeptSight(marks, { ...who, now: AT }))?.rootIds).toBeNull();
  await keepSight(marks, { ...who, accountId: 'ben' }, { sight: { ...sight, missing: ['Late.'] }, rootIds: ['900'] });
  expect(await findKeptSight(marks, { accountId: 'ben', of: 'plan', now: AT })).toBeNull();
});

test.each([
  ['1', '10', null, true],
  ['1001', '10', '70', true],
  ['1002', '10', '70', false],
  ['1003', '10', '70', false],
  ['2001', '20', null, true],
  ['2003', '20', null, false],
  ['3001', '30', null, false],
  ['4001', '40', null, false],
])('issue %s of project %s with level %s is seen: %s', (id, projectId, securityLevelId, isSeen) => {
  expect(seesIssue(sight, { id, projectId, securityLevelId, updatedAt: AT })).toBe(isSeen);
});

test.each([
  ['changed since it was asked for', '2001', '20', AT, true],
  ['as it was when it was asked for', '2001', '20', '2026-03-16T10:59:59.999Z', false],
  ['never asked for', '2009', '20', '2026-01-01T00:00:00.000Z', true],
  ['of a project that nobody asked about', '4001', '40', '2026-01-01T00:00:00.000Z', true],
  ['of a project that is hidden', '3001', '30', AT, false],
  ['of an open project', '1', '10', AT, false],
])('an issue %s is asked for again or not', (_, id, projectId, updatedAt, isAsked) => {
  expect(isUnasked(sight, { id, projectId, securityLevelId: null, updatedAt })).toBe(isAsked);
});

test('lists of ids come back from little text, and what is no number isn’t packed', () => {
  const ids = ['100001', '100002', '100900', '7'];
  const packed = packIds(ids);
  expect(unpackIds(packed ?? '')).toEqual(['7', '100001', '100002', '100900']);
  expect(packed?.length).toBeLessThan(ids.join().length);
  expect(unpackIds(packIds([]) ?? 'none')).toEqual([]);
  expect(packIds(['PAY-1'])).toBeNull();
});
