import type { Patch } from '../../../src/domain/journal/patch';
import { roadmapProperty, roadmapPropertyOf } from '../../../src/domain/mirror/roadmap-property';
import { answersPatch, templatePatch } from '../../../src/domain/roadmap/roadmap-item';
import { applyPatch } from '../../../src/domain/journal/patch';
import { delivery } from '../../../src/domain/template/builtin/delivery';
import type { Condition } from '../../../src/domain/template/field-base';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import type { Template } from '../../../src/domain/template/template';

const html = '<script>alert("x")</script>';
const propertyOf = (template: Template, answers: Patch, more: Patch = {}) =>
  roadmapPropertyOf({
    issueId: '10001',
    revision: 7,
    state: applyPatch({}, { ...templatePatch(template), ...answersPatch(answers), ...more }),
    template,
  });
const bare = { schema: 1, issueId: '10001', revision: 7, template: 'Outcome', templateVersion: 1, horizon: 'Later' };

test('an item with a template and nothing else says what counts by default', () => {
  expect(propertyOf(outcome, {})).toEqual(bare);
});

test('a horizon that a template calls otherwise is told in the word of all', () => {
  const options = ['now', 'next', 'later'].map((id) => ({ id, label: `${id}!` }));
  const fields = outcome.fields.map((field) =>
    field.id === 'horizon' && field.type === 'singleSelect' ? { ...field, options } : field,
  );
  expect(propertyOf({ ...outcome, fields }, { horizon: 'next' })?.horizon).toBe('Next');
});

test('an item without a template has no property', () => {
  expect(roadmapPropertyOf({ issueId: '10001', revision: 1, state: {}, template: outcome })).toBeNull();
});

test('a filled commitment is told in the words that people see', () => {
  const risk = { id: 'r', text: 'Late', likelihood: 2, impact: 3, state: 'open' };
  expect(
    propertyOf(
      delivery,
      {
        horizon: 'now',
        decisionOwner: 'ada',
        health: { state: 'atRisk', sentence: html },
        confidence: { level: 'high', reason: 'x' },
        segment: ['small-business', 'Schools'],
        objective: { kind: 'issue', issueId: '20001' },
        risks: [risk, { ...risk, likelihood: 1 }, { ...risk, likelihood: 3, state: 'closed' }],
        releaseStage: 'ga',
        tier: 'T2',
        dateCommitment: 'external',
        targetWindow: '2027-05-31',
      },
      { 'health/report': { by: 'ada', at: '2026-11-22T09:00:00.000Z' } },
    ),
  ).toEqual({
    schema: 1,
    issueId: '10001',
    revision: 7,
    template: 'Delivery commitment',
    templateVersion: 1,
    horizon: 'Now',
    decisionOwner: 'ada',
    health: 'At risk',
    healthSentence: html,
    healthReportedAt: '2026-11-22T09:00:00.000Z',
    confidence: 'High',
    segments: ['Small business', 'Schools'],
    objectiveIssueId: '20001',
    riskScore: 6,
    openRisks: 2,
    stage: 'General availability',
    tier: 'T2',
    dateCommitment: 'External',
    quarter: '2027-Q2',
    targetOn: '2027-05-31',
  });
});

test.each<[string, Patch, object]>([
  ['a quarter', { targetWindow: '2027-Q4' }, { quarter: '2027-Q4' }],
  ['an objective in words', { objective: { kind: 'text', text: html } }, { objective: html }],
  ['closed risks only', { risks: [{ id: 'r', text: 'x', likelihood: 3, impact: 3, state: 'closed' }] }, {}],
  ['blank parts', { health: { sentence: '' }, objective: { kind: 'text', text: ' ' }, segment: [] }, {}],
])('%s', (_name, answers, told) => {
  expect(propertyOf(delivery, answers)).toEqual({ ...bare, template: 'Delivery commitment', ...told });
});

test.each([
  [{ state: 'offTrack' }, '2026-11-22T09:00:00.000Z'],
  [{ state: 'offTrack', sentence: 'Blocked' }, null],
])('of health, only a whole report is told: %j at %s', (health, at) => {
  expect(propertyOf(outcome, { health }, { 'health/report': at && { by: 'ada', at } })).toEqual(bare);
});

test('answers to questions that others hide are not told, those that hang on a default are', () => {
  const hanging = (fieldId: string, shownWhen: Condition): Template => ({
    ...delivery,
    fields: delivery.fields.map((field) => (field.id === fieldId ? { ...field, shownWhen } : field)),
  });
  const answers = { tier: 'T1', targetWindow: '2027-Q1', segment: ['Schools'], releaseStage: 'ga' };
  const toldOf = (template: Template, more: Patch = {}) => propertyOf(template, { ...answers, ...more });
  const onNow = { field: 'horizon', in: ['now'] };
  expect(toldOf(delivery)).toMatchObject({ tier: 'T1', quarter: '2027-Q1', segments: ['Schools'] });
  expect(toldOf(hanging('tier', onNow))).not.toHaveProperty('tier');
  expect(toldOf(hanging('tier', onNow), { horizon: 'now' })).toHaveProperty('tier');
  expect(toldOf(hanging('targetWindow', onNow))).not.toHaveProperty('quarter');
  expect(toldOf(hanging('segment', onNow))).not.toHaveProperty('segments');
  expect(toldOf(hanging('objective', onNow), { objective: { kind: 'text', text: 'Grow' } })).not.toHaveProperty(
    'objective',
  );
  expect(toldOf(hanging('tier', { field: 'horizon', in: ['later'] }))).toHaveProperty('tier');
});

test('answers to fields of another template are not told', () => {
  expect(propertyOf(outcome, { tier: 'T1', targetWindow: '2027-Q1' })).toEqual(bare);
});

test('the fullest answers stay within Jira’s limit and the public format', () => {
  // Quotes are the worst that typed text can cost: each takes two characters in JSON.
  const property = propertyOf(delivery, {
    health: { state: 'offTrack', sentence: '"'.repeat(280) },
    segment: Array.from({ length: 50 }, (_, n) => `${String(n).padStart(2, '0')}${'"'.repeat(58)}`),
    objective: { kind: 'text', text: '"'.repeat(300) },
  });
  expect(roadmapProperty.safeParse(property).success).toBe(true);
  expect(JSON.stringify(property).length).toBeLessThan(32_768);
});
