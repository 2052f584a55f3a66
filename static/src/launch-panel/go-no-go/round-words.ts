import type { Outcome } from '../../../../src/domain/launch/go-no-go';
import type { FunctionVote } from '../../../../src/domain/launch/round-standing';
import { count } from '../../format';
import { outcomeWords } from '../outcome-words';

const OUTCOMES: readonly Outcome[] = ['go', 'conditional go', 'pause', 'no-go'];

/** "3 of 5 functions have voted: 2 go, 1 no-go." */
export function tallyWords(functions: readonly FunctionVote[]): string {
  const votes = functions.flatMap(({ vote }) => vote?.vote ?? []);
  const head = `${votes.length} of ${count(functions.length, 'function')} ${votes.length === 1 ? 'has' : 'have'} voted`;
  const parts = OUTCOMES.map((outcome) => [outcome, votes.filter((vote) => vote === outcome).length] as const)
    .filter(([, times]) => times > 0)
    .map(([outcome, times]) => `${times} ${outcomeWords[outcome].label.toLocaleLowerCase()}`);
  return parts.length === 0 ? `${head}.` : `${head}: ${parts.join(', ')}.`;
}

/** Whose vote it is: "Lena Hoffmann or Olga Petrova"; what to do where nobody is named. */
export function voterWords({ voterIds }: Pick<FunctionVote, 'voterIds'>, nameOf: (id: string) => string): string {
  return voterIds.length === 0 ? 'no one person is named as its lead' : voterIds.map(nameOf).join(' or ');
}
