/** @jest-environment jsdom */
import { partProps, renderPart } from '../render-part';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NodeDelta } from '../../../../src/domain/rollup/comparison';
import { planTree } from '../../../../static/src/portfolio-page/plan-tree';
import { useState } from 'react';
import PlanTimeline from '../../../../static/src/portfolio-page/timeline/PlanTimeline';
import type { Zoom } from '../../../../static/src/portfolio-page/timeline/zoom';

// The grid shows what fits; jsdom lays nothing out.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 640 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
  HTMLElement.prototype.scrollBy = function scrollBy(this: HTMLElement, to?: ScrollToOptions | number) {
    this.scrollLeft += typeof to === 'object' ? (to.left ?? 0) : 0;
  };
});
afterEach(cleanup);

/** Keeps the zoom as the page's address does. */
function Zoomed(props: Omit<Parameters<typeof PlanTimeline>[0], 'zoom' | 'onZoom'>) {
  const [zoom, setZoom] = useState<Zoom>('months');
  return <PlanTimeline {...props} zoom={zoom} onZoom={setZoom} />;
}

function open(deltaOf: ((index: number) => NodeDelta) | null = null) {
  const { plan } = partProps();
  const opened: string[] = [];
  renderPart(
    <Zoomed
      context={{ plan, unit: 'count', locale: 'en-GB', deltaOf, people: {} }}
      roots={planTree(plan, { isKept: () => true })}
      expanded={new Set()}
      onExpandedChange={() => undefined}
      onOpen={({ name }) => opened.push(name)}
      selected={null}
      reveal={null}
      headColumns={[{ id: 'issue', label: 'Issue', width: 400, render: (_, { name }) => name }]}
    />,
  );
  const grid = screen.getByRole('treegrid', { name: 'Timeline of the plan' });
  return { plan, grid, opened };
}

test('a row tells work and own dates in words, for those who see no bars', () => {
  const { plan } = open();
  const row = screen.getAllByRole('row').find((found) => within(found).queryByText('STRAT-1') !== null);
  if (row === undefined) throw new Error('STRAT-1 is a root.');
  expect(row.textContent).toMatch(/Work (from|until) .*\./);
  expect(row.textContent).toMatch(/(Own dates|No dates of its own)/);
  expect(screen.getAllByRole('row')).toHaveLength(plan.rollup.roots.length + 1);
});

test('the head says which days it spans, and zooms by keyboard', async () => {
  const { grid } = open();
  const days = () => within(grid).getByText(/^Dates, /).textContent;
  const byMonths = days();
  await userEvent.click(screen.getByRole('radio', { name: 'Quarters' }));
  expect(days()).not.toBe(byMonths);
  const width = grid.querySelector<HTMLElement>('.lane')?.style.width;
  await userEvent.click(screen.getByRole('radio', { name: 'Weeks' }));
  expect(Number.parseFloat(grid.querySelector<HTMLElement>('.lane')?.style.width ?? '')).toBeGreaterThan(
    Number.parseFloat(width ?? ''),
  );
});

test('earlier, later and back to today move the days', async () => {
  const { grid } = open();
  const start = grid.scrollLeft;
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(grid.scrollLeft).toBeGreaterThan(start);
  await userEvent.click(screen.getByRole('button', { name: 'Earlier' }));
  await userEvent.click(screen.getByRole('button', { name: 'Earlier' }));
  expect(grid.scrollLeft).toBeLessThan(start);
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  expect(grid.scrollLeft).toBe(start);
});

test('a comparison marks where the work ended then, and says so', () => {
  const still = { isNew: false, count: null, points: null, time: null, healthThen: null, slipDays: 7 };
  open(() => ({ ...still, endThen: '2026-02-20', dueThen: null, dueSlipDays: null }));
  expect(screen.getAllByText(/Its work then ended on 20 Feb 2026\./).length).toBeGreaterThan(0);
  expect(screen.getByText('Where the work ended then')).toBeDefined();
});

test('keys go from row to row and open an issue, as they do in the table', async () => {
  const { opened } = open();
  act(() => screen.getAllByRole('row')[1]?.focus());
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(opened).toHaveLength(1);
});
