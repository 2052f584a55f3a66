import { monthlyCost, noUsage } from '../../../local/forge/meter';

const day = 86_400_000;

test('a month of writing a 200 KB shard for each of 2.2 million events costs what was reckoned', () => {
  const usage = { ...noUsage(), kvsWriteBytes: (2_200_000 * 200_000) / 30 };
  expect(monthlyCost(usage, day).kvs).toBeCloseTo((440 - 0.1) * 1.09, 1);
});

test.each([
  ['functions', { gbSeconds: 200_000 / 30 }, 0],
  ['functions', { gbSeconds: 300_000 / 30 }, 2.5],
  ['sql', { sqlMs: 3_600_000 / 30, sqlRequests: 100_000 / 30 }, 0],
  ['sql', { sqlMs: (3 * 3_600_000) / 30, sqlRequests: 1_100_000 / 30 }, 2 * 0.143 + 1.93],
] as const)('%s for %o in a day cost %d a month', (name, usage, dollars) => {
  expect(monthlyCost({ ...noUsage(), ...usage }, day)[name]).toBeCloseTo(dollars, 6);
});
