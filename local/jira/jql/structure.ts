import type { Clause, Field, Operand, Query as JastQuery } from '@atlaskit/jql-ast';

type Wire = Readonly<Record<string, unknown>>;

/** Types of the properties that the site's apps index, for the `type` of a field's `property`. */
export type PropertyTypeOf = (propertyKey: string, path: string) => string | undefined;

function fieldOf(field: Field, typeOf: PropertyTypeOf): Wire {
  const [property] = field.properties ?? [];
  if (!property) return { name: field.value, encodedName: field.text };
  const key = property.key?.value ?? '';
  const path = (property.path?.[0]?.value ?? '').replace(/^\./, '');
  const type = typeOf(key, path);
  return {
    name: `${field.value}[${key}].${path}`,
    encodedName: `${field.text}[${property.key?.text ?? ''}].${path}`,
    property: [{ entity: field.value.split('.')[0] ?? 'issue', key, path, ...(type ? { type } : {}) }],
  };
}

function operandOf(operand: Operand, jql: string): Wire {
  const encoded = operand.position ? jql.slice(operand.position[0], operand.position[1]) : '';
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty', encodedOperand: encoded };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map((argument) => argument.value),
        encodedOperand: encoded,
      };
    case 'list':
      return { values: operand.values.map((value) => operandOf(value, jql)), encodedOperand: encoded };
  }
}

function clauseOf(clause: Clause, jql: string, typeOf: PropertyTypeOf): Wire {
  if (clause.clauseType === 'not') return { operator: 'not', clauses: [clauseOf(clause.clause, jql, typeOf)] };
  if (clause.clauseType === 'compound') {
    return {
      operator: clause.operator.value,
      clauses: clause.clauses.map((inner) => clauseOf(inner, jql, typeOf)),
    };
  }
  const operator = clause.operator?.value ?? '=';
  const predicates = clause.predicates.map(({ operator: name, operand }) => ({
    operator: name.value,
    ...(operand ? { operand: operandOf(operand, jql) } : {}),
  }));
  return {
    field: fieldOf(clause.field, typeOf),
    operator,
    ...(clause.operand ? { operand: operandOf(clause.operand, jql) } : {}),
    ...(operator.startsWith('was') || operator === 'changed' ? { predicates } : {}),
  };
}

/** The syntax tree as `POST /rest/api/3/jql/parse` answers it (JqlQuery of the REST description). */
export function structureOf(query: JastQuery, jql: string, typeOf: PropertyTypeOf): Wire {
  const { where, orderBy } = query;
  return {
    ...(where ? { where: clauseOf(where, jql, typeOf) } : {}),
    ...(orderBy
      ? {
          orderBy: {
            fields: orderBy.fields.map(({ field, direction }) => ({
              field: fieldOf(field, typeOf),
              ...(direction ? { direction: direction.value.toLowerCase() } : {}),
            })),
          },
        }
      : {}),
  };
}
