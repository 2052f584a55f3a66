import type { Json } from '../../../src/domain/json';
import { delivery } from '../../../src/domain/template/builtin/delivery';
import { nextDraft } from '../../../src/domain/template/new-draft';
import { draftOfFile, templateFile } from '../../../src/domain/template/template-file';

const file = (template: object, heading: object = {}): Json =>
  JSON.parse(JSON.stringify({ format: 'gantry-template', schema: 1, template, ...heading }));
const problemsOf = (read: Json) => {
  const found = draftOfFile(read);
  return found.ok ? [] : found.problems.map(({ path, code }) => [path, code]);
};

test('what is exported is read back as it was', () => {
  expect(draftOfFile(templateFile(delivery))).toEqual({ ok: true, draft: nextDraft(delivery) });
});

test.each<[string, Json, readonly (readonly [string, string])[]]>([
  ['a list', [], [['', 'not_a_template']]],
  ['another format', file(delivery, { format: 'csv' }), [['format', 'not_a_template']]],
  ['a later schema', file(delivery, { schema: 2 }), [['schema', 'unknown_schema']]],
  ['no template', JSON.parse('{"format":"gantry-template","schema":1}'), [['template', 'missing']]],
  ['no fields', file({ name: 'Bet', description: '', sections: [] }), [['template/fields', 'invalid_type']]],
])('%s is refused with its path', (_what, read, problems) => {
  expect(problemsOf(read)).toEqual(problems);
});

test('a bad file is told all of its problems at once', () => {
  const [first, second, ...others] = delivery.fields;
  const bad = {
    ...delivery,
    name: '',
    fields: [{ ...first, type: 'emoji' }, { ...second, section: 'gone' }, ...others],
  };
  expect(problemsOf(file(bad))).toEqual([
    ['template/name', 'too_small'],
    ['template/fields/0/type', 'invalid_union'],
    ['template/fields/1/section', 'unknown_section'],
  ]);
});

test('keys that mean something to JavaScript are refused, and reach nothing', () => {
  const read: Json = JSON.parse(
    JSON.stringify(templateFile(delivery)).replace('"fields":[{', '"fields":[{"__proto__":{"polluted":true},'),
  );
  expect(problemsOf(read)).toContainEqual(['template/fields/0/__proto__', 'unsafe_key']);
  expect('polluted' in {}).toBe(false);
});

test('mark-up and script in texts stay text', () => {
  const marked = { ...delivery, description: '<script>alert(1)</script>' };
  expect(draftOfFile(file(marked))).toMatchObject({ ok: true, draft: { description: '<script>alert(1)</script>' } });
});
