import { checkChecklist, MOST_ITEMS } from '../../../src/domain/checklist/check-checklist';
import { checklistFile, checklistOfFile } from '../../../src/domain/checklist/checklist-file';
import type { DraftItem } from '../../../src/domain/checklist/checklist-record';
import { nextChecklistDraft } from '../../../src/domain/checklist/new-checklist';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { aChecklist, aDraft, aDraftItem } from './build-checklist';

const ID = { checklistId: 'hardware', version: 1 };
const pathsOf = (...items: readonly DraftItem[]) => {
  const checked = checkChecklist(aDraft(...items), ID);
  return checked.ok ? [] : checked.problems.map(({ path }) => path);
};
const absent = { T1: null, T2: null, T3: null };
const automatic = [{ kind: 'automatic' as const, label: 'JQL' }];
const goNoGo = [{ kind: 'go/no-go' as const, label: 'decision' }];

test('the checklist that comes with Gantry could be published as it is', () => {
  const checked = checkChecklist(nextChecklistDraft(BUILTIN_CHECKLIST), { checklistId: 'builtin.launch', version: 2 });
  expect(checked).toEqual({ ok: true, checklist: { ...BUILTIN_CHECKLIST, version: 2 } });
});

test.each<[string, readonly DraftItem[], readonly string[]]>([
  ['a sound item', [aDraftItem('a')], []],
  ['no item at all', [], ['items']],
  ['a blank title', [aDraftItem('a', { title: '  ' })], ['items/0/title']],
  [
    'a blank function and owner role',
    [aDraftItem('a', { function: '', ownerRole: '' })],
    ['items/0/function', 'items/0/ownerRole'],
  ],
  ['the same key twice', [aDraftItem('a'), aDraftItem('a')], ['items/1/key']],
  ['a key that names no path', [aDraftItem('A/b')], ['items/0/key']],
  [
    'top priorities where they can’t be left out',
    [aDraftItem('a', { evidence: automatic, jql: 'priority in ({topPriorities})' })],
    ['items/0/jql'],
  ],
  ['no tier', [aDraftItem('a', { tiers: absent })], ['items/0/tiers']],
  [
    'a tier without its day',
    [aDraftItem('a', { tiers: { ...absent, T1: { importance: 'required', dueOffsetDays: null, title: null } } })],
    ['items/0/tiers/T1/dueOffsetDays'],
  ],
  [
    'half a day',
    [aDraftItem('a', { tiers: { ...absent, T1: { importance: 'required', dueOffsetDays: 0.5, title: null } } })],
    ['items/0/tiers/T1/dueOffsetDays'],
  ],
  [
    'evidence without its word',
    [aDraftItem('a', { evidence: [{ kind: 'url', label: ' ' }] })],
    ['items/0/evidence/0/label'],
  ],
  [
    'one kind of evidence twice',
    [
      aDraftItem('a', {
        evidence: [
          { kind: 'url', label: 'a' },
          { kind: 'url', label: 'b' },
        ],
      }),
    ],
    ['items/0/evidence/1/kind'],
  ],
  ['a check without its query', [aDraftItem('a', { evidence: automatic })], ['items/0/jql']],
  ['a query without a check', [aDraftItem('a', { jql: 'project = PAY' })], ['items/0/jql']],
  [
    'a check beside other evidence',
    [aDraftItem('a', { evidence: [...automatic, { kind: 'note', label: 'note' }], jql: 'a = b' })],
    ['items/0/evidence'],
  ],
  [
    'two items that follow the go/no-go',
    [aDraftItem('a', { evidence: goNoGo }), aDraftItem('b', { evidence: goNoGo })],
    ['items/1/evidence'],
  ],
  [
    'a wave’s exit outside the region pack',
    [aDraftItem('a', { evidence: [{ kind: 'wave exit', label: 'exit' }] })],
    ['items/0/evidence'],
  ],
  ['an item that waits for nothing there is', [aDraftItem('a', { dependsOn: ['b'] })], ['items/0/dependsOn']],
  ['an item that waits for itself', [aDraftItem('a', { dependsOn: ['a'] })], ['items/0/dependsOn']],
  [
    'items that wait for one another',
    [
      aDraftItem('a', { dependsOn: ['b'] }),
      aDraftItem('b', { dependsOn: ['c'] }),
      aDraftItem('c', { dependsOn: ['a'] }),
      aDraftItem('d', { dependsOn: ['a'] }),
    ],
    ['items/0/dependsOn', 'items/1/dependsOn', 'items/2/dependsOn'],
  ],
  [
    'the whole launch waiting for a region',
    [aDraftItem('a', { dependsOn: ['b'] }), aDraftItem('b', { pack: 'region' })],
    ['items/0/dependsOn'],
  ],
  [
    'a region waiting for the whole launch',
    [aDraftItem('a', { pack: 'region', dependsOn: ['b'] }), aDraftItem('b')],
    [],
  ],
])('%s', (_what, items, paths) => {
  expect(pathsOf(...items)).toEqual(paths);
});

test('what is too large to be kept is refused at once, in words', () => {
  const many = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => aDraftItem(`i${index}`));
  expect(checkChecklist(aDraft(...many), ID)).toMatchObject({
    problems: [{ path: 'items', message: expect.stringContaining('150 items; this one has 151') }],
  });
  const long = Array.from({ length: 140 }, (_, index) => aDraftItem(`i${index}`, { title: 'x'.repeat(300) }));
  expect(checkChecklist(aDraft(...long), ID)).toMatchObject({ problems: [{ path: '', code: 'too_big' }] });
});

test('a file says the same on another site, and one that is wrong says everything that is', () => {
  const checklist = aChecklist(3, aDraftItem('a'), aDraftItem('b', { dependsOn: ['a'] }));
  expect(checklistOfFile(checklistFile(checklist))).toEqual({ ok: true, draft: nextChecklistDraft(checklist) });
  const wrong = { ...aDraft(aDraftItem('a', { title: '' }), aDraftItem('b', { dependsOn: ['c'] })), constructor: 1 };
  const read = checklistOfFile({ format: 'gantry-checklist', schema: 1, checklist: JSON.parse(JSON.stringify(wrong)) });
  expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
    'checklist/constructor',
    'checklist/items/0/title',
    'checklist/items/1/dependsOn',
  ]);
  expect(checklistOfFile({ format: 'gantry-template', schema: 1 })).toMatchObject({
    problems: [{ path: 'format', code: 'not_a_checklist' }],
  });
});
