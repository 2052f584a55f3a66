import type { Json } from '../../../src/domain/json';
import { delivery } from '../../../src/domain/template/builtin/delivery';
import { experiment } from '../../../src/domain/template/builtin/experiment';
import { builtinTemplates } from '../../../src/domain/template/builtin';
import { checkTemplate } from '../../../src/domain/template/check-template';
import { blankDraft, nextDraft } from '../../../src/domain/template/new-draft';
import type { Template } from '../../../src/domain/template/template';
import type { TemplateDraft } from '../../../src/domain/template/template-record';

type Parts = Readonly<Record<string, Json | undefined>>;

/** The place of a field in the built-in delivery template, for paths. */
const at = (fieldId: string) => `fields/${delivery.fields.findIndex(({ id }) => id === fieldId)}`;
const withField = (fieldId: string, parts: Parts, of: Template = delivery): TemplateDraft => ({
  ...nextDraft(of),
  fields: nextDraft(of).fields.map((field) =>
    field.id === fieldId ? JSON.parse(JSON.stringify({ ...field, ...parts })) : field,
  ),
});
const added = (...fields: readonly Parts[]): TemplateDraft => ({
  ...nextDraft(delivery),
  fields: [
    ...nextDraft(delivery).fields,
    ...fields.map((field) =>
      JSON.parse(JSON.stringify({ help: '', section: 'delivery', requiredAt: 'never', ...field })),
    ),
  ],
});
const LAST = `fields/${delivery.fields.length}`;

const problemsOf = (draft: TemplateDraft, earlier: readonly Template[] = [delivery]) => {
  const checked = checkTemplate(draft, { templateId: 'delivery', version: 2, earlier });
  return checked.ok ? [] : checked.problems.map(({ path, code }) => [path, code]);
};

test.each(builtinTemplates)('the next version of $name may be published as it stands', (template) => {
  const checked = checkTemplate(nextDraft(template), { templateId: template.id, version: 2, earlier: [template] });
  expect(checked).toEqual({ ok: true, template: { ...template, version: 2 } });
});

test('a blank template asks the shared core, and may be published once it has a name', () => {
  expect(problemsOf(blankDraft('Bet'), [])).toEqual([]);
  expect(problemsOf(blankDraft(' '), [])).toEqual([['name', 'too_small']]);
});

const tier = { field: 'tier', in: ['T1'] };
const text = { type: 'text', label: 'Note' };

test.each<[string, TemplateDraft, readonly (readonly [string, string])[]]>([
  ['two fields of one id', added({ ...text, id: 'scopeIn', type: 'longText' }), [[`${LAST}/id`, 'repeated_id']]],
  ['an id that every object has', added({ ...text, id: 'constructor' }), [[`${LAST}/id`, 'reserved_id']]],
  ['an id with a space', added({ ...text, id: 'a note' }), [[`${LAST}/id`, 'invalid_format']]],
  ['no label', added({ ...text, id: 'note', label: '' }), [[`${LAST}/label`, 'too_small']]],
  [
    'a section that isn’t there',
    added({ ...text, id: 'note', section: 'gone' }),
    [[`${LAST}/section`, 'unknown_section']],
  ],
  [
    'a section without a question',
    { ...nextDraft(delivery), sections: [...delivery.sections, { id: 'legal', label: 'Legal' }] },
    [['sections/4', 'empty_section']],
  ],
  [
    'two sections of one id and name',
    { ...nextDraft(delivery), sections: [...delivery.sections, { id: 'why', label: 'this week ' }] },
    [
      ['sections/4/id', 'repeated_id'],
      ['sections/4/label', 'repeated_label'],
    ],
  ],
  ['a type that Gantry lacks', added({ ...text, id: 'note', type: 'emoji' }), [[`${LAST}/type`, 'invalid_union']]],
  ['a part that the type lacks', added({ ...text, id: 'note', options: [] }), [[LAST, 'unrecognized_keys']]],
  ['no choices', added({ ...text, id: 'note', type: 'singleSelect', options: [] }), [[`${LAST}/options`, 'too_small']]],
  [
    'choices that look alike',
    withField('tier', {
      options: [
        { id: 'T1', label: 'T' },
        { id: 'T2', label: 't ' },
        { id: 'T2', label: 'U' },
      ],
    }),
    [
      [`${at('tier')}/options/2/id`, 'repeated_id'],
      [`${at('tier')}/options/1/label`, 'repeated_label'],
    ],
  ],
  ['a default that isn’t offered', withField('tier', { default: 'T9' }), [[`${at('tier')}/default`, 'unknown_option']]],
  [
    'a number range that nothing fits',
    added({ id: 'n', label: 'N', type: 'number', min: 3, max: 1 }),
    [[`${LAST}/max`, 'too_small']],
  ],
  [
    'a text filled from the due date',
    added({ ...text, id: 'note', prefill: 'dueDate' }),
    [[`${LAST}/prefill`, 'prefill_does_not_fit']],
  ],
  [
    'a condition on nothing',
    added({ ...text, id: 'note', shownWhen: { field: 'gone', in: ['x'] } }),
    [[`${LAST}/shownWhen/field`, 'unknown_field']],
  ],
  [
    'a condition on a choice that isn’t there',
    added({ ...text, id: 'note', shownWhen: { field: 'tier', in: ['T1', 'T9'] } }),
    [[`${LAST}/shownWhen/in/1`, 'unknown_option']],
  ],
  [
    'a condition on a text',
    added({ ...text, id: 'note', requiredWhen: { field: 'problem', in: ['x'] } }),
    [[`${LAST}/requiredWhen/field`, 'no_choices']],
  ],
  [
    'a field that hangs on itself',
    withField('tier', { shownWhen: tier }),
    [[`${at('tier')}/shownWhen/field`, 'circular']],
  ],
  [
    'two boxes that hang on each other',
    added(
      { id: 'a', label: 'A', type: 'checkbox', shownWhen: { field: 'b', in: ['true'] } },
      { id: 'b', label: 'B', type: 'checkbox', requiredWhen: { field: 'a', in: ['true'] } },
    ),
    [
      [`${LAST}/shownWhen/field`, 'circular'],
      [`fields/${delivery.fields.length + 1}/requiredWhen/field`, 'circular'],
    ],
  ],
  [
    'a lock by a text',
    withField('scopeIn', { lockedFrom: 'problem' }),
    [[`${at('scopeIn')}/lockedFrom`, 'not_a_date']],
  ],
  [
    'a core field that hides',
    withField('problem', { shownWhen: tier }),
    [[`${at('problem')}/shownWhen`, 'core_field']],
  ],
  [
    'a horizon with a fourth choice',
    withField('horizon', { options: ['now', 'next', 'later', 'never'].map((id) => ({ id, label: id })) }),
    [[`${at('horizon')}/options`, 'core_field']],
  ],
  [
    'a horizon that starts elsewhere',
    withField('horizon', { default: 'now' }),
    [[`${at('horizon')}/default`, 'core_field']],
  ],
  [
    'health that everybody reports',
    withField('health', { decisionRight: undefined }),
    [[`${at('health')}/decisionRight`, 'core_field']],
  ],
  ['a second health', added({ id: 'mood', label: 'Mood', type: 'health' }), [[`${LAST}/type`, 'once_only']]],
])('%s is a problem with its path', (_what, draft, problems) => {
  expect(problemsOf(draft)).toEqual(problems);
});

