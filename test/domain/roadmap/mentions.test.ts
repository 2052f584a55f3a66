import {
  accountIdsOf,
  issueIdsOf,
  mentionProblems,
  mentionsIn,
  newMentions,
} from '../../../src/domain/roadmap/mentions';
import { outcome } from '../../../src/domain/template/builtin/outcome';

const risk = { id: 'r', text: 'Late', likelihood: 1, impact: 1, state: 'open' };
const answers = {
  decisionOwner: 'ada',
  risks: [{ ...risk, owner: 'bo' }, { ...risk, owner: 'ada' }, risk],
  objective: { kind: 'issue', issueId: '10001' },
  unknown: 'cy',
  problem: null,
};

test('people and issues that answers name are told with their paths, and once each by id', () => {
  const mentions = mentionsIn(outcome, answers);
  expect(mentions.map(({ path }) => path).sort()).toEqual([
    'answers/decisionOwner',
    'answers/objective/issueId',
    'answers/risks/0/owner',
    'answers/risks/1/owner',
  ]);
  expect(accountIdsOf(mentions).toSorted()).toEqual(['ada', 'bo']);
  expect(issueIdsOf(mentions)).toEqual(['10001']);
});

test('whom the answers named already is not new, wherever they are named now', () => {
  expect(newMentions(outcome, { risks: answers.risks }, { decisionOwner: 'ada' })).toEqual([
    { kind: 'user', accountId: 'bo', path: 'answers/risks/0/owner' },
  ]);
});

test('what Jira told of the writer is no problem; everything else is, by its path', () => {
  const seen = { accountIds: new Set(['ada']), issueIds: new Set<string>() };
  expect(mentionProblems(mentionsIn(outcome, answers), seen).map(({ path, code }) => [path, code])).toEqual([
    ['answers/objective/issueId', 'unknown_issue'],
    ['answers/risks/0/owner', 'unknown_person'],
  ]);
});
