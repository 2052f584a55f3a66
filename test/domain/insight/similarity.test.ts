import { likelyDuplicate, likelyDuplicates, similarity } from '../../../src/domain/insight/similarity';

/** Pairs that somebody who keeps insights would merge. */
const same: readonly (readonly [string, string])[] = [
  ['We need to export orders to CSV for our accountant.', 'Our accountant needs an export of the orders as CSV'],
  ['Checkout feels like dial-up here.', 'The checkout feels like dial-up in Perth'],
  [
    'Six of ten enterprise trials ask for raw data.',
    'Enterprise trials: six of ten asked for the raw data, two of them walked away because of it.',
  ],
  ['“Half of my failed renewals are new cards.”', 'Half of our failed renewals come from new cards'],
  ['I lost three sales on Saturday to a flat reader', 'Lost 3 sales on Saturday: card reader was flat'],
  [
    'Accounting will not let us pay by card, we need invoices.',
    'We love the shop, but accounting won’t let us pay by card; an invoice is a must.',
  ],
  ['Search says we don’t sell shoes', 'Searching tells buyers that we don’t sell shoes'],
  ['Die Suche findet unsere Schuhe nicht mehr', 'Unsere Schuhe werden von der Suche nicht mehr gefunden'],
  ['Merchants can’t see who approved a refund.', 'Nobody can see who approved the refunds, says a merchant'],
  ['The trial ended and nobody told me', 'You never told me that the trial had ended'],
];

/** Pairs about the same subject that say something else, and pairs that share only common words. */
const different: readonly (readonly [string, string])[] = [
  ['The export of orders takes two hours.', 'Orders can’t be exported with their tax lines.'],
  ['Checkout is slow in Australia.', 'Checkout refuses cards issued in Australia.'],
  ['We can’t refund a part of an order.', 'We can’t see which orders were refunded last month.'],
  ['Our accountant needs an export as CSV.', 'Our accountant needs access without a paid seat.'],
  ['Search finds nothing for misspelt words.', 'Search should rank what is in stock first.'],
  ['I would pay more if it didn’t mean a meeting.', 'The pricing page does not show a price in francs.'],
  ['Slow', 'Slow'],
  ['It is what it is, and so are they.', 'They are what they are, and so is it.'],
  ['Tap to pay drops the connection in the basement.', 'Tap to pay should work on older Android phones.'],
  [
    'Two tickets a week ask for an invoice with our VAT number.',
    'Two tickets a week ask to change the language of e-mails.',
  ],
];

test.each(same)('perhaps the same: %s / %s', (one, other) => {
  expect(similarity(one, other)).toBeGreaterThanOrEqual(likelyDuplicate);
  expect(similarity(other, one)).toBeCloseTo(similarity(one, other), 10);
});

test.each(different)('not the same: %s / %s', (one, other) => {
  expect(similarity(one, other)).toBeLessThan(likelyDuplicate);
});

test('a text is wholly like itself, whatever its case, accents and marks', () => {
  expect(similarity('Café owners want Übersicht', '“CAFE OWNERS WANT UBERSICHT!”')).toBeCloseTo(1, 10);
});

test('the likeliest come first, and no more than asked for', () => {
  const candidates = [...same.slice(0, 3), ...different.slice(0, 3)].map(([, text], id) => ({ id, text }));
  const likely = likelyDuplicates('Our accountant needs an export of orders as CSV', candidates, 1);
  expect(likely.map(({ item }) => item.id)).toEqual([0]);
});
