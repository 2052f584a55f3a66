import {
  checkDecisionRights,
  fieldRight,
  restrictedFields,
  type DecisionContext,
} from '../../../src/domain/roadmap/decision-rights';
import { experiment } from '../../../src/domain/template/builtin/experiment';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import { findField, type Template } from '../../../src/domain/template/template';

/** An editor who is neither the owner nor an administrator: product ops too, whose role gives no right here. */
const editor: DecisionContext = {
  accountId: 'ed',
  isAdmin: false,
  decisionOwner: 'ada',
  healthDelegate: null,
  answers: {},
  statusCategory: 'new',
  today: '2026-11-22',
};
const owner: DecisionContext = { ...editor, accountId: 'ada' };
const admin: DecisionContext = { ...editor, accountId: 'root', isAdmin: true };
const delegate: DecisionContext = { ...editor, healthDelegate: { accountId: 'ed', untilOn: '2026-11-22' } };
const ownerless: DecisionContext = { ...editor, decisionOwner: null };

const rightOver = (template: Template, fieldId: string, context: DecisionContext) => {
  const field = findField(template, fieldId);
  if (field === undefined) throw new Error(`no field ${fieldId}`);
  return fieldRight(field, context).kind;
};

test.each([
  ['problem', 'free', 'free', 'free', 'free', 'free'],
  ['decisionOwner', 'free', 'override', 'refused', 'refused', 'free'],
  ['decisions', 'free', 'override', 'refused', 'refused', 'free'],
  ['horizon', 'free', 'override', 'refused', 'refused', 'free'],
  ['health', 'free', 'override', 'refused', 'free', 'free'],
  ['confidence', 'free', 'free', 'free', 'free', 'free'],
  ['risks', 'free', 'free', 'free', 'free', 'free'],
])('%s: owner %s, admin %s, editor %s, delegate %s, nobody’s item %s', (fieldId, ...kinds) => {
  const contexts = [owner, admin, editor, delegate, ownerless];
  expect(contexts.map((context) => rightOver(outcome, fieldId, context))).toEqual(kinds);
});

test('a delegate’s right ends after the last day', () => {
  expect(rightOver(outcome, 'health', { ...delegate, today: '2026-11-23' })).toBe('refused');
});

describe('an experiment', () => {
  const planned = { decisionRule: 'Ship at +3.', startOn: '2026-11-23' };
  const running = { decisionRule: 'Ship at +3.', startOn: '2026-11-22' };

  test.each(['decisionRule', 'startOn'])(
    '%s can be changed by any editor until the day before it starts',
    (fieldId) => {
      expect(rightOver(experiment, fieldId, { ...editor, answers: planned })).toBe('free');
    },
  );

  test.each([
    ['decisionRule', 'owner', owner, 'override'],
    ['decisionRule', 'admin', admin, 'override'],
    ['decisionRule', 'editor', editor, 'refused'],
    ['startOn', 'owner', owner, 'override'],
    ['startOn', 'editor', editor, 'refused'],
    ['endOn', 'editor', editor, 'free'],
  ])('%s from the start on, %s: %s', (fieldId, _who, context, kind) => {
    expect(rightOver(experiment, fieldId, { ...context, answers: running })).toBe(kind);
  });

  test('moving the start in the same save does not unlock the rule', () => {
    const context = { ...editor, answers: running };
    const { problems } = checkDecisionRights([experiment], ['startOn', 'decisionRule'], context, null);
    expect(problems.map(({ path }) => path)).toEqual(['answers/startOn', 'answers/decisionRule']);
  });

  test('without a start date it has started when work has', () => {
    const answers = { decisionRule: 'Ship at +3.' };
    expect(rightOver(experiment, 'decisionRule', { ...editor, answers })).toBe('free');
    expect(rightOver(experiment, 'decisionRule', { ...editor, answers, statusCategory: 'indeterminate' })).toBe(
      'refused',
    );
  });

  test('a rule that was never written can still be given after the start', () => {
    const answers = { startOn: '2026-11-01' };
    expect(rightOver(experiment, 'decisionRule', { ...editor, answers })).toBe('free');
  });
});

describe('a change', () => {
  test('of somebody else’s decision is a problem at its path', () => {
    expect(checkDecisionRights([outcome], ['problem', 'horizon'], editor, 'I want to')).toEqual({
      problems: [
        {
          path: 'answers/horizon',
          code: 'not_yours_to_decide',
          message: 'Only the decision owner can change “Horizon”.',
        },
      ],
      overridden: [],
    });
  });

  test.each([null, '', '  '])('by an administrator without a reason (%j) asks for one', (reason) => {
    expect(checkDecisionRights([outcome], ['horizon'], admin, reason)).toMatchObject({
      problems: [{ code: 'override_needs_reason' }],
      overridden: [],
    });
  });

  test('by an administrator with a reason names what to record', () => {
    expect(checkDecisionRights([outcome], ['horizon', 'problem'], admin, 'The owner left.')).toEqual({
      problems: [],
      overridden: ['horizon'],
    });
  });
});

test('the fields that a page shows as locked come with a sentence each', () => {
  const restricted = restrictedFields(outcome, editor);
  expect([...restricted.keys()].sort()).toEqual(['decisionOwner', 'decisions', 'health', 'horizon']);
  expect(restricted.get('health')?.sentence).toBe('Only the decision owner can change “Health”.');
  expect(restrictedFields(outcome, owner).size).toBe(0);
});
