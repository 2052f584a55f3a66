import { readingUntil } from '../reading-time';
import type { UseCase } from '../use-case';

/** Jira searches among the issues that the page shows: a thousand summaries need not travel for it. */
export const findLaunches: UseCase<'launches.find'> = async ({ launchIssues, clock }, { input }) => {
  const ids = [...new Set(input.issueIds)];
  const { found, missing } = await launchIssues.matching(ids, input.text, readingUntil(clock.now()));
  const asked = new Set(ids);
  return { issueIds: found.filter((issueId) => asked.has(issueId)), missing };
};
