import type { Json } from '../../../src/domain/json';
import type { FieldDefinition, FieldTypeName } from '../../../src/domain/template/field-definition';
import { noNames, type Names } from '../../../src/domain/template/field-type';
import { fieldTypeOf, fieldTypes } from '../../../src/domain/template/field-types/registry';

const base = { id: 'f', label: 'F', help: '', section: 's', requiredAt: 'always' } as const;
const options = [
  { id: 'a', label: 'Alpha' },
  { id: 'b', label: 'Beta' },
];
const columns = [
  { id: 'name', label: 'Name', type: 'text', required: true },
  { id: 'size', label: 'Size', type: 'number' },
  { id: 'by', label: 'By', type: 'date' },
] as const;
const risk = { id: 'r1', text: 'Late', likelihood: 2, impact: 3, owner: 'ada', state: 'open' };
const html = '<script>alert("x")</script>';

interface Row {
  readonly field: FieldDefinition;
  /** A whole answer and the text it reads as. */
  readonly whole: readonly [Json, string];
  readonly empty: readonly Json[];
  /** Values refused, each with the path and code of its first problem. */
  readonly refused: readonly (readonly [Json, path: string, code: string])[];
}

const rows: Readonly<Record<FieldTypeName, Row>> = {
  text: {
    field: { ...base, type: 'text', maxLength: 5 },
    whole: ['Short', 'Short'],
    empty: ['', ' \n'],
    refused: [
      ['Longer', '', 'too_big'],
      [5, '', 'invalid_type'],
    ],
  },
  longText: {
    field: { ...base, type: 'longText' },
    whole: [html, html],
    empty: ['', '\t'],
    refused: [
      ['x'.repeat(4_001), '', 'too_big'],
      [['x'], '', 'invalid_type'],
    ],
  },
  number: {
    field: { ...base, type: 'number', min: 0, max: 10, unit: '%' },
    whole: [0, '0 %'],
    empty: [],
    refused: [
      [-1, '', 'too_small'],
      [10.5, '', 'too_big'],
      ['3', '', 'invalid_type'],
    ],
  },
  date: {
    field: { ...base, type: 'date' },
    whole: ['2028-02-29', '2028-02-29'],
    empty: [],
    refused: [
      ['2027-02-29', '', 'custom'],
      ['2027-2-1', '', 'invalid_format'],
      [20270201, '', 'invalid_type'],
    ],
  },
  quarter: {
    field: { ...base, type: 'quarter', allowDate: true },
    whole: ['2027-Q1', 'Q1 2027'],
    empty: [''],
    refused: [
      ['2027-Q5', '', 'not_a_quarter'],
      ['2027-02-30', '', 'not_a_quarter'],
    ],
  },
  singleSelect: {
    field: { ...base, type: 'singleSelect', options },
    whole: ['b', 'Beta'],
    empty: [''],
    refused: [
      ['c', '', 'unknown_option'],
      [['a'], '', 'invalid_type'],
    ],
  },
  multiSelect: {
    field: { ...base, type: 'multiSelect', options },
    whole: [['a', 'b'], 'Alpha, Beta'],
    empty: [[]],
    refused: [
      [['a', 'c'], '1', 'unknown_option'],
      [['a', ''], '1', 'too_small'],
      ['a', '', 'invalid_type'],
    ],
  },
  user: {
    field: { ...base, type: 'user' },
    whole: ['ada', 'Ada L.'],
    empty: [],
    refused: [
      ['', '', 'invalid_format'],
      ['<b>', '', 'invalid_format'],
    ],
  },
  users: {
    field: { ...base, type: 'users' },
    whole: [['ada', '557058:bo'], 'Ada L., 557058:bo'],
    empty: [[]],
    refused: [[['ada', 'b o'], '1', 'invalid_format']],
  },
  url: {
    field: { ...base, type: 'url' },
    whole: ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
    empty: [''],
    refused: [
      ['javascript:alert(1)', '', 'custom'],
      ['example.com', '', 'custom'],
      ['https://', '', 'custom'],
      ['data:text/html,x', '', 'custom'],
    ],
  },
  issueLink: {
    field: { ...base, type: 'issueLink' },
    whole: ['10001', 'GAN-1'],
    empty: [],
    refused: [
      ['GAN-1', '', 'invalid_format'],
      [10001, '', 'invalid_type'],
    ],
  },
  metric: {
    field: { ...base, type: 'metric' },
    whole: [
      {
        name: 'Activation',
        unit: '%',
        baseline: 31,
        target: 38,
        direction: 'up',
        sourceUrl: 'https://example.com/chart',
        actual: 36,
        actualOn: '2026-11-01',
      },
      'Activation: 31 → 38 %; actual 36 on 2026-11-01',
    ],
    empty: [{}, { name: '' }],
    refused: [
      [{ baseline: '31' }, 'baseline', 'invalid_type'],
      [{ actualOn: '2026-11-31' }, 'actualOn', 'custom'],
      [{ direction: 'sideways' }, 'direction', 'invalid_value'],
      [{ goal: 1 }, '', 'unrecognized_keys'],
    ],
  },
  riskList: {
    field: { ...base, type: 'riskList' },
    whole: [[risk], 'Late (likelihood 2 × impact 3, open, Ada L.)'],
    empty: [[]],
    refused: [
      [[risk, { ...risk, likelihood: 4 }], '1/likelihood', 'invalid_union'],
      [[{ ...risk, text: '  ' }], '0/text', 'custom'],
      [[{ ...risk, owner: 'b o' }], '0/owner', 'invalid_format'],
      [Array.from({ length: 31 }, () => risk), '', 'too_big'],
    ],
  },
  decisionList: {
    field: { ...base, type: 'decisionList' },
    whole: [
      [{ id: 'd1', decidedOn: '2026-11-02', choice: 'Ship', rationale: 'It works', revisitOn: '2027-01-04' }],
      '2026-11-02: Ship; because: It works; revisit on 2027-01-04',
    ],
    empty: [[]],
    refused: [
      [[{ id: 'd1', decidedOn: '2026-13-01', choice: 'Ship' }], '0/decidedOn', 'custom'],
      [[{ id: 'd1', decidedOn: '2026-11-02' }], '0/choice', 'invalid_type'],
    ],
  },
  insightList: {
    field: { ...base, type: 'insightList' },
    whole: [{ noneYet: html }, `None yet: ${html}`],
    empty: [{}, { noneYet: ' ' }],
    refused: [
      [{ insights: [] }, 'insights', 'records_of_their_own'],
      [{ noneYet: 'x'.repeat(501) }, 'noneYet', 'too_big'],
      [[], '', 'invalid_type'],
    ],
  },
  checkbox: {
    field: { ...base, type: 'checkbox' },
    whole: [true, 'Yes'],
    empty: [false],
    refused: [['true', '', 'invalid_type']],
  },
  table: {
    field: { ...base, type: 'table', columns: [...columns], maxRows: 2 },
    whole: [[{ id: 't1', cells: { name: 'One', size: 0, by: '2027-01-31' } }], 'One | 0 | 2027-01-31'],
    empty: [[], [{ id: 't1', cells: {} }], [{ id: 't1', cells: { name: '' } }]],
    refused: [
      [[{ id: 't1', cells: { name: 'One', size: '0' } }], '0/cells/size', 'invalid_type'],
      [[{ id: 't1', cells: { name: 1 } }], '0/cells/name', 'invalid_type'],
      [[{ id: 't1', cells: { by: '2027-02-29' } }], '0/cells/by', 'invalid_date'],
      [[{ id: 't1', cells: { other: 'x' } }], '0/cells/other', 'unknown_column'],
      [[1, 2, 3].map((n) => ({ id: `t${n}`, cells: {} })), '', 'too_big'],
    ],
  },
  health: {
    field: { ...base, type: 'health' },
    whole: [{ state: 'atRisk', sentence: 'Vendor is late.' }, 'At risk: Vendor is late.'],
    empty: [{}, { sentence: '' }],
    refused: [
      [{ state: 'green' }, 'state', 'invalid_value'],
      [{ sentence: 'x'.repeat(281) }, 'sentence', 'too_big'],
    ],
  },
  confidence: {
    field: { ...base, type: 'confidence' },
    whole: [{ level: 'low', reason: 'No data.' }, 'Low: No data.'],
    empty: [{}, { reason: ' ' }],
    refused: [[{ level: 1 }, 'level', 'invalid_value']],
  },
  objective: {
    field: { ...base, type: 'objective' },
    whole: [{ kind: 'issue', issueId: '10001' }, 'GAN-1'],
    empty: [{ kind: 'text', text: ' ' }],
    refused: [
      [{ kind: 'issue', issueId: 'GAN-1' }, 'issueId', 'invalid_format'],
      [{ kind: 'page' }, 'kind', 'invalid_union'],
    ],
  },
};

