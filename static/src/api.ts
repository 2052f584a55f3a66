import type { Answer, WireError } from '../../src/contract/error';
import type { InputOf, OperationName, OutputOf } from '../../src/contract/operations';
import { CallError } from './call-error';
import { invokeBackend } from './host';

const unreachable: WireError = {
  code: 'unavailable',
  message:
    'Gantry could not be reached. Nothing that is already saved is lost. Check your connection and try again in a moment.',
};

/** Older or foreign answers (a platform's error page, say) have no envelope: they are told apart before anything trusts them. */
function isAnswer<Value>(answer: unknown): answer is Answer<Value> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/**
 * Calls one of the contract's operations and unwraps its answer.
 * @throws CallError with the contract's code; `unavailable` when the bridge or the network failed before any answer came.
 */
export async function call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  let answer: unknown;
  try {
    answer = await invokeBackend(name, input);
  } catch (failure) {
    throw new CallError(unreachable, failure);
  }
  if (!isAnswer<OutputOf<Name>>(answer)) throw new CallError(unreachable, answer);
  if (!answer.ok) throw new CallError(answer.error);
  return answer.value;
}
