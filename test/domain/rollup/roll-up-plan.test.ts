import { planConfig, type PlanConfig } from '../../../src/domain/rollup/plan';
import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import type { PlanRollup, RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';
import { someIssue as issue } from './some-issue';

const asOf = '2026-03-16';

function rollUp(issues: readonly IssueFacts[], rootIds = ['1'], config: Partial<PlanConfig> = {}): PlanRollup {
  return rollUpPlan({ issues, rootIds, config: planConfig.parse(config), asOf, missing: [] });
}

function root(rollup: PlanRollup): RollupNode & { readonly figures: NonNullable<RollupNode['figures']> } {
  const node = rollupReader(rollup)(rollup.roots[0] ?? -1);
  if (node.figures === null) throw new Error('The reading is partial.');
  return { ...node, figures: node.figures };
}

function totalsOf({ reading }: PlanRollup) {
  if (reading.kind === 'partial') throw new Error('The reading is partial.');
  return reading.totals;
}

const below = (count: number, facts: (at: number) => Partial<IssueFacts>): readonly IssueFacts[] =>
  Array.from({ length: count }, (_, at) => issue(String(at + 10), { parentId: '1', ...facts(at) }));

describe('cancelled work', () => {
  it.each([
    "Won't Do",
    "Won't Fix",
    'Duplicate',
    'Cannot Reproduce',
    'Declined',
    'Incomplete',
    'Invalid',
    'Rejected',
    'Obsolete',
    'obsolete',
  ])('is what was resolved as %s', (resolution) => {
    expect(root(rollUp([issue('1', { resolution, statusCategory: 'done' })])).active).toBe(false);
  });

  it.each(['Done', 'Fixed', 'Released', null])('is not what was resolved as %p', (resolution) => {
    expect(root(rollUp([issue('1', { resolution })])).active).toBe(true);
  });

  it('is what the plan lists instead of the default, statuses included', () => {
    const config = { cancelledResolutions: ['Parked'], cancelledStatuses: ['Dropped'] };
    const issues = [
      issue('1'),
      issue('2', { resolution: 'Parked' }),
      issue('3', { statusName: 'dropped' }),
      issue('4', { resolution: 'Duplicate' }),
    ];
    const { excluded } = totalsOf(rollUp(issues, ['1', '2', '3', '4'], config));
    expect(excluded).toEqual({
      issues: 2,
      because: [
        ['Parked', 1],
        ['dropped', 1],
      ],
    });
  });
});

describe('coverage', () => {
  const estimated = (covered: number, leaves: number): readonly IssueFacts[] => [
    issue('1'),
    ...below(leaves, (at) => ({ points: at < covered ? 1 : null })),
  ];

  it.each([
    [8, 10, 'points'],
    [79, 100, 'count'],
    [0, 3, 'count'],
  ] as const)('of %d of %d leaves shows %s', (covered, leaves, used) => {
    const { unit } = rollUp(estimated(covered, leaves), ['1'], { unit: 'points' });
    expect(unit.used).toBe(used);
    expect(unit.why === null).toBe(used === 'points');
  });

  it('says how much is covered where it falls back', () => {
    expect(rollUp(estimated(1, 2), ['1'], { unit: 'points' }).unit.why).toBe(
      'Points cover 1 of 2 leaf issues that you can see, less than 80 %, so progress is counted in issues.',
    );
  });

  it('has nothing to fall back from where there is no active leaf', () => {
    expect(rollUp([issue('1', { resolution: 'Duplicate' })], ['1'], { unit: 'time' }).unit.used).toBe('time');
  });

  it('of a leaf below a carrier counts under its other parents too', () => {
    const shared = issue('4', { parentId: '2', links: [{ typeName: 'Includes', direction: 'inward', otherId: '3' }] });
    const rollup = rollUp([issue('2', { points: 5 }), issue('3'), shared], ['2', '3'], {
      hierarchyLinks: [{ name: 'includes', direction: 'outward' }],
    });
    const other = rollupReader(rollup)(1).figures;
    expect([other?.coverage.points, other?.points.total]).toEqual([1, 0]);
  });
});

describe('computed health', () => {
  const late = { dueOn: '2026-03-13', statusCategory: 'indeterminate' } as const;
  const future = { dueOn: '2026-04-13' };

  it.each([
    ['off track when exactly a fifth of the leaves finish late', [late, future, future, future, future], 'offTrack'],
    ['at risk when fewer do', [late, future, future, future, future, future], 'atRisk'],
    [
      'off track when one of many is of top priority',
      [{ ...late, priority: 'Critical' }, future, future, future, future, future],
      'offTrack',
    ],
    ['unknown when more than half of what is open has no end', [{}, {}, future], 'unknown'],
    ['on track when just half has none', [{}, future], 'onTrack'],
    ['unknown although what is done has an end', [{}, { ...future, statusCategory: 'done' as const }], 'unknown'],
    ['done when all leaves are', [{ statusCategory: 'done' as const }], 'done'],
    ['without active scope when all is cancelled', [{ resolution: 'Duplicate' }], 'noActiveScope'],
  ] as const)('is %s', (_, leaves, state) => {
    const cancelledParent = state === 'noActiveScope' ? { resolution: 'Obsolete' } : {};
    const issues = [issue('1', cancelledParent), ...below(leaves.length, (at) => leaves[at] ?? {})];
    expect(root(rollUp(issues)).figures.health.state).toBe(state);
  });

  it('names the late leaves that decided it', () => {
    const { reasons } = root(rollUp([issue('1'), ...below(4, (at) => (at === 1 ? late : future))])).figures.health;
    expect(reasons).toEqual([
      {
        sentence: '1 of 4 leaf issues is past its end date: 25 %, off track from 20 %.',
        issues: { count: 1, first: [2] },
      },
    ]);
  });

  it('counts what it does not name', () => {
    const [reason] = root(rollUp([issue('1'), ...below(30, () => late)])).figures.health.reasons;
    expect(reason?.issues.count).toBe(30);
    expect(reason?.issues.first).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('an incomplete reading', () => {
  const rollup = rollUpPlan({
    issues: [issue('1'), issue('2', { parentId: '1' })],
    rootIds: ['1'],
    config: planConfig.parse({}),
    asOf,
    missing: ["Project PAY couldn't be read."],
  });

  it('gives no number at all and says what is missing', () => {
    expect(rollup.reading).toEqual({ kind: 'partial', missing: ["Project PAY couldn't be read."] });
    expect(rollupReader(rollup)(0).figures).toBeNull();
  });

  it('still shows the tree as far as it is known', () => {
    expect(rollupReader(rollup)(0)).toMatchObject({ key: 'K-1', children: [1] });
  });
});

describe('what can be wrong with the input', () => {
  it('is a day that is none: refused', () => {
    const input = { issues: [], rootIds: [], config: planConfig.parse({}), missing: [] };
    expect(() => rollUpPlan({ ...input, asOf: '16 March' })).toThrow(RangeError);
  });

  it.each([
    ['no issues', [], ['1']],
    ['no roots', [issue('1')], []],
  ])('is %s: an empty plan, with totals of nothing', (_, issues, rootIds) => {
    const rollup = rollUp(issues, rootIds);
    expect(rollup.issuesYouCanSee).toBe(0);
    expect(totalsOf(rollup).byUnit.count).toEqual({
      done: 0,
      total: 0,
      percent: null,
      reconciliation: { sumOfRoots: 0, unique: 0, shared: 0, repeats: 0 },
    });
  });

  it('is an issue given twice: the later reading stands', () => {
    const rollup = rollUp([issue('1'), issue('1', { statusCategory: 'done' })]);
    expect(totalsOf(rollup).byUnit.count).toMatchObject({ done: 1, total: 1 });
  });

  it('is an estimate below zero or no number: none', () => {
    const rollup = rollUp([issue('1', { points: -3, originalEstimateSeconds: Number.NaN })]);
    expect(totalsOf(rollup).coverage).toMatchObject({ points: { covered: 0 }, time: { covered: 0 } });
  });

  it('is a date that is none: no date', () => {
    const { dates } = root(rollUp([issue('1', { dueOn: 'soon', startOn: '', updatedAt: 'never' })])).figures;
    expect(dates).toMatchObject({ ownStartOn: null, ownDueOn: null, endOn: null, dated: 0 });
  });

  it('is a chain of 50,000 issues that ends where it began', () => {
    const length = 50_000;
    const chain = Array.from({ length }, (_, at) =>
      issue(String(at + 1), { parentId: String(at === 0 ? length : at) }),
    );
    const rollup = rollUp(chain);
    expect(root(rollup).figures.scope).toEqual({ issues: length, excluded: 0, leaves: 1 });
    expect(rollup.reading.kind === 'whole' && rollup.reading.warnings.length).toBe(1);
  });
});

describe('a plan in which everything is linked to everything', () => {
  it('lists the first circles and counts the others', () => {
    const length = 2000;
    const back = { typeName: 'Includes', direction: 'outward', otherId: '1' } as const;
    const chain = Array.from({ length }, (_, at) =>
      issue(String(at + 1), { parentId: at === 0 ? null : String(at), links: [back] }),
    );
    const { reading } = rollUp(chain, ['1'], { hierarchyLinks: [{ name: 'Includes', direction: 'outward' }] });
    const cycles = reading.kind === 'whole' ? reading.warnings.filter(({ kind }) => kind === 'cycle') : [];
    expect(cycles.length).toBeLessThan(length);
    expect(cycles.at(-1)?.sentence).toContain(`${length - cycles.length} more edges`);
  });

  it('counts each issue once below every other, however many ways lead to it', () => {
    const [layers, width] = [40, 10];
    const place = (layer: number, at: number): string => String(1 + layer * width + at);
    const issues = Array.from({ length: layers * width }, (_, at) =>
      issue(String(at + 1), {
        links: Array.from({ length: width }, (__, next) => ({
          typeName: 'Includes',
          direction: 'outward',
          otherId: place(Math.floor(at / width) + 1, next),
        })),
      }),
    );
    const rollup = rollUp(issues, ['1'], { hierarchyLinks: [{ name: 'Includes', direction: 'outward' }] });
    expect(root(rollup).figures.scope).toEqual({ issues: 1 + (layers - 1) * width, excluded: 0, leaves: width });
  });
});

describe('a small fraction', () => {
  it('adds up as people add, whatever the order', () => {
    const tenths = below(10, () => ({ points: 0.1 }));
    expect(totalsOf(rollUp([issue('1'), ...tenths])).byUnit.points.total).toBe(1);
  });
});

describe('the plan as it goes over the wire', () => {
  it('keeps 20,000 issues, one in ten late, within 5 MB', () => {
    const issues = Array.from({ length: 20_000 }, (_, at) =>
      issue(String(1_000_000 + at), {
        key: `PLATFORM-${at}`,
        summary: `Let people who pay by invoice see what became of order ${at}`,
        parentId: at === 0 ? null : String(1_000_000 + Math.floor((at - 1) / 8)),
        dueOn: at % 10 === 0 ? '2026-03-02' : `2026-0${4 + (at % 6)}-1${at % 9}`,
        startOn: `2026-0${1 + (at % 9)}-2${at % 9}`,
        points: at % 13,
        originalEstimateSeconds: (at % 40) * 1800,
        statusCategory: 'indeterminate',
      }),
    );
    const written = JSON.stringify(rollUp(issues, ['1000000'], { unit: 'points' }));
    expect(Buffer.byteLength(written)).toBeLessThan(5_000_000);
  });
});
