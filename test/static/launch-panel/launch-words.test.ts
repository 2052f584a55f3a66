import { daysApart, dueWords, inWords } from '../../../static/src/launch-panel/due-words';
import { evidenceOf, type EvidenceDraft } from '../../../static/src/launch-panel/items/evidence-draft';
import { linkedParts } from '../../../static/src/launch-panel/linked-parts';
import { regionKey } from '../../../static/src/launch-panel/regions/region-draft';
import { planOf, type StartDraft } from '../../../static/src/launch-panel/start/start-draft';
import { leadWarning } from '../../../static/src/launch-panel/start/tier-words';

test.each([
  [-3, { isSettled: false, isOverdue: true }, '3 days overdue'],
  [-1, { isSettled: false, isOverdue: true }, '1 day overdue'],
  [0, { isSettled: false, isOverdue: false }, 'Due today'],
  [1, { isSettled: false, isOverdue: false }, 'Due tomorrow'],
  [12, { isSettled: false, isOverdue: false }, 'Due in 12 days'],
  [-3, { isSettled: true, isOverdue: false }, undefined],
  [null, { isSettled: false, isOverdue: false }, undefined],
])('an item due in %p days, %p, says %p', (days, standing, words) => {
  expect(dueWords(days, standing)?.text).toBe(words);
});

test.each([
  [0, 'today'],
  [-1, 'yesterday'],
  [-5, '5 days ago'],
  [55, 'in 55 days'],
  [56, 'in 8 weeks'],
])('%p days from today is %p', (days, words) => expect(inWords(days)).toBe(words));

test.each([
  ['2026-03-28', '2026-03-30', 2],
  ['2026-12-31', '2027-01-01', 1],
  ['2026-12-31', null, null],
  ['2026-12-31', 'soon', null],
])('from %p to %p are %p days', (from, to, days) => expect(daysApart(from, to)).toBe(days));

test('a sentence is cut at the titles it names, also where one title begins like another', () => {
  const reasons = [
    { itemId: 'check', title: 'Metric check' },
    { itemId: 'again', title: 'Metric check, again' },
    { itemId: 'unnamed', title: 'Retrospective' },
  ];
  expect(linkedParts('At risk: Metric check is open; Metric check, again is open; and 1 more.', reasons)).toEqual([
    { text: 'At risk: ', itemId: null },
    { text: 'Metric check', itemId: 'check' },
    { text: ' is open; ', itemId: null },
    { text: 'Metric check, again', itemId: 'again' },
    { text: ' is open; and 1 more.', itemId: null },
  ]);
});

test.each<[EvidenceDraft, unknown]>([
  [
    { kind: 'url', text: ' wiki.example.com/a ' },
    { ok: true, evidence: { kind: 'url', value: 'https://wiki.example.com/a' } },
  ],
  [
    { kind: 'url', text: 'http://localhost:80/a' },
    { ok: true, evidence: { kind: 'url', value: 'http://localhost:80/a' } },
  ],
  [
    { kind: 'note', text: ' two\nlines ' },
    { ok: true, evidence: { kind: 'note', value: 'two\nlines' } },
  ],
  [
    { kind: 'metric', name: 'Top-ups', unit: '%', baseline: null, target: 0 },
    { ok: true, evidence: { kind: 'metric', value: { name: 'Top-ups', unit: '%', baseline: null, target: 0 } } },
  ],
  [
    { kind: 'metric', name: 'Top-ups', unit: '%', baseline: 1, target: null },
    { ok: false, lacks: 'Give the target as a number.' },
  ],
  [
    { kind: 'actual', value: 3, asOf: null },
    { ok: false, lacks: 'Say which day it was measured.' },
  ],
])('the draft %j is read as evidence', (draft, read) => expect(evidenceOf(draft)).toEqual(read));

test.each([
  ['European Union', 'european-union'],
  ['  São Paulo (BR) ', 'sao-paulo-br'],
  ['日本', 'region-3'],
  ['x'.repeat(60), 'x'.repeat(40)],
])('the region %p has the key %p', (name, key) => expect(regionKey(name, 2)).toBe(key));

const draft: StartDraft = {
  checklistId: 'builtin.launch',
  versionIds: [],
  owners: {},
  tier: 'T2',
  launchOn: '2026-12-01',
  timeZone: 'UTC',
  packs: ['beta'],
  regions: [{ id: '1', key: null, name: 'Europe', wave: 1, delayDays: 0 }],
};

test('regions typed before their pack was taken out again are not sent', () => {
  expect(planOf(draft)?.regions).toEqual([]);
  expect(planOf({ ...draft, packs: ['region'] })?.regions).toEqual([
    { key: 'europe', name: 'Europe', wave: 1, delayDays: 0 },
  ]);
});

test('no plan is sent while a part is missing', () => {
  expect(planOf({ ...draft, tier: null })).toBeNull();
  expect(planOf({ ...draft, launchOn: null })).toBeNull();
  expect(
    planOf({ ...draft, packs: ['region'], regions: [{ id: '1', key: null, name: ' ', wave: 1, delayDays: 0 }] }),
  ).toBeNull();
});

test('a date nearer than the tier’s usual lead is warned of', () => {
  expect(leadWarning('T1', 56)).toBeNull();
  expect(leadWarning('T1', 55)).toMatch(/8 to 12 weeks/);
  expect(leadWarning('T3', 7)).toBeNull();
});
