import type { Json } from '../../../src/domain/json';
import { jsonEqual } from '../../../src/domain/journal/json-equal';

describe('two values are equal', () => {
  test.each<[Json, Json]>([
    [null, null],
    ['a', 'a'],
    [0, -0],
    [[], []],
    [{}, {}],
    [
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
    ],
  ])('%j and %j', (a, b) => {
    expect(jsonEqual(a, b)).toBe(true);
    expect(jsonEqual(b, a)).toBe(true);
  });
});

describe('two values differ', () => {
  test.each<[Json, Json]>([
    [null, {}],
    [null, 0],
    ['1', 1],
    [false, 0],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, null]],
    [{ a: null }, {}],
    [{ a: null }, { b: null }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('%j and %j', (a, b) => {
    expect(jsonEqual(a, b)).toBe(false);
    expect(jsonEqual(b, a)).toBe(false);
  });
});
