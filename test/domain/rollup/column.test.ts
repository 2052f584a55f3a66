import { columnReader, packColumn, packColumns, recordReader } from '../../../src/domain/rollup/column';
import { seeded } from './seeded';

describe('a column', () => {
  it.each([
    ['distinct values, all of them', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']],
    ['one value throughout, once', [7, 7, 7], { most: 7, except: [] }],
    ['null as the usual value', [null, null, null, null, null, null, 9], { most: null, except: [[6, 9]] }],
    [
      'a few long values, by reference',
      ['In progress', 'Done today', 'In progress', 'Done today', 'In progress', 'Done today'],
      { distinct: ['In progress', 'Done today'], digits: 1, codes: '010101' },
    ],
    ['nothing', [], []],
  ])('writes %s', (_, values, packed) => {
    expect(packColumn<string | number | null>(values)).toEqual(packed);
  });

  it('reads back what was packed, after a trip over the wire, and never grows by packing', () => {
    const random = seeded(3);
    for (let round = 0; round < 300; round++) {
      const kinds = 1 + random.below(100);
      const skew = random.next();
      const values = Array.from({ length: random.below(200) }, () =>
        random.next() < skew
          ? null
          : random.pick([
              random.below(kinds),
              `text ${random.below(kinds)}`,
              [random.below(kinds)],
              `[${random.below(kinds)}]`,
            ]),
      );
      const wire = JSON.stringify(packColumn(values));
      const read = columnReader(JSON.parse(wire) as ReturnType<typeof packColumn<(typeof values)[number]>>);
      expect(values.map((_, index) => read(index))).toEqual(values);
      expect(wire.length).toBeLessThanOrEqual(JSON.stringify(values).length + 40);
    }
  });

  it.each([[['a', 'b']], [['a', 'a', 'a', 'a']], [['long text', 'other text', 'long text', 'other text']]])(
    'has no value beyond its end: %j',
    (values) => {
      const read = columnReader(packColumn(values));
      if (new Set(values).size > 1) expect(() => read(values.length)).toThrow(RangeError);
      else expect(read(values.length)).toBe(values[0]);
    },
  );

  it('holds records sideways', () => {
    const records = [
      { key: 'A-1', done: 1 },
      { key: 'A-2', done: 0 },
    ];
    const read = recordReader(packColumns(records));
    expect([read(0), read(1)]).toEqual(records);
  });
});
