import { filterLaunches, noLaunchFilter, type LaunchFilter } from '../../../src/domain/launch-page/filter';
import { groupLaunches, mondayOf } from '../../../src/domain/launch-page/group';
import { compareLaunches } from '../../../src/domain/launch-page/launch-order';
import type { LaunchRow } from '../../../src/domain/launch-page/launch-row';
import { outlooksOf } from '../../../src/domain/launch-page/outlook';
import { launchRow } from '../../support/launch-row';

let made = 0;
const row = (changed: Partial<LaunchRow>) => {
  made += 1;
  return launchRow({ issueId: String(made), entityId: `launch:${made}:1`, ...changed });
};

describe('the order of launches', () => {
  test('is by verdict, worst first, what nobody can assess between trouble and well', () => {
    const rows = (['Ready', 'On track', 'Not assessed', 'At risk', 'Ready with waivers', 'Not ready'] as const).map(
      (verdict) => row({ verdict }),
    );
    expect(rows.sort(compareLaunches).map(({ verdict }) => verdict)).toEqual([
      'Not ready',
      'At risk',
      'Not assessed',
      'On track',
      'Ready with waivers',
      'Ready',
    ]);
  });

  test.each<[string, Partial<LaunchRow>, Partial<LaunchRow>]>([
    ['the earlier date', { launchOn: '2026-12-01' }, { launchOn: '2026-12-02' }],
    ['one with a date before one without', { launchOn: '2026-12-01' }, { launchOn: null }],
    ['the greater tier on the same day', { tier: 'T1' }, { tier: 'T3' }],
    [
      'a running launch before one that is over, however ready',
      { verdict: 'Ready' },
      { status: 'cancelled', verdict: 'Not ready' },
    ],
    ['the older issue when all else is the same', { issueId: '9' }, { issueId: '10' }],
    ['an issue’s earlier launch', { issueId: '7', entityId: 'launch:7:2' }, { issueId: '7', entityId: 'launch:7:10' }],
  ])('then puts first %s', (_, first, second) => {
    const [one, other] = [row(first), row(second)];
    expect([other, one].sort(compareLaunches)).toEqual([one, other]);
  });
});

describe('a filter', () => {
  const planned = row({
    verdict: 'Not ready',
    tier: 'T1',
    functions: { Legal: 'Not ready', Docs: 'Ready' },
    launchOn: '2026-12-31',
  });
  const launched = row({
    status: 'launched',
    verdict: 'Ready',
    tier: null,
    projectId: null,
    launchOn: '2026-11-01',
    mine: true,
  });
  const over = row({ status: 'cancelled', launchOn: null, unowned: 2 });
  const waiting = row({
    projectId: '20000',
    functions: { Docs: 'Ready with waivers', Legal: 'On track' },
    waiting: [{ kind: 'item', itemId: 'docs.published', sentence: 'Due.', dueOn: null }],
  });
  const all = [planned, launched, over, waiting];

  test.each<[string, Partial<LaunchFilter>, readonly LaunchRow[]]>([
    ['nothing chosen: what runs', {}, [planned, launched, waiting]],
    ['everything', { status: 'all' }, all],
    ['what is over', { status: 'over' }, [over]],
    ['what is launched', { status: 'launched' }, [launched]],
    ['any of several verdicts', { verdicts: ['Not ready', 'Ready'] }, [planned, launched]],
    ['a tier', { tiers: ['T1'] }, [planned]],
    ['no tier', { tiers: ['none'] }, [launched]],
    ['a project', { projects: ['20000'] }, [waiting]],
    ['a project that can’t be seen', { projects: ['none'] }, [launched]],
    ['a function that isn’t ready', { functions: ['Legal'] }, [planned, waiting]],
    ['a function that is ready, with waivers or without', { functions: ['Docs'] }, []],
    ['what waits for the reader', { only: 'waiting' }, [waiting]],
    ['what the reader takes part in', { only: 'mine' }, [launched]],
    ['items without owner', { only: 'unowned', status: 'all' }, [over]],
    ['from a day on, that day included', { fromOn: '2026-12-31' }, [planned]],
    [
      'up to a day, that day included; without a date nothing is within',
      { toOn: '2026-11-01', status: 'all' },
      [launched],
    ],
    ['several at once', { tiers: ['T1'], verdicts: ['Ready'] }, []],
  ])('lets through %s', (_, chosen, expected) => {
    expect(filterLaunches(all, { ...noLaunchFilter, ...chosen }, null)).toEqual(expected);
  });

  test('lets through only issues in which Jira found its text', () => {
    expect(filterLaunches(all, noLaunchFilter, new Set([waiting.issueId]))).toEqual([waiting]);
  });
});

describe('groups', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['1969-12-31', '1969-12-29'],
  ])('the week of %s begins on Monday %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  test('by week go by time, those without a date last, rows in their order', () => {
    const [late, none, early, alsoLate] = [
      row({ launchOn: '2026-12-09' }),
      row({ launchOn: null }),
      row({ launchOn: '2026-11-25' }),
      row({ launchOn: '2026-12-07' }),
    ];
    expect(groupLaunches([late, none, early, alsoLate], 'week')).toEqual([
      { id: '2026-11-23', rows: [early] },
      { id: '2026-12-07', rows: [late, alsoLate] },
      { id: '', rows: [none] },
    ]);
  });

  test('by verdict go worst first, by project by their worst launch', () => {
    const [risk, unready] = [
      row({ verdict: 'At risk', projectId: '2' }),
      row({ verdict: 'Not ready', projectId: '1' }),
    ];
    expect(groupLaunches([risk, unready], 'verdict').map(({ id }) => id)).toEqual(['Not ready', 'At risk']);
    expect(groupLaunches([risk, unready], 'project').map(({ id }) => id)).toEqual(['2', '1']);
  });
});

describe('the outlook', () => {
  test('counts what is planned by verdict in this quarter and the next, and what is out', () => {
    const rows = [
      row({ launchOn: '2026-12-31', verdict: 'Not ready' }),
      row({ launchOn: '2026-10-01', verdict: 'Ready', status: 'launched' }),
      row({ launchOn: '2026-11-01', verdict: 'Ready', status: 'cancelled' }),
      row({ launchOn: '2027-01-01', verdict: 'On track' }),
      row({ launchOn: '2027-03-31', verdict: 'At risk' }),
      row({ launchOn: '2027-04-01' }),
      row({ launchOn: null }),
    ];
    expect(outlooksOf(rows, '2026-11-23')).toEqual([
      {
        quarter: '2026-Q4',
        fromOn: '2026-10-01',
        toOn: '2026-12-31',
        planned: 1,
        launched: 1,
        verdicts: [{ verdict: 'Not ready', launches: 1 }],
      },
      {
        quarter: '2027-Q1',
        fromOn: '2027-01-01',
        toOn: '2027-03-31',
        planned: 2,
        launched: 0,
        verdicts: [
          { verdict: 'At risk', launches: 1 },
          { verdict: 'On track', launches: 1 },
        ],
      },
    ]);
  });
});
