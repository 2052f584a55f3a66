import { effectiveAnswers, type Answers } from '../../../src/domain/roadmap/effective-answers';
import { gapsAt } from '../../../src/domain/roadmap/gaps';
import { isShown } from '../../../src/domain/roadmap/is-shown';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import type { Template } from '../../../src/domain/template/template';

const base = { help: '', section: 'only' } as const;
const options = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];
const partner: FieldDefinition = {
  ...base,
  id: 'partner',
  label: 'With a partner?',
  type: 'singleSelect',
  options,
  requiredAt: 'always',
};
const contract: FieldDefinition = {
  ...base,
  id: 'contract',
  label: 'Contract signed',
  type: 'checkbox',
  requiredAt: 'always',
  shownWhen: { field: 'partner', in: ['yes'] },
};
const signedOn: FieldDefinition = {
  ...base,
  id: 'signedOn',
  label: 'Signed on',
  type: 'date',
  requiredAt: 'always',
  shownWhen: { field: 'contract', in: ['true'] },
};
const template: Template = {
  id: 'partners',
  version: 1,
  name: 'Partners',
  description: '',
  sections: [{ id: 'only', label: 'Only' }],
  fields: [signedOn, partner, contract],
};

const effective = (answers: Answers) => effectiveAnswers(template, answers, {});
const gaps = (answers: Answers) => gapsAt('draft', template, effective(answers)).map(({ fieldId }) => fieldId);

test.each<[string, Answers, readonly string[]]>([
  ['nothing is answered', {}, ['partner']],
  ['the other answer is another', { partner: 'no' }, []],
  ['the other answer is the one', { partner: 'yes' }, ['contract']],
  ['the next in line is answered too', { partner: 'yes', contract: true }, ['signedOn']],
  ['the chain is broken at its start, answers further down notwithstanding', { partner: 'no', contract: true }, []],
])('what is asked where %s', (_when, answers, asked) => {
  expect(gaps(answers)).toEqual(asked);
});

test('an answer that is hidden doesn’t count, and counts again once it is shown', () => {
  const given = { contract: true, signedOn: '2027-01-05' };
  expect(effective({ ...given, partner: 'no' })).toEqual({ partner: 'no' });
  expect(effective({ ...given, partner: 'yes' })).toEqual({ ...given, partner: 'yes' });
});

test.each<[string, Answers, boolean]>([
  ['one of several choices', { of: ['b', 'c'] }, true],
  ['none of several choices', { of: ['b'] }, false],
  ['a choice of one', { of: 'c' }, true],
  ['a name that every object has', {}, false],
])('%s', (_name, answers, expected) => {
  const field = expected || 'of' in answers ? 'of' : 'constructor';
  expect(isShown({ shownWhen: { field, in: ['a', 'c'] } }, answers)).toBe(expected);
});

test.each<[string, FieldDefinition]>([
  ['text', { ...base, id: 'f', label: 'F', type: 'text', requiredAt: 'always', default: 'To be said' }],
  ['long text', { ...base, id: 'f', label: 'F', type: 'longText', requiredAt: 'always', default: 'Nothing' }],
  ['number', { ...base, id: 'f', label: 'F', type: 'number', requiredAt: 'always', default: 0 }],
  [
    'single select',
    { ...base, id: 'f', label: 'F', type: 'singleSelect', requiredAt: 'always', options, default: 'no' },
  ],
  [
    'multi-select',
    { ...base, id: 'f', label: 'F', type: 'multiSelect', requiredAt: 'always', options, default: ['no'] },
  ],
  ['checkbox', { ...base, id: 'f', label: 'F', type: 'checkbox', requiredAt: 'always', default: true }],
])('a default of a %s counts as answered', (_type, field) => {
  expect(
    gapsAt('draft', { ...template, fields: [field] }, effectiveAnswers({ ...template, fields: [field] }, {}, {})),
  ).toEqual([]);
});
