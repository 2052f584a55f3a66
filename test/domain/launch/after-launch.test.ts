import { writeReleaseNote } from '../../../src/domain/launch/release-note';
import { writeRetrospective } from '../../../src/domain/launch/retrospective';
import { aLaunch, anActor, anItem, MOMENT } from './build-launch';

const NOTE = anItem({ key: 'product.release-note', requires: [{ kind: 'note', label: 'text' }] });
const RETRO = anItem({ key: 'product-ops.retrospective', requires: [{ kind: 'url', label: 'link' }] });
const launch = aLaunch({ 'product.release-note': NOTE, 'product-ops.retrospective': RETRO });
const dev = anActor('dev');
const note = (text: string, settles = false) =>
  writeReleaseNote(launch, { audience: 'support', text, settles }, dev, MOMENT);

test('a release note is kept for its audience, and an empty text takes it away', () => {
  const kept = { text: 'Wallets are on.', by: 'dev', at: MOMENT.now };
  expect(note('  Wallets are on. ')).toEqual({ ok: true, patch: { 'releaseNotes/support': kept } });
  expect(note(' ')).toEqual({ ok: true, patch: { 'releaseNotes/support': null } });
});

test('settling the item ticks it with the beginning of the note as its evidence, in the same change', () => {
  const result = note('x'.repeat(900), true);
  expect(result).toMatchObject({
    ok: true,
    patch: {
      'releaseNotes/support': { text: 'x'.repeat(900) },
      'items/product.release-note/state': 'done',
      'items/product.release-note/evidence': [
        { kind: 'note', value: `For Support: ${'x'.repeat(400)}…`, by: 'dev', at: MOMENT.now },
      ],
    },
  });
});

test.each(['cancelled', 'completed'] as const)('nothing is written to a launch that is %s', (status) => {
  const over = { ...launch, status };
  const input = { wentWell: 'The rehearsal.', toImprove: '', link: null };
  expect(writeReleaseNote(over, { audience: 'support', text: 'On.', settles: false }, dev, MOMENT)).toMatchObject({
    ok: false,
    problems: [{ code: 'closed' }],
  });
  expect(writeRetrospective(over, input, dev, MOMENT)).toMatchObject({ ok: false, problems: [{ code: 'closed' }] });
});

test.each([
  ['with the link that it asks for', 'https://wiki.example.com/retro', 'done'],
  ['without a link', null, undefined],
])('a retrospective %s leaves its item %s', (_, link, state) => {
  const result = writeRetrospective(launch, { wentWell: 'The rehearsal.', toImprove: '', link }, dev, MOMENT);
  expect(result).toMatchObject({ ok: true, patch: { retrospective: { wentWell: 'The rehearsal.', link, by: 'dev' } } });
  expect(result.ok ? result.patch['items/product-ops.retrospective/state'] : null).toBe(state);
});

describe('where the item follows an issue, which alone says how far it is', () => {
  const work = { issueId: '10007', by: 'dev', at: MOMENT.now };
  const followed = aLaunch({
    'product.release-note': { ...NOTE, work },
    'product-ops.retrospective': { ...RETRO, work },
  });
  const link = 'https://wiki.example.com/retro';
  const write = (of: typeof followed) => writeRetrospective(of, { wentWell: 'All.', toImprove: '', link }, dev, MOMENT);

  test('the retrospective is kept and its link attached', () => {
    const evidence = [{ kind: 'url' as const, value: link, by: 'dev', at: MOMENT.now }];
    const kept = { wentWell: 'All.', toImprove: '', link, by: 'dev', at: MOMENT.now };
    expect(write(followed)).toEqual({
      ok: true,
      patch: { retrospective: kept, 'items/product-ops.retrospective/evidence': evidence },
    });
    const again = aLaunch({ 'product-ops.retrospective': { ...RETRO, work, evidence } });
    expect(write(again)).toEqual({ ok: true, patch: { retrospective: kept } });
  });

  test('the release note is kept and quoted', () => {
    const result = writeReleaseNote(followed, { audience: 'support', text: 'On.', settles: true }, dev, MOMENT);
    expect(result.ok ? Object.keys(result.patch).sort() : result.problems).toEqual([
      'items/product.release-note/evidence',
      'releaseNotes/support',
    ]);
  });
});

test('a retrospective that says nothing is refused', () => {
  const result = writeRetrospective(launch, { wentWell: '', toImprove: '', link: null }, dev, MOMENT);
  expect(result).toMatchObject({ ok: false, problems: [{ path: 'toImprove', code: 'required' }] });
});
