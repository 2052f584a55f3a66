import { sightOf, wordsPlace } from '../../../static/src/roadmap-page/timeline/sight';

const sight = { from: 100, to: 500 };

test.each([
  ['its words fit', { from: 150, to: 300 }, 100, 'inside'],
  ['its words don’t fit', { from: 150, to: 200 }, 100, 'beside'],
  ['too little of it is in sight for its words', { from: 0, to: 150 }, 100, 'beside'],
  ['it goes on behind the right edge', { from: 450, to: 900 }, 100, 'inside'],
  ['it lies behind the left edge', { from: 20, to: 100 }, 50, 'before'],
  ['it lies behind the right edge', { from: 500, to: 600 }, 50, 'after'],
] as const)('where %s, a bar’s words stand there', (_, bar, words, place) => {
  expect(wordsPlace(bar, words, sight)).toBe(place);
});

test('a window without width hides nothing', () => {
  expect(sightOf(300, 0)).toBeNull();
  expect(wordsPlace({ from: 0, to: 10 }, 50, null)).toBe('beside');
});
