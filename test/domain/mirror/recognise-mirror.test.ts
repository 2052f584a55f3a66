import { recogniseMirror, type MirrorFinding } from '../../../src/domain/mirror/recognise-mirror';
import type { Json } from '../../../src/domain/json';

const written = (revision: number): Json => ({
  schema: 1,
  issueId: '10001',
  revision,
  horizon: revision < 3 ? 'Later' : 'Now',
});
const findingOf = (value: unknown, revision = 3) =>
  recogniseMirror({
    value,
    issueId: '10001',
    revision,
    isExpected: revision > 0,
    mirrorAt: (signed) => written(signed.revision),
  }).kind;

test.each<[string, unknown, MirrorFinding['kind']]>([
  ['no property', undefined, 'absent'],
  ['null', null, 'absent'],
  ['what was last written', { horizon: 'Now', revision: 3, issueId: '10001', schema: 1 }, 'current'],
  ['what an earlier save wrote', written(2), 'behind'],
  ['a changed value under the present revision', { ...Object(written(3)), horizon: 'Next' }, 'forged'],
  ['a changed value under an earlier revision', { ...Object(written(2)), horizon: 'Now' }, 'forged'],
  ['an added value', { ...Object(written(3)), extra: true }, 'forged'],
  ['a revision that was never reached', written(4), 'forged'],
  ['revision 0', { ...Object(written(3)), revision: 0 }, 'forged'],
  ['an earlier format', { schema: 0, issueId: '10001', revision: 2, horizon: 'now' }, 'behind'],
  ['a clone in an earlier format', { schema: 0, issueId: '10009', revision: 2 }, 'cloned'],
  ['an earlier format of a revision never reached', { schema: 0, issueId: '10001', revision: 4 }, 'forged'],
  ['a format that is not there yet', { ...Object(written(3)), schema: 2 }, 'forged'],
  ['something else altogether', 'on track', 'forged'],
  ['an empty object', {}, 'forged'],
  ['a clone’s copy', { schema: 1, issueId: '10002', revision: 3, horizon: 'Now' }, 'cloned'],
])('%s is %s', (_name, value, kind) => {
  expect(findingOf(value)).toBe(kind);
});

test('a copy on an issue without a journal is a clone’s or a forgery, never read', () => {
  expect(findingOf(written(1), 0)).toBe('forged');
  expect(findingOf({ ...Object(written(1)), issueId: '10002' }, 0)).toBe('cloned');
  expect(findingOf(undefined, 0)).toBe('absent');
});

test('where Gantry can’t tell what it wrote, the copy passes as behind', () => {
  const finding = recogniseMirror({
    value: written(2),
    issueId: '10001',
    revision: 3,
    isExpected: true,
    mirrorAt: () => null,
  });
  expect(finding.kind).toBe('behind');
});

describe('a verdict of a day', () => {
  const verdict = (assessedOn: string): Json => ({
    schema: 1,
    issueId: '10001',
    revision: 3,
    assessedOn,
    verdict: 'Ready',
  });
  const onDay = (value: unknown) =>
    recogniseMirror({
      value,
      issueId: '10001',
      revision: 3,
      isExpected: true,
      today: '2026-11-22',
      mirrorAt: ({ assessedOn }) => (assessedOn === undefined ? null : verdict(assessedOn)),
    }).kind;

  test.each([
    ['2026-11-22', 'current'],
    ['2026-11-21', 'behind'],
    ['2026-11-23', 'forged'],
  ])('that of %s is %s on 22 November', (assessedOn, kind) => {
    expect(onDay(verdict(assessedOn))).toBe(kind);
  });

  test('that was changed is forged, whatever its day', () => {
    expect(onDay({ ...Object(verdict('2026-11-21')), verdict: 'Not ready' })).toBe('forged');
  });
});

test('a copy that isn’t there is only written again where there is anything to tell', () => {
  const absent = (isExpected: boolean) =>
    recogniseMirror({ value: undefined, issueId: '10001', revision: 2, isExpected, mirrorAt: () => null }).sentence;
  expect(absent(true)).toContain('writes it again');
  expect(absent(false)).not.toContain('writes it again');
});

test('each finding says what it means in a sentence', () => {
  const values = [undefined, written(3), written(2), written(9), { ...Object(written(3)), issueId: '7' }];
  for (const value of values) {
    const { sentence } = recogniseMirror({
      value,
      issueId: '10001',
      revision: 3,
      isExpected: true,
      mirrorAt: (s) => written(s.revision),
    });
    expect(sentence).toMatch(/^[A-Z].+\.$/);
  }
});