const names: Names = {
  user: (id) => (id === 'ada' ? 'Ada L.' : undefined),
  issue: (id) => (id === '10001' ? 'GAN-1' : undefined),
};

const odd: readonly { readonly value: Json }[] = [
  { value: null },
  { value: 'x'.repeat(20_000) },
  { value: -1e300 },
  { value: [] },
  { value: {} },
  { value: [[]] },
  { value: { a: { b: [] } } },
  { value: [null] },
];

describe.each(Object.entries(rows))('%s', (name, { field, whole: [value, text], empty, refused }) => {
  const type = fieldTypeOf(field);

  test('is registered under its own name', () => {
    expect(type.type).toBe(name);
  });

  test('takes a whole answer, at every stage, and reads as text', () => {
    expect(type.validate(value, field)).toEqual([]);
    expect(type.isEmpty(value)).toBe(false);
    expect(type.isAnswered(value, field, 'done')).toBe(true);
    expect(type.toPlainText(value, field, names)).toBe(text);
  });

  // Wrapped, since a table's row that is an array would be spread over the arguments.
  const blanks = empty.map((blank) => ({ blank }));

  test.each([{ blank: undefined }, ...blanks])('$blank is empty and no answer', ({ blank }) => {
    expect(type.isEmpty(blank)).toBe(true);
    expect(type.isAnswered(blank, field, 'draft')).toBe(false);
  });

  test('what is empty may be stored', () => {
    expect(empty.flatMap((blank) => type.validate(blank, field))).toEqual([]);
  });

  test.each(refused)('refuses %j at "%s": %s', (wrong, path, code) => {
    const [first] = type.validate(wrong, field);
    expect(first).toMatchObject({ path, code });
    expect(first?.message).toMatch(/^[A-Z].*\.$/);
    expect(first?.message).not.toMatch(/invalid input/i);
  });

  test.each(odd)('never throws on a value of another kind, %#', ({ value: other }) => {
    expect(() => [
      type.validate(other, field),
      type.toPlainText(other, field, noNames),
      type.mentions(other),
    ]).not.toThrow();
  });
});

