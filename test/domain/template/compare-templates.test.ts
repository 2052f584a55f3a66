import { delivery } from '../../../src/domain/template/builtin/delivery';
import { experiment } from '../../../src/domain/template/builtin/experiment';
import { compareTemplates, isSameTemplate } from '../../../src/domain/template/compare-templates';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import { template as schema, type Template } from '../../../src/domain/template/template';

/** The next version, with one field's parts changed; undefined takes a part away. */
const withField = (of: Template, fieldId: string, parts: object): Template =>
  schema.parse({
    ...of,
    version: of.version + 1,
    fields: of.fields.map((field) =>
      field.id === fieldId ? JSON.parse(JSON.stringify({ ...field, ...parts })) : field,
    ),
  });

const notesOf = (to: Template, from: Template = delivery) =>
  compareTemplates(from, to).changed.flatMap(({ notes }) => notes);

test('a version differs in nothing from itself', () => {
  const change = compareTemplates(delivery, { ...delivery, version: 2 });
  expect(change).toEqual({ from: 1, to: 2, added: [], removed: [], changed: [], notes: [] });
  expect(isSameTemplate(change)).toBe(true);
});

test('fields are told added, removed and newly required by their ids', () => {
  const added: FieldDefinition = {
    id: 'supportPlan',
    type: 'longText',
    label: 'Support plan',
    help: '',
    section: 'delivery',
    requiredAt: 'commit',
  };
  const v2 = {
    ...withField(delivery, 'scopeOut', { requiredAt: 'always' }),
    fields: [
      ...withField(delivery, 'scopeOut', { requiredAt: 'always' }).fields.filter(({ id }) => id !== 'regions'),
      added,
    ],
  };
  const change = compareTemplates(delivery, v2);
  expect(change.added).toEqual([added]);
  expect(change.removed.map(({ id }) => id)).toEqual(['regions']);
  expect(change.changed).toEqual([
    { fieldId: 'scopeOut', label: 'Out of scope', requiredAt: { from: 'commit', to: 'always' }, notes: [] },
  ]);
  expect(isSameTemplate(change)).toBe(false);
});

test.each<[string, string, object, string]>([
  ['a label', 'tier', { label: 'Tier' }, 'Renamed from “Launch tier”.'],
  ['help', 'tier', { help: 'Ask your release manager.' }, 'Help text changed.'],
  ['an example', 'scopeIn', { placeholder: 'Import' }, 'Example changed.'],
  ['the section', 'tier', { section: 'why' }, 'Moved to “Why and for whom”.'],
  [
    'a condition',
    'regions',
    { requiredWhen: { field: 'tier', in: ['T1', 'T2'] } },
    'Asked only while “Launch tier” is T1 or T2.',
  ],
  ['no condition', 'rollbackUrl', { requiredWhen: undefined }, 'Asked whatever the other answers are.'],
  [
    'a place that hangs on a box',
    'scopeOut',
    { shownWhen: { field: 'dependenciesReviewed', in: ['true'] } },
    'Shown only while “Dependencies reviewed” is ticked.',
  ],
  ['no prefill', 'targetWindow', { prefill: undefined }, 'No longer filled from Jira.'],
  ['a decision right', 'tier', { decisionRight: true }, 'Only the decision owner changes it now.'],
  ['a default', 'tier', { default: 'T3' }, 'Starts from another answer.'],
  ['no default', 'horizon', { default: undefined }, 'No longer starts from an answer.'],
  ['a length', 'scopeIn', { maxLength: 100 }, 'Greatest length changed.'],
  ['own choices', 'regions', { allowOther: false }, 'Whether people may write choices of their own changed.'],
])('%s is told in a sentence', (_what, fieldId, parts, sentence) => {
  expect(notesOf(withField(delivery, fieldId, parts))).toEqual([sentence]);
});

test('choices are told added, gone, renamed and reordered', () => {
  const options = [
    { id: 'ga', label: 'GA' },
    { id: 'private-preview', label: 'Private preview' },
    { id: 'sunset', label: 'Sunset' },
  ];
  expect(notesOf(withField(delivery, 'releaseStage', { options }))).toEqual([
    'Choices added: Sunset.',
    'Choices no longer offered: Public preview.',
    'Choices renamed: “General availability” to “GA”.',
    'Choices are in another order.',
  ]);
});

test('columns are told likewise, and a lock with its date', () => {
  const columns = [
    { id: 'guardrail', label: 'Guardrail', type: 'text', required: true, placeholder: 'Support tickets per new site' },
  ];
  expect(notesOf(withField(experiment, 'guardrails', { columns }), experiment)).toEqual([
    'Columns no longer offered: Stop at.',
  ]);
  expect(notesOf(withField(experiment, 'result', { lockedFrom: 'endOn' }), experiment)).toEqual([
    'Locked from the day in “End” on.',
  ]);
});

test('the template’s own words, its sections and the order are told', () => {
  const [first, ...others] = delivery.fields;
  const v2: Template = {
    ...delivery,
    version: 2,
    name: 'Promise',
    description: 'New words.',
    sections: [...delivery.sections.slice(1), { id: 'update', label: 'Weekly' }, { id: 'legal', label: 'Legal' }],
    fields: first ? [...others, first] : [],
  };
  expect(compareTemplates(delivery, v2).notes).toEqual([
    'The template is called “Promise” instead of “Delivery commitment”.',
    'The template’s description changed.',
    'Section “Legal” added.',
    'Section “This week” renamed to “Weekly”.',
    'Sections are in another order.',
    'Questions are in another order.',
  ]);
});
