import type { Patch } from '../../../src/domain/journal/patch';
import { answersMaxLength, validateAnswers } from '../../../src/domain/roadmap/validate-answers';
import { delivery } from '../../../src/domain/template/builtin/delivery';
import { experiment } from '../../../src/domain/template/builtin/experiment';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import type { Template } from '../../../src/domain/template/template';

const html = '<img src=x onerror=alert(1)><script>alert("x")</script>';

test.each<[string, Template, Patch]>([
  ['nothing', outcome, {}],
  ['incomplete answers', outcome, { metric: { name: 'A' }, confidence: { reason: 'x' } }],
  ['an answer taken back', outcome, { problem: null }],
  ['mark-up, which is text', outcome, { problem: html, health: { state: 'onTrack', sentence: html } }],
  ['500 characters of problem', outcome, { problem: 'x'.repeat(500) }],
  ['a day as target window', delivery, { targetWindow: '2028-02-29' }],
  ['a quarter as target window', delivery, { targetWindow: '2027-Q4' }],
])('takes %s', (_name, template, changed) => {
  expect(validateAnswers(template, changed, {})).toEqual([]);
});

test.each<[string, Template, Patch, path: string, code: string]>([
  ['501 characters of problem', outcome, { problem: 'x'.repeat(501) }, 'answers/problem', 'too_big'],
  ['a field of another template', outcome, { hypothesis: 'x' }, 'answers/hypothesis', 'unknown_field'],
  ['a field called __proto__', outcome, Object.fromEntries([['__proto__', 'x']]), 'answers/__proto__', 'unknown_field'],
  ['a text where a choice belongs', delivery, { tier: 'T4' }, 'answers/tier', 'unknown_option'],
  ['a number where a text belongs', outcome, { problem: 1 }, 'answers/problem', 'invalid_type'],
  ['a date that does not exist', experiment, { startOn: '2027-02-29' }, 'answers/startOn', 'custom'],
  ['a script as a link', delivery, { rollbackUrl: 'javascript:alert(1)' }, 'answers/rollbackUrl', 'custom'],
  [
    'a risk’s owner that is no account',
    outcome,
    { risks: [{ id: 'r', text: 'Late', likelihood: 1, impact: 1, owner: '<b>', state: 'open' }] },
    'answers/risks/0/owner',
    'invalid_format',
  ],
])('refuses %s', (_name, template, changed, path, code) => {
  expect(validateAnswers(template, changed, {})).toMatchObject([{ path, code }]);
});

test('names every problem at once', () => {
  const changed = { problem: 'x'.repeat(501), reviewOn: '2027-13-01', other: 1 };
  expect(validateAnswers(outcome, changed, {}).map(({ path }) => path)).toEqual([
    'answers/problem',
    'answers/reviewOn',
    'answers/other',
  ]);
});

test('says of a field that the template dropped that its answer stays', () => {
  const [problem] = validateAnswers(outcome, { dropped: 'new' }, { dropped: 'old' });
  expect(problem?.message).toBe(
    '“Outcome” no longer asks this. The earlier answer stays readable and can’t be changed.',
  );
});

describe('the size of all answers together', () => {
  const frame = JSON.stringify({ old: '', notDoing: 'x' }).length;
  const current = { old: 'x'.repeat(answersMaxLength - frame) };

  test('may reach 32,768 characters, those of other fields included', () => {
    expect(validateAnswers(outcome, { notDoing: 'x' }, current)).toEqual([]);
  });

  test('may not pass them', () => {
    expect(validateAnswers(outcome, { notDoing: 'xx' }, current)).toMatchObject([{ path: 'answers', code: 'too_big' }]);
  });

  test('shrinks with what is taken back', () => {
    expect(validateAnswers(outcome, { notDoing: 'xx', problem: null }, { ...current, problem: 'x' })).toHaveLength(1);
    expect(validateAnswers(outcome, { notDoing: null }, { notDoing: 'x'.repeat(answersMaxLength) })).toEqual([]);
  });
});