test('a core field can be reworded, moved and required otherwise, but not left out', () => {
  const reworded = { label: 'Pain', help: 'Whose?', section: 'update', requiredAt: 'commit' };
  expect(problemsOf(withField('problem', reworded))).toEqual([]);
  const without = {
    ...nextDraft(delivery),
    fields: nextDraft(delivery).fields.filter(({ id }) => !['problem', 'risks'].includes(id)),
  };
  expect(problemsOf(without)).toEqual([
    ['fields', 'core_field_missing'],
    ['fields', 'core_field_missing'],
  ]);
});

test('a seventh question of a first fill is one too many; one with a default is none', () => {
  const asked = (id: string, parts: Parts = {}) => ({ ...text, id, label: id, requiredAt: 'always', ...parts });
  expect(problemsOf(added(asked('five'), asked('six')))).toEqual([]);
  expect(problemsOf(added(asked('five'), asked('six'), asked('seven', { default: 'None' })))).toEqual([]);
  expect(problemsOf(added(asked('five'), asked('six'), asked('seven')))).toEqual([
    [`fields/${delivery.fields.length + 2}/requiredAt`, 'too_many_required'],
  ]);
});

test('a field keeps its type, its lock and its owner over versions, in those taken back too', () => {
  const ownNote: Template = {
    ...delivery,
    version: 2,
    fields: [
      ...delivery.fields,
      { id: 'note', type: 'text', label: 'Note', help: '', section: 'delivery', requiredAt: 'never' },
    ],
  };
  const retyped = added({ id: 'note', label: 'Note', type: 'number' });
  expect(problemsOf(retyped, [delivery])).toEqual([]);
  expect(problemsOf(retyped, [delivery, ownNote])).toEqual([[`${LAST}/type`, 'type_changed']]);
  const place = (fieldId: string) => `fields/${experiment.fields.findIndex(({ id }) => id === fieldId)}`;
  expect(problemsOf(withField('decisionRule', { lockedFrom: undefined }, experiment), [experiment])).toEqual([
    [`${place('decisionRule')}/lockedFrom`, 'lock_dropped'],
  ]);
  expect(problemsOf(withField('decision', { decisionRight: undefined }, experiment), [experiment])).toEqual([
    [`${place('decision')}/decisionRight`, 'right_dropped'],
  ]);
});

test('mark-up in words is text, and a template of more than 64 KB is refused as a whole', () => {
  expect(problemsOf(withField('tier', { label: '<img src=x onerror=alert(1)>', help: '{{x}}' }))).toEqual([]);
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `o${index}`, label: `${index} ${'x'.repeat(110)}` }));
  const large = added(
    ...Array.from({ length: 6 }, (_, index) => ({
      id: `f${index}`,
      label: `F${index}`,
      type: 'multiSelect',
      options: options(100),
    })),
  );
  expect(problemsOf(large)).toEqual([['', 'too_big']]);
});
