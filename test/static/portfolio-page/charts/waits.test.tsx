/** @jest-environment jsdom */
import { partProps, renderPart } from '../render-part';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Waits } from '../../../../static/src/portfolio-page/charts/Waits';
import { indexOf } from '../worked-plan';

afterEach(cleanup);

test('tells who waits for whom, how often too late, and leads to the issues', async () => {
  const shown: number[] = [];
  const part = partProps({ part: { onShow: (index) => shown.push(index) } });
  const [waiting, needed] = [indexOf(part.plan, 'PAY-21'), indexOf(part.plan, 'OPS-12')];
  renderPart(
    <Waits
      part={part}
      waits={{
        parties: [
          { kind: 'team', name: 'Payments' },
          { kind: 'project', name: 'OPS' },
        ],
        waits: [{ waiting: 0, for: 1, count: 3, tooLate: 1, pairs: [[waiting, needed, 9]] }],
        count: 3,
        tooLate: 1,
      }}
    />,
  );
  expect(
    screen.getByText('3 waits between 2 teams; in 1, what is waited for ends too late for the issue that needs it.'),
  ).toBeDefined();
  const [pair] = screen.getAllByRole('group');
  if (pair === undefined) throw new Error('There is a pair of teams.');
  expect(pair.querySelector('summary')?.textContent).toBe('Payments waits for Project OPS: 3 waits1 too late');
  expect(within(pair).getByText('9 days too late')).toBeDefined();
  expect(within(pair).getByText('and 2 more')).toBeDefined();
  await userEvent.click(within(pair).getByRole('button', { name: 'OPS-12', hidden: true }));
  expect(shown).toEqual([needed]);
});

test('whoever is led here reads on at the heading', () => {
  const waits = { parties: [], waits: [], count: 0, tooLate: 0 };
  renderPart(<Waits part={partProps()} waits={waits} waitsAsked={1} />);
  expect(document.activeElement?.textContent).toBe('Who waits for whom');
});

test('says so where nobody waits', () => {
  renderPart(<Waits part={partProps()} waits={{ parties: [], waits: [], count: 0, tooLate: 0 }} />);
  expect(screen.getByText('No team waits for another.')).toBeDefined();
});
