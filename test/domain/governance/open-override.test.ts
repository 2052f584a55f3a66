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
])('%s', (_name, patches, expected) => expect(openOverrideOf(journal(...patches))).toEqual(expected));
