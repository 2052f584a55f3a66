import type { JournalEntry } from '../../../../src/domain/journal/entry';
import { applyPatch, type Patch } from '../../../../src/domain/journal/patch';
import { describeLaunchEntry } from '../../../../src/domain/launch/history/describe-launch-entry';
import type { LaunchChange } from '../../../../src/domain/launch/history/field-words';
import { accountIdsIn } from '../../../../src/domain/launch/history/mentions';
import { launch, launchItem } from '../../../../src/domain/launch/launch';
import { launchRecords } from '../../../../src/domain/launch/launch-records';
import { itemWords } from '../../../../src/domain/launch/history/item-words';
import { launchWords, recordWords } from '../../../../src/domain/launch/history/launch-words';
import { launchFromState, toState } from '../../../../src/domain/launch/launch-state';
import { aDecision, aLaunch, anItem, aReport, MOMENT, waived } from '../build-launch';

const names = {
  user: (id: string) => id.toUpperCase(),
  issue: (id: string) => (id === '7' ? 'PAY-7 Terms' : 'hidden'),
  issueKey: (id: string) => (id === '7' ? 'PAY-7' : null),
};
const entryOf = (patch: Patch, operation = 'launch.act'): JournalEntry => ({
  entityId: 'launch:10001:1',
  revision: 2,
  authorId: 'rm',
  at: MOMENT.now,
  operation,
  patch,
});
const frozen = aDecision('go').frozen;
const round = { by: 'rm', at: MOMENT.now, closesOn: '2026-05-13', note: null, frozen };
const before = toState(
  aLaunch(
    {
      load: anItem({ ownerId: 'olga', evidence: [aReport()] }),
      terms: waived('2026-05-20', { title: 'Terms', function: 'Legal' }),
    },
    { rounds: { 1: { ...round, functions: [{ function: 'Legal', voterIds: ['lena'] }] } } },
  ),
);

function told(patch: Patch, operation?: string) {
  const was = launchFromState(before);
  const is = launchFromState(applyPatch(before, patch));
  return describeLaunchEntry(entryOf(patch, operation), { was, is, names });
}

const signed = { by: 'rm', at: MOMENT.now };

test.each<[string, Patch, string, string | null, readonly LaunchChange[]]>([
  [
    'a tick with its evidence',
    {
      'items/load/state': 'done',
      'items/load/evidence': [aReport(), { kind: 'note', value: 'Twice.', ...signed }],
      'items/load/verification': null,
      'items/load/waiver': null,
    },
    'Ticked an item done',
    'Load tested',
    [
      { label: 'State', from: 'Open', to: 'Done' },
      {
        label: 'Evidence',
        from: 'Link: https://example.com/report',
        to: 'Link: https://example.com/report; Note: Twice.',
      },
    ],
  ],
  [
    'a verification',
    { 'items/load/verification': { ...signed, ownerId: 'olga' } },
    'Verified an item',
    'Load tested',
    [{ label: 'Verified', from: null, to: 'By RM' }],
  ],
  [
    'a waiver over a waiver',
    { 'items/terms/waiver': { approverId: 'rm', at: MOMENT.now, reason: 'Longer.', expiresOn: '2026-05-28' } },
    'Waived an item anew',
    'Terms',
    [
      {
        label: 'Waiver',
        from: 'Until 20 May 2026, by RM: Legal agrees in writing next week',
        to: 'Until 28 May 2026, by RM: Longer.',
      },
    ],
  ],
  [
    'a new owner',
    { 'items/load/ownerId': null },
    'Handed an item over',
    'Load tested',
    [{ label: 'Owner', from: 'OLGA', to: null }],
  ],
  [
    'a work issue that the reader can’t see',
    { 'items/load/work': { ...signed, issueId: '8' } },
    'Changed an item',
    'Load tested',
    [{ label: 'Work issue', from: null, to: 'hidden' }],
  ],
  [
    'a check',
    { 'items/load/automatic': { passed: false, evaluatedBy: 'rm', evaluatedAt: MOMENT.now } },
    'Ran an item’s check',
    'Load tested',
    [{ label: 'Check', from: null, to: 'Failed' }],
  ],
])('%s is told old and new', (_, patch, action, title, changes) => {
  expect(told(patch)).toMatchObject({ author: 'RM', action, subjects: [{ title, changes }] });
});

test('a move of the date tells the launch’s own dates first, then each item’s', () => {
  const moved = told(
    {
      'items/load/dueOn': '2026-06-01',
      launchOn: '2026-06-08',
      moves: [{ ...signed, from: '2026-06-01', to: '2026-06-08', reason: 'The bank is late.' }],
    },
    'launch.moveDate',
  );
  expect(moved).toMatchObject({
    action: 'Moved the launch date',
    subjects: [
      {
        itemId: null,
        changes: [
          { label: 'Launch date', from: '1 June 2026', to: '8 June 2026' },
          { label: 'Why the date moved', to: 'The bank is late.' },
        ],
      },
      { itemId: 'load', changes: [{ label: 'Due date', from: '25 May 2026', to: '1 June 2026' }] },
    ],
  });
});

