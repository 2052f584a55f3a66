import { effectiveAnswers, prefillsOf, type Answers } from '../../../src/domain/roadmap/effective-answers';
import { gapsAt } from '../../../src/domain/roadmap/gaps';
import type { JiraFacts } from '../../../src/domain/roadmap/jira-facts';
import type { Stage } from '../../../src/domain/roadmap/stage';
import { delivery } from '../../../src/domain/template/builtin/delivery';
import { experiment } from '../../../src/domain/template/builtin/experiment';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import type { Template } from '../../../src/domain/template/template';

const assigned: JiraFacts = { statusCategory: 'new', assigneeId: 'ada', dueOn: null };
const gapIds = (template: Template, stage: Stage, answers: Answers, facts: JiraFacts = assigned) =>
  gapsAt(stage, template, effectiveAnswers(template, answers, prefillsOf(template, facts))).map(
    ({ fieldId }) => fieldId,
  );

const firstFill: Answers = {
  problem: 'Two days for every re-organisation.',
  confidence: { level: 'medium', reason: 'Nine of twelve teams asked for it.' },
  outcomeStatement: 'Set up within the hour.',
};
const promised = {
  name: 'Activation',
  unit: '%',
  baseline: 31,
  target: 38,
  direction: 'up',
  sourceUrl: 'https://example.com/chart',
};
const committed: Answers = {
  ...firstFill,
  segment: ['enterprise'],
  objective: { kind: 'text', text: 'KR 2.1' },
  metric: promised,
  insights: { noneYet: 'Interviews start on Monday.' },
  impact: '1.2 m a year',
  leadingIndicator: 'Imports in week one',
  reviewOn: '2027-03-01',
};

describe('a first fill', () => {
  test('asks what has neither a default nor a prefill', () => {
    expect(gapIds(outcome, 'draft', {})).toEqual(['confidence', 'problem', 'outcomeStatement']);
    expect(gapIds(delivery, 'draft', {})).toEqual(['confidence', 'problem', 'releaseStage', 'dateCommitment']);
    expect(gapIds(experiment, 'draft', {})).toEqual(['confidence', 'problem', 'hypothesis', 'experimentType']);
  });

  test('asks for the decision owner where the issue has no assignee', () => {
    expect(gapIds(outcome, 'draft', firstFill, { ...assigned, assigneeId: null })).toEqual(['decisionOwner']);
  });

  test('is complete without anything that commit asks', () => {
    expect(gapIds(outcome, 'draft', firstFill)).toEqual([]);
  });
});

test('commit asks for the rest, in the template’s order', () => {
  expect(gapIds(outcome, 'committed', firstFill)).toEqual([
    'segment',
    'objective',
    'metric',
    'impact',
    'leadingIndicator',
    'reviewOn',
    'insights',
  ]);
  expect(gapIds(outcome, 'committed', committed)).toEqual([]);
});

test('health is asked by the week, never as a gap', () => {
  expect(gapIds(outcome, 'done', {})).not.toContain('health');
});

test('done asks for the metric’s actual and its date', () => {
  expect(gapsAt('done', outcome, effectiveAnswers(outcome, committed, { decisionOwner: 'ada' }))).toEqual([
    {
      fieldId: 'metric',
      label: 'Success metric',
      requiredAt: 'commit',
      message: 'Complete “Success metric”: actual value, date of the actual value.',
    },
  ]);
  expect(
    gapIds(outcome, 'done', { ...committed, metric: { ...promised, actual: 36, actualOn: '2027-03-01' } }),
  ).toEqual([]);
});

test('an experiment’s result, decision and learning are asked only when it is done', () => {
  expect(gapIds(experiment, 'committed', committed)).not.toContain('result');
  expect(gapIds(experiment, 'done', committed)).toEqual(expect.arrayContaining(['result', 'decision', 'learning']));
});

test.each([
  ['T1', true],
  ['T2', true],
  ['T3', false],
])('a rollback link for tier %s is asked: %s', (tier, asked) => {
  expect(gapIds(delivery, 'committed', { tier }).includes('rollbackUrl')).toBe(asked);
});

test('without a tier no rollback link is asked yet', () => {
  expect(gapIds(delivery, 'committed', {})).not.toContain('rollbackUrl');
});

test('Jira’s due date answers the target window until someone names another', () => {
  const due: JiraFacts = { ...assigned, dueOn: '2027-05-31' };
  expect(gapIds(delivery, 'committed', {}, due)).not.toContain('targetWindow');
  expect(effectiveAnswers(delivery, { targetWindow: '2027-Q3' }, prefillsOf(delivery, due))['targetWindow']).toBe(
    '2027-Q3',
  );
});

test.each<[string, Answers, string]>([
  ['a blank text', { problem: '  ' }, 'problem'],
  ['a level without a reason', { confidence: { level: 'low' } }, 'confidence'],
  ['an unticked box', { dependenciesReviewed: false }, 'dependenciesReviewed'],
  ['a guardrail without a threshold', { guardrails: [{ id: 'g', cells: { guardrail: 'Tickets' } }] }, 'guardrails'],
])('%s is no answer', (_name, answers, fieldId) => {
  const template = fieldId === 'guardrails' ? experiment : delivery;
  expect(gapIds(template, 'committed', answers)).toContain(fieldId);
});
