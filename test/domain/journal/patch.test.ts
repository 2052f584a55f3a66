import { applyPatch, patch, type Patch, type State } from '../../../src/domain/journal/patch';

describe('applying a patch', () => {
  test.each<[string, State, Patch, State]>([
    ['adds a path', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['replaces a value as a whole', { a: { x: 1, y: 2 } }, { a: { x: 3 } }, { a: { x: 3 } }],
    ['takes a value away with null', { a: 1, b: 2 }, { a: null }, { b: 2 }],
    ['ignores taking away what is not there', { a: 1 }, { b: null }, { a: 1 }],
    ['keeps false, zero and the empty string as values', {}, { a: false, b: 0, c: '' }, { a: false, b: 0, c: '' }],
  ])('%s', (_name, state, change, after) => {
    expect(applyPatch(state, change)).toEqual(after);
  });

  test('touches neither argument', () => {
    const state: State = Object.freeze({ a: 1 });
    const change: Patch = Object.freeze({ a: null });
    applyPatch(state, change);
    expect([state, change]).toEqual([{ a: 1 }, { a: null }]);
  });

  test('keeps a path called __proto__ as data', () => {
    const after = applyPatch({}, Object.fromEntries([['__proto__', { polluted: true }]]));
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
    expect(Object.keys(after)).toEqual(['__proto__']);
  });
});

describe('the schema of a patch', () => {
  test.each(['answers/problem', 'items/region.tax@eu.w2/state', 'lifecycle/deletedAt', 'status'])(
    'takes the path %s',
    (path) => {
      expect(patch.safeParse({ [path]: 1 }).success).toBe(true);
    },
  );

  test.each(['', '/a', 'a/', 'a//b', 'answers/with space', 'Answers/a', 'a/b/c/d/e', `a/${'b'.repeat(260)}`])(
    'refuses the path "%s"',
    (path) => {
      expect(patch.safeParse(Object.fromEntries([[path, 1]])).success).toBe(false);
    },
  );
});
