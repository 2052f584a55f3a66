import { heldBy, whoseSentence, whoseWords } from '../../../static/src/portfolio-page/whose';
import { indexOf, workedView } from './worked-plan';

const people = { ada: { accountId: 'ada', displayName: 'Ada Sorensen', active: true } };

test.each([
  [{ ownerId: 'ada', team: 'Payments', projectKey: 'PAY' }, 'Whose: Ada Sorensen · Payments'],
  [{ ownerId: 'gone', team: null, projectKey: 'PAY' }, 'Whose: Somebody whose name you can’t see'],
  [{ ownerId: null, team: 'Payments', projectKey: 'PAY' }, 'Whose: Payments'],
  [{ ownerId: null, team: null, projectKey: 'PAY' }, 'No decision owner is named for it.'],
])('whose an exception is: %j', (held, sentence) => {
  expect(whoseSentence(held, people)).toBe(sentence);
});

test('a change of nobody’s is told by its project', () => {
  expect(whoseWords({ ownerId: null, team: null, projectKey: 'OPS' }, people)).toBe('Project OPS');
});

test('an issue that names nobody is held by the nearest one above it that does', () => {
  const plan = workedView();
  const below = indexOf(plan, 'PAY-21');
  const [, above = -1] = plan.pathTo(below);
  const named = {
    ...plan,
    node: (index: number) => ({ ...plan.node(index), team: null, ownerId: index === above ? 'ada' : null }),
  };
  expect(heldBy(named, below)).toEqual({ ownerId: 'ada', team: null, projectKey: 'PAY' });
});
