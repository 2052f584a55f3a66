import { daysBetween } from '../../../../src/domain/calendar/calendar-date';
import { timeScale } from '../../../../static/src/portfolio-page/timeline/time-scale';
import { zooms } from '../../../../static/src/portfolio-page/timeline/zoom';
import { barOf } from '../../../../static/src/portfolio-page/timeline/timeline-bar';
import { timelineWords } from '../../../../static/src/portfolio-page/timeline/timeline-words';

const today = '2026-11-23';

describe('timeScale', () => {
  test.each(zooms)('covers every day once, without a gap, in both lines of its head at %s', (zoom) => {
    const scale = timeScale(['2026-02-10', null, '2027-05-01'], today, zoom);
    for (const line of [scale.above, scale.below]) {
      expect(line[0]?.from).toBe(scale.from);
      expect(line.at(-1)?.to).toBe(scale.to);
      line.slice(1).forEach((period, index) => expect(daysBetween(line[index]?.to ?? '', period.from)).toBe(1));
    }
    expect(scale.from <= '2026-02-10' && scale.to >= '2027-05-01').toBe(true);
    expect(scale.x(scale.to) + scale.dayWidth).toBe(scale.width);
  });

  test.each([
    ['weeks', '2026-11-01', '2026-12-31', 10],
    ['months', '2026-10-01', '2026-12-31', 3],
    ['quarters', '2026-01-01', '2026-12-31', 4],
  ] as const)('of nothing but today is the period around it at %s', (zoom, from, to, periods) => {
    const scale = timeScale([], today, zoom);
    expect(scale).toMatchObject({ from, to });
    expect(scale.below).toHaveLength(periods);
  });

  test('begins its weeks on Monday, but for one that the stretch cuts', () => {
    const weeks = timeScale([], today, 'weeks').below;
    for (const { from } of weeks.slice(1)) expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(weeks[0]).toEqual({ from: '2026-11-01', to: '2026-11-01' });
  });

  test('draws days of centuries away at its ends, so that one mistyped year keeps the rest readable', () => {
    const scale = timeScale(['1026-01-01', '9999-12-31'], today, 'quarters');
    expect(scale.from >= '2023-01-01' && scale.to <= '2032-12-31').toBe(true);
    expect(scale.x('1026-01-01')).toBe(0);
    expect(scale.x('9999-12-31')).toBe(scale.width);
  });
});

describe('barOf', () => {
  const scale = timeScale(['2026-10-05', '2026-12-20'], today, 'months');

  test('covers its last day to the end', () => {
    expect(barOf('2026-11-02', '2026-11-03', scale)).toEqual({
      left: scale.x('2026-11-02'),
      width: 2 * scale.dayWidth,
      isStartKnown: true,
      isEndKnown: true,
    });
  });

  test('is open where nobody gave a day', () => {
    expect(barOf(null, '2026-11-03', scale)).toMatchObject({ isStartKnown: false, isEndKnown: true });
    expect(barOf('2026-11-03', null, scale)).toMatchObject({ left: scale.x('2026-11-03'), isEndKnown: false });
    expect(barOf(null, null, scale)).toBeNull();
  });

  test('with an end before its start covers the days between', () => {
    const bar = barOf('2026-11-10', '2026-11-03', scale);
    expect(bar?.left).toBe(scale.x('2026-11-03'));
    expect(bar?.width).toBe(8 * scale.dayWidth);
  });
});

test('words tell work and own dates, how they differ, and how many leaves have an end', () => {
  const dates = {
    ownStartOn: null,
    ownDueOn: '2026-05-01',
    startOn: '2026-01-01',
    endOn: '2026-05-08',
    varianceDays: 7,
    dated: 7,
    leaves: 10,
  };
  expect(timelineWords(dates, 'en-GB')).toBe(
    'Work from 1 Jan 2026 to 8 May 2026. Own dates until 1 May 2026. The work ends 7 days after the due date. 7 of 10 leaf issues have an end.',
  );
  expect(
    timelineWords(
      { ...dates, startOn: null, endOn: null, ownDueOn: null, varianceDays: null, dated: 0, leaves: 0 },
      'en-GB',
    ),
  ).toBe('No dates in the work. No dates of its own.');
});
