import type { Json } from '../../../src/domain/json';
import { combineValues } from '../../../src/domain/roadmap/combine';

const row = (id: string, text: string) => ({ id, text });

test.each<[string, Json | null, Json | null, Json | null, Json | null]>([
  ['two texts', 'mine', 'theirs', 'base', 'mine\n\ntheirs'],
  ['a text that holds the other', 'both: theirs', 'theirs', '', 'both: theirs'],
  ['a text that the other holds', 'mine', 'mine and more', '', 'mine and more'],
  [
    'rows that each added',
    [row('a', 'A'), row('b', 'B')],
    [row('a', 'A'), row('c', 'C')],
    [row('a', 'A')],
    [row('a', 'A'), row('c', 'C'), row('b', 'B')],
  ],
  [
    'a row that both changed',
    [row('a', 'mine')],
    [row('a', 'theirs')],
    [row('a', 'A')],
    [row('a', 'theirs'), row('a-2', 'mine')],
  ],
  [
    'a row that only I changed',
    [row('a', 'mine')],
    [row('a', 'A'), row('b', 'B')],
    [row('a', 'A')],
    [row('a', 'mine'), row('b', 'B')],
  ],
  ['a row that they removed and I left alone', [row('a', 'A'), row('b', 'B')], [], [row('a', 'A')], [row('b', 'B')]],
  ['a row that they removed and I changed', [row('a', 'mine')], [], [row('a', 'A')], [row('a', 'mine')]],
  ['values to choose from', ['x', 'y'], ['y', 'z'], null, ['x', 'y', 'z']],
  ['empty lists', [], [], null, []],
  ['numbers', 1, 2, 0, null],
  ['a text and nothing', 'mine', null, 'base', null],
  ['objects', { state: 'onTrack' }, { state: 'atRisk' }, null, null],
])('%s', (_, yours, theirs, base, combined) => {
  expect(combineValues({ yours, theirs, base })).toEqual(combined);
});
