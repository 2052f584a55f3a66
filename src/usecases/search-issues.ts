import type { UseCase } from './use-case';

export const searchIssues: UseCase<'issue.search'> = async ({ issues }, { input }) => ({
  issues: await issues.search(input.text),
});
