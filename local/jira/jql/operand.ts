import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';
import { findFunction } from './functions';
import { say } from './message';
import type { Given, Query } from './query';

/** The function's answer; null when there is none, which has then been reported. */
function callFunction(operand: FunctionOperand, query: Query): Given | null {
  const name = operand.function.value;
  const args = operand.arguments.map(({ value }) => value);
  const found = findFunction(name);
  if (found === undefined || found === 'notModelled') {
    query.report(found ? say.notModelled(`Function '${name}'`) : say.noFunction(`${name}(${args.join(', ')})`));
    return null;
  }
  const [least, most] = found.arity;
  if (args.length < least || args.length > most) {
    query.report(say.arguments(name, least, most, args.length));
    return null;
  }
  const answer = found.answer(args, query, name);
  if ('problem' in answer) {
    query.report(answer.problem);
    return null;
  }
  return 'atMs' in answer
    ? { kind: 'moment', atMs: answer.atMs, functionName: name }
    : { kind: 'ids', domain: answer.domain, ids: answer.ids, functionName: name };
}

/** The values of an operand, nested lists laid flat; null when one of them is no good, which has then been reported. */
export function valuesOf(operand: Operand, query: Query): readonly Given[] | null {
  switch (operand.operandType) {
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'value':
      return [{ kind: 'text', text: operand.value, isNumber: /^[-+]?\d+$/.test(operand.text) }];
    case 'function': {
      const given = callFunction(operand, query);
      return given && [given];
    }
    case 'list': {
      const lists = operand.values.map((value) => valuesOf(value, query));
      return lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
    }
  }
}

/** Whether the operand is a list, or a function that gives one; null for a function that isn't known. */
export function isListOperand(operand: Operand): boolean | null {
  if (operand.operandType !== 'function') return operand.operandType === 'list';
  const found = findFunction(operand.function.value);
  return found === undefined || found === 'notModelled' ? null : found.isList;
}
