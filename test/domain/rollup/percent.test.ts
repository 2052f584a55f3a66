import { percentOf, printPercent } from '../../../src/domain/rollup/percent';

describe('a percentage', () => {
  it.each([
    [0, 0, null, '–'],
    [0, 7, 0, '0 %'],
    [7, 7, 100, '100 %'],
    [22, 25, 88, '88 %'],
    [1, 3, 33, '33 %'],
    [1, 8, 13, '13 %'],
    [999, 1000, 99, '99 %'],
    [1, 1000, 1, '1 %'],
    [2.5, 10, 25, '25 %'],
  ])('of %d of %d is %p', (done, total, percent, printed) => {
    expect(percentOf(done, total)).toBe(percent);
    expect(printPercent(percent)).toBe(printed);
  });
});
