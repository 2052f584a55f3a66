/** @jest-environment jsdom */
import { renderPart } from '../render-part';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CallError } from '../../../../static/src/call-error';
import { isDayRefused, RefusedDay } from '../../../../static/src/portfolio-page/compare/RefusedDay';

afterEach(cleanup);

const refused = (path?: string) =>
  new CallError({
    code: 'invalid-input',
    message: 'The index’s history begins on 2026-11-23.',
    problems: path === undefined ? [] : [{ path, code: 'refused', message: 'No.' }],
  });

test.each([
  ['a day without history', refused(), { asOf: '2026-01-01', compare: null }, true],
  ['a comparison with a later day', refused('compareWith'), { asOf: null, compare: '2026-12-01' }, true],
  ['a plan that Jira refuses', refused('plan/query/roots/jql'), { asOf: '2026-01-01', compare: null }, false],
  ['a plan of today', refused(), { asOf: null, compare: null }, false],
  ['nothing', null, { asOf: '2026-01-01', compare: null }, false],
])('%s: whether the day is at fault', (_, failure, view, expected) => {
  expect(isDayRefused(failure, view)).toBe(expected);
});

test('a day that can’t be read leads back to today', async () => {
  const changes: unknown[] = [];
  renderPart(
    <RefusedDay failure={refused()} view={{ asOf: null, compare: '7d' }} onChange={(change) => changes.push(change)} />,
  );
  expect(screen.getByText('The index’s history begins on 23 Nov 2026.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Show today, without a comparison' }));
  await userEvent.click(screen.getByRole('button', { name: 'Compare with 23 Nov 2026' }));
  expect(changes).toEqual([
    { asOf: null, compare: null },
    { asOf: null, compare: '2026-11-23' },
  ]);
});

test('a day before there is history leads to the first that can be read', async () => {
  const changes: unknown[] = [];
  const view = { asOf: '2026-01-01', compare: '7d' };
  renderPart(<RefusedDay failure={refused()} view={view} onChange={(change) => changes.push(change)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Show 23 Nov 2026' }));
  expect(changes).toEqual([{ asOf: '2026-11-23', compare: null }]);
});

test('a day that is still to come has no earlier one to lead to', () => {
  const view = { asOf: '2026-11-23', compare: null };
  renderPart(<RefusedDay failure={refused()} view={view} onChange={() => undefined} />);
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
