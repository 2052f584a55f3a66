import type { ExceptionKind } from '../../../src/domain/governance/find-exceptions';

export const exceptionTitles: Readonly<Record<ExceptionKind, string>> = {
  overrides: 'Decided in the owner’s place',
  silent: 'No update for 14 days',
  neverReported: 'No first update',
  orphans: 'Committed without an objective',
  incomplete: 'Answers missing',
  insights: 'No recent customer insight',
  unfilled: 'Not begun',
};
