/** @jest-environment jsdom */
import { renderPart } from '../render-part';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CompareControls,
  type CompareControlsProps,
} from '../../../../static/src/portfolio-page/compare/CompareControls';

afterEach(cleanup);

function open(change: Partial<CompareControlsProps> = {}) {
  const changes: unknown[] = [];
  renderPart(
    <CompareControls
      view={{ asOf: null, compare: null }}
      onChange={(chosen) => changes.push(chosen)}
      historySince="2026-11-01"
      today="2026-11-23"
      {...change}
    />,
  );
  return changes;
}

test('offers only spans that there is history for', async () => {
  const changes = open();
  const select = screen.getByRole('combobox', { name: 'Compare with' });
  expect(
    within(select)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Nothing', 'A week before', 'A day of my choice']);
  await userEvent.selectOptions(select, 'A week before');
  await userEvent.selectOptions(select, 'A day of my choice');
  expect(changes).toEqual([{ compare: '7d' }, { compare: '2026-11-16' }]);
});

test('a day is read by its date, and today is no earlier day', () => {
  const changes = open({ view: { asOf: '2026-11-10', compare: '2026-11-02' } });
  fireEvent.change(screen.getByLabelText('As of the end of'), { target: { value: '2026-11-12' } });
  fireEvent.change(screen.getByLabelText('As of the end of'), { target: { value: '2026-11-23' } });
  fireEvent.change(screen.getByLabelText('Day to compare with'), { target: { value: '2026-11-05' } });
  expect(changes).toEqual([{ asOf: '2026-11-12' }, { asOf: null }, { compare: '2026-11-05' }]);
});

test.each([
  [null, 'Earlier days can be read once the portfolio’s index is whole.'],
  ['2026-11-23', 'Earlier days can be compared from tomorrow: the index keeps them since 23 Nov 2026.'],
])('with history since %s there is nothing to choose, and it says why', (historySince, why) => {
  open({ historySince });
  expect(screen.getByText(why)).toBeDefined();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('what an address asks for can be taken back where there is no history for it', async () => {
  const changes = open({ historySince: null, view: { asOf: null, compare: '28d' } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'Nothing');
  expect(changes).toEqual([{ compare: null }]);
});
