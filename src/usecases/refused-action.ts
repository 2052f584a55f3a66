import type { Problem } from '../domain/problem';
import { AppError } from './app-error';

/** A refusal of the domain as the error that the page shows: its sentences are written for people already. */
export function refusedAction(problems: readonly Problem[]): AppError {
  const [first] = problems;
  const code = first?.code === 'notAllowed' ? 'forbidden' : first?.code === 'notFound' ? 'not-found' : 'invalid-input';
  return new AppError(code, [...new Set(problems.map(({ message }) => message))].join(' '), { problems });
}
