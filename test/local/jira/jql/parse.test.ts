import { createJqlEngine } from '../../../../local/jira/jql/engine';
import { ANN, smallSite } from './small-site';

const context = smallSite().as(ANN);
const engine = createJqlEngine();

test('the structure is the one that jql/parse documents', () => {
  const jql =
    'summary ~ test AND (labels in (urgent, "a b") OR NOT assignee = currentUser()) AND status CHANGED AFTER startOfMonth(-1M) AND issue.property["x y"].a.b is EMPTY ORDER BY updated DESC, key';
  expect(engine.parse(jql, 'strict', context)).toEqual({
    query: jql,
    structure: {
      where: {
        operator: 'and',
        clauses: [
          {
            field: { name: 'summary', encodedName: 'summary' },
            operator: '~',
            operand: { value: 'test', encodedValue: 'test' },
          },
          {
            operator: 'or',
            clauses: [
              {
                field: { name: 'labels', encodedName: 'labels' },
                operator: 'in',
                operand: {
                  encodedOperand: '(urgent, "a b")',
                  values: [
                    { value: 'urgent', encodedValue: 'urgent' },
                    { value: 'a b', encodedValue: '"a b"' },
                  ],
                },
              },
              {
                operator: 'not',
                clauses: [
                  {
                    field: { name: 'assignee', encodedName: 'assignee' },
                    operator: '=',
                    operand: { function: 'currentUser', arguments: [], encodedOperand: 'currentUser()' },
                  },
                ],
              },
            ],
          },
          {
            field: { name: 'status', encodedName: 'status' },
            operator: 'changed',
            predicates: [
              {
                operator: 'after',
                operand: { function: 'startOfMonth', arguments: ['-1M'], encodedOperand: 'startOfMonth(-1M)' },
              },
            ],
          },
          {
            field: {
              name: 'issue.property[x y].a.b',
              encodedName: 'issue.property["x y"].a.b',
              property: [{ entity: 'issue', key: 'x y', path: 'a.b' }],
            },
            operator: 'is',
            operand: { keyword: 'empty', encodedOperand: 'EMPTY' },
          },
        ],
      },
      orderBy: {
        fields: [
          { field: { name: 'updated', encodedName: 'updated' }, direction: 'desc' },
          { field: { name: 'key', encodedName: 'key' } },
        ],
      },
    },
  });
});

const missing = { warnings: ["The value 'NOPE' does not exist for the field 'project'."] };
const wrong = { errors: ["Field 'universe' does not exist or you do not have permission to view it."] };

test('strict validation withholds the structure of a query that is not valid', () => {
  expect(engine.parse('project = NOPE', 'strict', context)).toEqual({ query: 'project = NOPE', ...missing });
  expect(engine.parse('universe = 42', 'strict', context)).toEqual({ query: 'universe = 42', ...wrong });
});

test('warn gives it with the errors, none without looking for any', () => {
  expect(engine.parse('universe = 42', 'warn', context)).toMatchObject({ structure: { where: {} }, ...wrong });
  expect(Object.keys(engine.parse('universe = 42', 'none', context))).toEqual(['query', 'structure']);
});

test('what cannot be parsed has errors only, whatever the validation', () => {
  for (const validation of ['strict', 'warn', 'none'] as const) {
    const answer = engine.parse('invalid query', validation, context);
    expect(Object.keys(answer)).toEqual(['query', 'errors']);
  }
});
