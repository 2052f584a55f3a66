import { handleIssueDeleted } from './lifecycle/handle-issue-deleted';
import type { UseCase } from './use-case';

/**
 * Treats issues that the app can't see as deleted, because an administrator says so. Those that nobody missed are left
 * alone. What was saved of the others is kept for the retention time.
 */
export const giveUpIssues: UseCase<'storage.giveUp'> = async (ports, { viewer, input }) => {
  const missed = await ports.absences.among(input.issueIds);
  const givenUp = [...new Set(input.issueIds)].filter((issueId) => missed.includes(issueId));
  for (const issueId of givenUp) await handleIssueDeleted(ports, issueId, viewer.accountId);
  return { givenUp };
};