test('a vote names its function, the voter, and who entered it', () => {
  const vote = { ...signed, accountId: 'lena', vote: 'no-go', comment: 'Not final.' };
  expect(told({ 'votes/1.1': vote }, 'launch.vote')).toMatchObject({
    action: 'Entered a go/no-go vote, as told',
    subjects: [{ changes: [{ label: 'Vote of Legal', from: null, to: 'No-go, LENA, as told to RM, “Not final.”' }] }],
  });
  expect(told({ 'votes/1.1': { ...vote, by: 'lena' } }, 'launch.vote').action).toBe('Voted on go/no-go');
});

test('a decision tells its outcome and what it was taken on', () => {
  const { action, subjects } = told({ 'decisions/1': aDecision('pause') }, 'launch.decide');
  expect([action, subjects[0]?.changes[0]?.to]).toEqual(['Recorded a go/no-go', 'Pause. Taken on: On track.']);
});

test('a check that comes out as before is told all the same', () => {
  const result = { passed: true, evaluatedBy: 'rm', evaluatedAt: MOMENT.now };
  const ran = launchFromState(applyPatch(before, { 'items/load/automatic': result }));
  const again = { 'items/load/automatic': { ...result, evaluatedAt: '2026-05-12T12:00:00.000Z' } };
  const is = launchFromState(applyPatch(applyPatch(before, { 'items/load/automatic': result }), again));
  expect(describeLaunchEntry(entryOf(again), { was: ran, is, names })).toMatchObject({
    action: 'Ran an item’s check',
    subjects: [{ changes: [{ label: 'Check', from: null, to: 'Passed, as before' }] }],
  });
});

test('a start says what was started, and lists no item', () => {
  const is = launchFromState(before);
  const started = describeLaunchEntry(entryOf(before, 'launch.start'), { was: null, is, names });
  expect(started.action).toBe('Started a T2 launch for 1 June 2026, with 2 items');
  expect(started.subjects.map(({ itemId }) => itemId)).toEqual([null]);
});

test('what this version has no words for is still told, by its name', () => {
  expect(told({ 'items/load/futureField': 'Set by hand.' }).subjects).toMatchObject([
    { itemId: 'load', changes: [{ label: 'Future field', from: null, to: 'Set by hand.' }] },
  ]);
  expect(told({ somethingNew: { code: 'x1' } }).subjects).toMatchObject([
    { itemId: null, changes: [{ label: 'Something new', to: 'Changed' }] },
  ]);
});

test('every field of a launch, an item and a record has words', () => {
  const fields = Object.keys(launch.def.innerType.shape).filter((name) => !['items', 'decisions'].includes(name));
  const own = [...Object.keys(launchWords), ...Object.keys(launchRecords)];
  expect(own.toSorted()).toEqual(fields.toSorted());
  expect(Object.keys(recordWords).toSorted()).toEqual(Object.keys(launchRecords).toSorted());
  expect(Object.keys(itemWords).toSorted()).toEqual(Object.keys(launchItem.def.innerType.shape).toSorted());
});

test('everybody whom an entry names is found, the app and the erased are nobody to ask for', () => {
  const patch = {
    'items/load/ownerId': 'olga',
    'items/load/acknowledgers': ['ann', 'bo'],
    'items/load/waiver': { approverId: 'lena', at: MOMENT.now, reason: 'by rm', expiresOn: '2026-05-20' },
    'votes/1.1': { ...signed, by: 'erased', accountId: 'vic', vote: 'go', comment: 'bo' },
    'rounds/1': { ...round, functions: [{ function: 'Legal', voterIds: ['lars'] }] },
  };
  expect(accountIdsIn({ authorId: 'app', patch }).toSorted()).toEqual(
    ['ann', 'bo', 'lars', 'lena', 'olga', 'rm', 'vic'].toSorted(),
  );
});

test.each([
  ['one that the reader may see', ['7'], 'Gantry, following PAY-7'],
  ['one that is hidden from the reader', ['9'], 'Gantry'],
  ['several at once', ['7', '9'], 'Gantry'],
])('what the app took over from an issue names %s', (_, issueIds, author) => {
  const items = Object.fromEntries(
    issueIds.map((issueId) => [`item-${issueId}`, anItem({ work: { issueId, ...signed } })]),
  );
  const was = aLaunch(items);
  const patch = Object.fromEntries(issueIds.map((id) => [`items/item-${id}/state`, 'in progress']));
  const entry = { ...entryOf(patch, 'work.followed'), authorId: 'app' };
  const is = launchFromState(applyPatch(toState(was), patch));
  expect(describeLaunchEntry(entry, { was, is, names })).toMatchObject({
    author,
    action: 'Followed the status of the work',
    subjects: issueIds.map(() => ({ changes: [{ label: 'State', from: 'Open', to: 'In progress' }] })),
  });
});
