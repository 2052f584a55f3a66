import type { ExceptionKind } from '../../../src/domain/governance/find-exceptions';

export const exceptionTitles: Readonly<Record<ExceptionKind, string>> = {
  overrides: 'Decided in the owner’s place',
  silent: 'Silent for two weeks',
  neverReported: 'No first update',
  orphans: 'Committed without an objective',
  incomplete: 'Answers missing',
  insights: 'Far from customers',
  unfilled: 'Not begun',
};
