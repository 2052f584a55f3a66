import type { Clause, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import { findField, shownName } from './fields';
import type { Field, Ordering } from './fields/field';
import { historyTest } from './history';
import { say } from './message';
import { isListOperand, valuesOf } from './operand';
import { fold, never, type Candidates, type Condition, type Given, type Query, type Test } from './query';

/**
 * NOT is pushed down to the fields, as Jira does: `NOT assignee = x` is `assignee != x`, which leaves out issues without assignee.
 */
const OPPOSITES: Readonly<Record<OperatorValue, OperatorValue | null>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  was: null,
  'was not': null,
  'was in': null,
  'was not in': null,
  changed: null,
};

const ORDERINGS: readonly string[] = ['<', '<=', '>', '>='];
const isOrdering = (operator: string): operator is Ordering => ORDERINGS.includes(operator);

function equality(field: Field, values: readonly Given[], isNegative: boolean, name: string): Condition | null {
  const { isEmpty } = field;
  const isEmptyWord = (given: Given) =>
    given.kind === 'empty' ||
    (given.kind === 'text' && (field.emptyWords ?? []).some((word) => fold(word) === fold(given.text)));
  const proper = values.filter((value) => !isEmptyWord(value));
  const any = proper.length > 0 ? field.equals?.(proper, name) : { test: never };
  if (!any) return null;
  const wantsEmpty = proper.length < values.length;
  if (isNegative) return { test: (issue) => !isEmpty?.(issue) && !any.test(issue) };
  if (!wantsEmpty) return any;
  return { test: (issue) => isEmpty?.(issue) === true || any.test(issue) };
}

/** Whether operator and operand go together; reports it when they don't. */
function fits(clause: TerminalClause, operator: OperatorValue, field: Field, name: string, query: Query): boolean {
  const { operand } = clause;
  if (!operand) return true;
  const takesList = operator === 'in' || operator === 'not in';
  const isList = isListOperand(operand);
  const written = operand.position ? query.source.slice(...operand.position) : '';
  if (isList !== null && isList !== takesList) {
    query.report((isList ? say.listValue : say.nonListValue)(operator, written, name));
    return false;
  }
  const isEmptyAsked = (values: readonly { readonly operandType: string }[]) =>
    values.some(({ operandType }) => operandType === 'keyword');
  if (!isEmptyAsked(operand.operandType === 'list' ? operand.values : [operand])) return true;
  if (field.isEmpty === null) query.report(say.noEmpty(name));
  else if (isOrdering(operator)) query.report(say.emptyOrdered(operator, name));
  else return true;
  return false;
}

function textSearch(field: Field, values: readonly Given[], isNegative: boolean, name: string): Condition | null {
  const [given] = values;
  const { isEmpty } = field;
  if (given?.kind === 'empty') return { test: (issue) => isEmpty?.(issue) !== isNegative };
  if (given?.kind !== 'text') return null;
  const found = field.contains?.(given.text, name);
  if (!found) return null;
  return { test: isNegative ? (issue) => !isEmpty?.(issue) && !found(issue) : found };
}

function compileTerminal(clause: TerminalClause, isNegated: boolean, query: Query): Condition | null {
  const name = shownName(clause.field);
  const written = clause.operator?.value ?? '=';
  const field = findField(clause.field, query);
  if (field === undefined || field === 'notModelled') {
    query.report(field ? say.notModelled(`Field '${name}'`) : say.noField(name));
    return null;
  }
  const opposite = OPPOSITES[written];
  if (opposite === null) {
    const test = historyTest(clause, field, name, query);
    return test && { test: isNegated ? (issue) => !test(issue) : test };
  }
  // EMPTY is asked about before operators: `key is EMPTY` has a sentence of its own.
  if (!fits(clause, written, field, name, query)) return null;
  if (!field.operators.has(written)) {
    query.report(say.operator(written, name));
    return null;
  }
  const operator = isNegated ? opposite : written;
  const values = clause.operand ? valuesOf(clause.operand, query) : null;
  if (!values) return null;
  if (isOrdering(operator)) {
    const [value] = values;
    const test = value && field.ordered?.(operator, value, name);
    return test ? { test } : null;
  }
  const isNegative = operator.startsWith('!') || operator.endsWith('not') || operator.startsWith('not');
  if (operator === '~' || operator === '!~') return textSearch(field, values, isNegative, name);
  return equality(field, values, isNegative, name);
}

function cheapest(conditions: readonly Condition[]): Candidates | undefined {
  return conditions
    .flatMap(({ candidates }) => candidates ?? [])
    .reduce<Candidates | undefined>((best, next) => (best && best.cost <= next.cost ? best : next), undefined);
}

function together(conditions: readonly Condition[]): Candidates | undefined {
  const all = conditions.flatMap(({ candidates }) => candidates ?? []);
  if (all.length < conditions.length) return undefined;
  const read = () => new Set(all.flatMap((candidates) => [...candidates.read()]));
  return { cost: all.reduce((sum, { cost }) => sum + cost, 0), read };
}

function join(conditions: readonly Condition[], isAnd: boolean): Condition {
  const tests: readonly Test[] = conditions.map(({ test }) => test);
  const test: Test = isAnd ? (issue) => tests.every((one) => one(issue)) : (issue) => tests.some((one) => one(issue));
  const candidates = isAnd ? cheapest(conditions) : together(conditions);
  return candidates ? { test, candidates } : { test };
}

/**
 * Compiles a clause once to a test on issues, and to a smaller set to look through where an index allows one. Null when something is
 * wrong with it; everything that is has then been reported.
 */
export function compileClause(clause: Clause, query: Query, isNegated = false): Condition | null {
  if (clause.clauseType === 'not') return compileClause(clause.clause, query, !isNegated);
  if (clause.clauseType === 'terminal') return compileTerminal(clause, isNegated, query);
  const parts = clause.clauses.map((inner) => compileClause(inner, query, isNegated));
  const good = parts.filter((part) => part !== null);
  return good.length < parts.length ? null : join(good, (clause.operator.value === 'and') !== isNegated);
}
