import { openOverrideOf } from '../../../src/domain/governance/open-override';
import type { Patch } from '../../../src/domain/journal/patch';

const journal = (...patches: readonly Patch[]) =>
  patches.map((patch, index) => ({
    entityId: 'roadmap:10001',
    revision: index + 1,
    authorId: 'someone',
    at: `2026-03-0${index + 1}T09:00:00.000Z`,
    operation: 'roadmap.save',
    patch,
  }));

const override = { fieldIds: ['horizon'], reason: 'The owner left.' };
const overriding = { 'answers/horizon': 'now', 'override/last': override };
const delegating = { 'health/delegate': null, 'override/last': { ...override, fieldIds: ['healthDelegate'] } };
const unlocking = (kind?: 'lock' | 'decision') => ({
  ...overriding,
  'override/last': { ...override, ...(kind && { kind }) },
});
const open = (at: string) => ({ ...override, at });

test.each<[string, readonly Patch[], ReturnType<typeof openOverrideOf>]>([
  ['an item that nobody overrode has none', [{ 'answers/horizon': 'now' }], null],
  ['an override is open', [{ 'answers/horizon': 'next' }, overriding], open('2026-03-02T09:00:00.000Z')],
  ['other answers leave it open', [overriding, { 'answers/problem': 'Slow' }], open('2026-03-01T09:00:00.000Z')],
  ['deciding the same anew settles it', [overriding, { 'answers/horizon': 'later' }], null],
  [
    'another override opens it again',
    [overriding, { 'answers/horizon': 'later' }, overriding],
    open('2026-03-03T09:00:00.000Z'),
  ],
  ['an owner who unlocks what is their own decides in nobody’s place', [unlocking('lock')], null],
  ['one that tells so is open', [unlocking('decision')], open('2026-03-01T09:00:00.000Z')],
  ['an owner’s unlocking settles what was decided in their place', [unlocking('decision'), unlocking('lock')], null],
  ['an early one by the owner who is named is theirs', [{ 'answers/decisionOwner': 'someone' }, unlocking()], null],
  [
    'an override of the delegate is open',
    [delegating, { 'answers/horizon': 'now' }],
    { ...open('2026-03-01T09:00:00.000Z'), fieldIds: ['healthDelegate'] },
  ],
  [
    'naming a delegate anew settles it',
    [delegating, { 'health/delegate': { accountId: 'bo', untilOn: '2026-04-01' } }],
    null,
  ],
])('%s', (_name, patches, expected) => expect(openOverrideOf(journal(...patches))).toEqual(expected));