test('every registered type has its rows here', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(fieldTypes).sort());
});

describe('parts that are missing', () => {
  test.each<[FieldDefinition, Json, 'committed' | 'done', readonly string[]]>([
    [rows.metric.field, { name: 'Activation', baseline: 0 }, 'committed', ['unit', 'target', 'direction', 'source']],
    [
      rows.metric.field,
      { name: 'A', unit: '%', baseline: 1, target: 2, direction: 'up', sourceUrl: 'https://example.com' },
      'committed',
      [],
    ],
    [
      rows.metric.field,
      { name: 'A', unit: '%', baseline: 1, target: 2, direction: 'up', sourceUrl: 'https://example.com', actual: 0 },
      'done',
      ['date of the actual value'],
    ],
    [rows.confidence.field, { level: 'high' }, 'committed', ['reason']],
    [rows.health.field, { sentence: 'Fine.' }, 'committed', ['state']],
    [rows.table.field, [{ id: 't', cells: { size: 1 } }], 'committed', ['Name in row 1']],
  ])('%#', (field, value, stage, missing) => {
    expect(fieldTypeOf(field).missingParts(value, field, stage)).toEqual(missing);
  });
});

test('"none yet" with a reason answers insights, and reads so', () => {
  const { field } = rows.insightList;
  const value = { noneYet: 'Interviews start on Monday.' };
  expect(fieldTypeOf(field).isAnswered(value, field, 'committed')).toBe(true);
  expect(fieldTypeOf(field).toPlainText(value, field, noNames)).toBe('None yet: Interviews start on Monday.');
});

test('a quarter field takes a day only where its definition says so', () => {
  const field: FieldDefinition = { ...base, type: 'quarter' };
  expect(fieldTypeOf(field).validate('2027-02-14', field)).toMatchObject([{ code: 'not_a_quarter' }]);
  expect(fieldTypeOf(rows.quarter.field).validate('2027-02-14', rows.quarter.field)).toEqual([]);
});

test('own words stand beside options where the field allows them', () => {
  const field: FieldDefinition = { ...base, type: 'multiSelect', options, allowOther: true };
  expect(fieldTypeOf(field).validate(['a', 'Schools'], field)).toEqual([]);
  expect(fieldTypeOf(field).toPlainText(['a', 'Schools'], field, noNames)).toBe('Alpha, Schools');
});

test('an option that the template no longer offers still reads, as its id', () => {
  expect(fieldTypeOf(rows.singleSelect.field).toPlainText('gone', rows.singleSelect.field, noNames)).toBe('gone');
});
