import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { remindersOf } from '../../../src/domain/launch/launch-reminders';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aDecision, aLaunch, anItem, aReport, REPORT, waived } from './build-launch';

const noLead = () => null;
const remind = (launch: Launch, today: string, lead: (name: string) => string | null = noLead, assignee = 'olga') =>
  remindersOf(launch, assessLaunch(launch, { today, now: `${today}T12:00:00.000Z` }), lead, assignee);
const of = (item: LaunchItem, parts: Partial<Launch> = {}) => aLaunch({ 'engineering.load': item }, parts);

test.each([
  ['2026-05-22', null],
  ['2026-05-23', 'Load tested is due on 25 May 2026 and is open.'],
  ['2026-05-24', null],
  ['2026-05-25', 'Load tested is due today and is open.'],
  ['2026-05-26', 'Load tested was due on 25 May 2026 and is open.'],
  ['2026-05-27', null],
  ['2026-06-01', null],
  ['2026-06-02', 'Load tested was due on 25 May 2026 and is open.'],
  ['2026-06-09', 'Load tested was due on 25 May 2026 and is open.'],
])('on %s the owner of an item due on 25 May is told: %s', (today, sentence) => {
  const told = remind(of(anItem({ ownerId: 'emeka' })), today);
  expect(told).toEqual(sentence === null ? [] : [{ accountId: 'emeka', sentences: [sentence] }]);
});

test('who stands in is told beside the owner, until their last day', () => {
  const delegate = { accountId: 'dina', untilOn: '2026-05-25', by: 'emeka', at: '2026-05-01T08:00:00.000Z' };
  const launch = of(anItem({ ownerId: 'emeka', delegate }));
  const told = (today: string) => remind(launch, today).map(({ accountId }) => accountId);
  expect(told('2026-05-25')).toEqual(['emeka', 'dina']);
  expect(told('2026-05-26')).toEqual(['emeka']);
});

test('what nobody owns goes to the function’s lead, else to the assignee, and says so', () => {
  const sentences = ['Load tested is due today and is open. Nobody owns it.'];
  const lead = (name: string) => (name === 'Engineering' ? 'emeka' : null);
  expect(remind(of(anItem()), '2026-05-25', lead)).toEqual([{ accountId: 'emeka', sentences }]);
  expect(remind(of(anItem()), '2026-05-25')).toEqual([{ accountId: 'olga', sentences }]);
});

test('a T1 blocker that is done asks the lead for their word, and its owner for nothing', () => {
  const done = anItem({
    ownerId: 'sven',
    importance: 'blocking',
    state: 'done',
    requires: [REPORT],
    evidence: [aReport()],
  });
  const told = remind(of(done, { tier: 'T1' }), '2026-05-25', () => 'emeka');
  const sentence = 'Load tested is due today, is done, and waits for another person’s word.';
  expect(told).toEqual([{ accountId: 'emeka', sentences: [sentence] }]);
  expect(remind(of(done, { tier: 'T1' }), '2026-05-25', () => 'sven')).toEqual([]);
  expect(remind(of({ ...done, evidence: [] }, { tier: 'T1' }), '2026-05-25')[0]?.accountId).toBe('sven');
});

test.each([
  ['2026-05-16', []],
  ['2026-05-17', ['rm', 'emeka']],
  ['2026-05-19', []],
  ['2026-05-20', ['rm', 'emeka']],
  ['2026-05-21', []],
])('on %s the end of a waiver on 20 May is told to %p', (today, people) => {
  const told = remind(of(waived('2026-05-20', { ownerId: 'emeka', dueOn: '2026-07-01' })), today);
  expect(told.map(({ accountId }) => accountId)).toEqual(people);
});

test('the condition of a conditional go asks who answers for it', () => {
  const condition = { text: 'Error rate below 1 %', ownerId: 'emeka', dueOn: '2026-05-25' };
  const decision = { ...aDecision('conditional go'), condition };
  const launch = aLaunch({ a: anItem({ state: 'done' }) }, { decisions: [decision] });
  const sentences = ['The condition of the go is due today: Error rate below 1 %'];
  expect(remind(launch, '2026-05-25')).toEqual([{ accountId: 'emeka', sentences }]);
});

test.each(['cancelled', 'completed'] as const)('a launch that is %s reminds nobody', (status) => {
  expect(remind(of(anItem({ ownerId: 'emeka' }), { status }), '2026-05-25')).toEqual([]);
});

test.each([
  [
    'an item due yesterday',
    of(anItem({ ownerId: 'emeka', dueOn: '2026-05-25' })),
    'Load tested was due on 25 May 2026 and is open.',
  ],
  [
    'a waiver whose last day was yesterday',
    of(waived('2026-05-25', { dueOn: '2026-06-20' })),
    'The waiver of Load tested ended on 25 May 2026: settle the item, or have it waived again.',
  ],
])('where nobody was told the day before, %s is told with how it stands today', (_, launch, sentence) => {
  const today = '2026-05-26';
  const read = assessLaunch(launch, { today, now: `${today}T12:00:00.000Z` });
  const told = remindersOf(launch, read, noLead, null, [today, '2026-05-25']);
  expect(told.flatMap(({ sentences }) => sentences)).toEqual([sentence]);
});
