import { compareChecklists, isSameChecklist } from '../../../src/domain/checklist/compare-checklists';
import { aChecklist, aDraftItem } from './build-checklist';

const required = { importance: 'required', dueOffsetDays: -7, title: null } as const;
const before = aChecklist(1, aDraftItem('a'), aDraftItem('b'), aDraftItem('gone'));

test('what a version adds, removes and asks otherwise is told item by item, in words', () => {
  const b = aDraftItem('b', {
    title: 'Terms signed',
    function: 'Sales',
    tiers: { T1: { importance: 'blocking', dueOffsetDays: 1, title: null }, T2: required, T3: null },
    evidence: [],
    dependsOn: ['a'],
  });
  const change = compareChecklists(before, aChecklist(2, b, aDraftItem('a'), aDraftItem('new', { pack: 'beta' })));
  expect(change.added).toEqual([
    {
      key: 'new',
      title: 'Legal: Item new',
      words: 'Beta pack. T1 required at T−7, T2 required at T−7, T3 required at T−7.',
    },
  ]);
  expect(change.removed.map(({ key }) => key)).toEqual(['gone']);
  expect(change.changed).toEqual([
    {
      key: 'b',
      title: 'Sales: Terms signed',
      notes: [
        'Renamed from “Item b”.',
        'Sales answers for it instead of Legal.',
        'T1: blocking at T+1 instead of required at T−7.',
        'T3: absent instead of required at T−7.',
        'Evidence: none instead of link.',
        'Waits for “Item a”.',
      ],
    },
  ]);
  expect(change.notes).toEqual(['Items are in another order.']);
});

test('the same items under another number are the same checklist', () => {
  const again = aChecklist(2, aDraftItem('a'), aDraftItem('b'), aDraftItem('gone'));
  expect(isSameChecklist(compareChecklists(before, again))).toBe(true);
  expect(isSameChecklist(compareChecklists(before, { ...again, weekendsToFriday: true }))).toBe(false);
});
