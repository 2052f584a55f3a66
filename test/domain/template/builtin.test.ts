import { builtinTemplates, findBuiltinTemplate } from '../../../src/domain/template/builtin';
import { coreField } from '../../../src/domain/template/builtin/core';
import type { RequiredAt } from '../../../src/domain/template/field-base';
import { template as templateSchema } from '../../../src/domain/template/template';

const askedAt = (id: string, at: RequiredAt) =>
  findBuiltinTemplate(id, 1)
    ?.fields.filter((field) => field.requiredAt === at)
    .map((field) => field.id)
    .sort();

const coreAlways = ['confidence', 'decisionOwner', 'horizon', 'problem'];
const coreAtCommit = ['insights', 'metric', 'objective', 'segment'];
const coreOptional = ['decisions', 'health', 'risks'];

/** rules.md, section 1, line by line. */
test.each<[string, RequiredAt, readonly string[]]>([
  ['outcome', 'always', [...coreAlways, 'outcomeStatement']],
  ['outcome', 'commit', [...coreAtCommit, 'impact', 'leadingIndicator', 'reviewOn']],
  ['outcome', 'done', []],
  ['outcome', 'never', [...coreOptional, 'bets', 'notDoing']],
  ['delivery', 'always', [...coreAlways, 'releaseStage', 'dateCommitment']],
  [
    'delivery',
    'commit',
    [...coreAtCommit, 'targetWindow', 'tier', 'regions', 'dependenciesReviewed', 'scopeIn', 'scopeOut', 'rollbackUrl'],
  ],
  ['delivery', 'done', []],
  ['delivery', 'never', coreOptional],
  ['experiment', 'always', [...coreAlways, 'hypothesis', 'experimentType']],
  [
    'experiment',
    'commit',
    [...coreAtCommit, 'audience', 'minimumEffect', 'guardrails', 'decisionRule', 'startOn', 'endOn'],
  ],
  ['experiment', 'done', ['result', 'decision', 'learning']],
  ['experiment', 'never', coreOptional],
])('%s asks at %s: %j', (id, at, fields) => {
  expect(askedAt(id, at)).toEqual([...fields].sort());
});

describe.each(builtinTemplates.map((template) => ({ template, name: template.name })))('$name', ({ template }) => {
  const ids = template.fields.map(({ id }) => id);

  test('fits the schema of templates', () => {
    expect(templateSchema.safeParse(template).error?.issues ?? []).toEqual([]);
  });

  test('asks at most six fields always', () => {
    expect(template.fields.filter(({ requiredAt }) => requiredAt === 'always').length).toBeLessThanOrEqual(6);
  });

  test('has every core field, and each id once', () => {
    expect(ids).toEqual(expect.arrayContaining(Object.values(coreField)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('puts every field into a section it has, and leaves none empty', () => {
    const sections = template.sections.map(({ id }) => id);
    expect(new Set(template.fields.map(({ section }) => section))).toEqual(new Set(sections));
  });

  test('refers to fields that it has', () => {
    const referred = template.fields.flatMap(({ requiredWhen, lockedFrom }) => [
      ...(requiredWhen === undefined ? [] : [requiredWhen.field]),
      ...(lockedFrom === undefined ? [] : [lockedFrom]),
    ]);
    expect(ids).toEqual(expect.arrayContaining(referred));
  });

  test('explains every field', () => {
    expect(template.fields.filter(({ help }) => help.trim() === '').map(({ id }) => id)).toEqual([]);
  });

  test('keeps for the decision owner what the rules name', () => {
    const reserved = template.fields.filter(({ decisionRight }) => decisionRight === true).map(({ id }) => id);
    const own = template.id === 'experiment' ? ['decision'] : [];
    expect(reserved.sort()).toEqual(['health', 'horizon', 'decisionOwner', 'decisions', ...own].sort());
  });
});

test('only the built-in versions are found', () => {
  expect(findBuiltinTemplate('outcome', 1)?.name).toBe('Outcome');
  expect(findBuiltinTemplate('outcome', 2)).toBeUndefined();
  expect(findBuiltinTemplate('roadmap', 1)).toBeUndefined();
});
