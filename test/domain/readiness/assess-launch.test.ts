import { assessment } from '../../../src/domain/readiness/assessment';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aLaunch, anItem, MOMENT, REPORT, waived } from '../launch/build-launch';

const done = { state: 'done' } as const;

describe('score', () => {
  test('not applicable leaves the denominator, and in progress or unverified earns nothing', () => {
    const read = assessLaunch(
      aLaunch({
        a: anItem({ importance: 'blocking', ...done }),
        b: anItem({ importance: 'required', state: 'in progress' }),
        c: anItem({ importance: 'required', ...done, requires: [REPORT] }),
        d: anItem({ importance: 'blocking', state: 'not applicable' }),
        e: waived('2026-05-20', { importance: 'recommended' }),
      }),
      MOMENT,
    );
    expect(read.score).toEqual({ settled: 4, applicable: 8, percent: 50 });
  });

  test('is never rounded up to 100 nor down to 0', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`i${n}`, anItem({ ...done })]));
    const almost = assessLaunch(aLaunch({ ...many, last: anItem({ importance: 'recommended' }) }), MOMENT);
    expect(almost.score).toEqual({ settled: 600, applicable: 601, percent: 99 });
    const open = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`i${n}`, anItem()]));
    expect(
      assessLaunch(aLaunch({ ...open, first: anItem({ importance: 'recommended', ...done }) }), MOMENT).score.percent,
    ).toBe(1);
  });

  test('has no percentage where nothing applies', () => {
    expect(assessLaunch(aLaunch({}), MOMENT).score).toEqual({ settled: 0, applicable: 0, percent: null });
  });
});

describe('pace', () => {
  test('weighs what is due by today, today included', () => {
    const read = assessLaunch(
      aLaunch({
        a: anItem({ importance: 'blocking', dueOn: '2026-05-10', ...done }),
        b: anItem({ importance: 'required', dueOn: '2026-05-11' }),
        c: anItem({ importance: 'required', dueOn: '2026-05-12', ...done }),
        d: anItem({ importance: 'blocking', dueOn: '2026-05-01', state: 'not applicable' }),
      }),
      MOMENT,
    );
    expect(read.pace).toEqual({ settled: 3, due: 5, percent: 60 });
  });

  test('has no percentage while nothing is due yet', () => {
    expect(assessLaunch(aLaunch({ a: anItem() }), MOMENT).pace).toEqual({ settled: 0, due: 0, percent: null });
  });
});

test('items due after the launch stay out of score, verdict and pace, and have a verdict of their own', () => {
  const late = { today: '2026-07-10', now: '2026-07-10T12:00:00.000Z' };
  const read = assessLaunch(
    aLaunch({ a: anItem(done), check: anItem({ title: 'Metric check', offsetDays: 30, dueOn: '2026-07-01' }) }),
    late,
  );
  expect([read.verdict, read.score.applicable, read.pace.due]).toEqual(['Ready', 2, 2]);
  expect(read.afterLaunch).toMatchObject({
    verdict: 'At risk',
    sentence: 'At risk: Metric check was due on 1 July 2026 and is open.',
    score: { settled: 0, applicable: 2, percent: 0 },
  });
});

test('an item due on the launch day counts before the launch', () => {
  const read = assessLaunch(aLaunch({ note: anItem({ offsetDays: 0, dueOn: '2026-06-01' }) }), MOMENT);
  expect([read.items[0]?.phase, read.verdict, read.afterLaunch.verdict]).toEqual([
    'before launch',
    'On track',
    'Not assessed',
  ]);
});

test('each function with an applicable item has its verdict, and the launch has the worst', () => {
  const read = assessLaunch(
    aLaunch({
      a: anItem({ function: 'Legal', state: 'failed' }),
      b: anItem({ function: 'Docs', ...done }),
      c: waived('2026-05-20', { function: 'Sales' }),
      d: anItem({ function: 'Finance', state: 'not applicable' }),
      e: anItem({ function: 'Data', importance: 'recommended' }),
    }),
    MOMENT,
  );
  expect(read.functions.map((one) => [one.function, one.verdict])).toEqual([
    ['Legal', 'At risk'],
    ['Docs', 'Ready'],
    ['Sales', 'Ready with waivers'],
    ['Data', 'Ready'],
  ]);
  expect(read.verdict).toBe('At risk');
});

test('waivers are always listed, with whether they still live', () => {
  const read = assessLaunch(
    aLaunch({ a: waived('2026-05-11'), b: waived('2026-05-10', { state: 'waived' }), c: anItem() }),
    MOMENT,
  );
  expect(read.waivers.map(({ itemId, live, approverId }) => [itemId, live, approverId])).toEqual([
    ['a', true, 'rm'],
    ['b', false, 'rm'],
  ]);
});

test('only moves to a later date are slips', () => {
  const move = { reason: null, by: 'petra', at: MOMENT.now };
  const moves = [
    { ...move, from: '2026-05-01', to: '2026-05-20' },
    { ...move, from: '2026-05-20', to: '2026-05-15' },
    { ...move, from: '2026-05-15', to: '2026-06-01' },
  ];
  expect(assessLaunch(aLaunch({}, { moves }), MOMENT).slips).toEqual({ count: 2, days: 36 });
});

test('an assessment is plain JSON of its schema', () => {
  const read = assessLaunch(
    aLaunch({ a: waived('2026-05-11'), b: anItem({ state: 'failed' }), c: anItem(done) }),
    MOMENT,
  );
  expect(assessment.safeParse(read).success).toBe(true);
  expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  expect(read).toMatchObject({ today: '2026-05-11', launchInDays: 21, status: 'planned' });
});
