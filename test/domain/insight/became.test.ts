import { becameOf, cancelledBy, replyText, shippedOn, type LinkedWork } from '../../../src/domain/insight/became';

const work = (changed: Partial<LinkedWork>): LinkedWork => ({
  issueId: '1',
  key: 'PAY-1',
  summary: 'Saved cards',
  statusName: 'To Do',
  statusCategory: 'new',
  cancelledAs: null,
  doneOn: null,
  launchedOn: null,
  ...changed,
});
const done = work({ statusCategory: 'done', doneOn: '2026-05-03' });

test.each([
  ['nothing linked', [], 'Nothing yet: no issue is linked.'],
  ['not begun', [work({})], 'PAY-1 has not begun.'],
  ['done', [done], 'PAY-1 shipped on 3 May 2026.'],
  ['done on a day nobody knows', [{ ...done, doneOn: null }], 'PAY-1 shipped.'],
  ['launched after it was done', [{ ...done, launchedOn: '2026-05-20' }], 'PAY-1 shipped on 20 May 2026.'],
  ['cancelled', [{ ...done, cancelledAs: "Won't Do" }], "PAY-1 was not done (Won't Do)."],
  [
    'several',
    [work({ key: 'PAY-2', statusCategory: 'indeterminate' }), done],
    'PAY-1 shipped on 3 May 2026; PAY-2 is in progress.',
  ],
])('%s says so', (_, works, sentence) => {
  expect(becameOf(works)).toBe(sentence);
});

test('cancelled work never counts as shipped, whatever its day', () => {
  expect(shippedOn({ ...done, cancelledAs: 'Duplicate' })).toBeNull();
  expect([cancelledBy("won't do"), cancelledBy('Done'), cancelledBy(null)]).toEqual(["won't do", null, null]);
});

test('the reply quotes what was said and names titles, not keys', () => {
  const reply = replyText({ text: '“We type our card\nevery time.”', heardOn: '2026-04-01' }, [done]);
  expect(reply).toContain('on 1 April 2026 you told us: “We type our card every time.”');
  expect(reply).toContain('“Saved cards” is out since 3 May 2026.');
  expect(reply).not.toContain('PAY-1');
});
