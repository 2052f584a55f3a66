import { AppError } from './app-error';
import type { Ports } from './ports';

/** More than these say nothing more about one issue, or about one insight. An issue's panel reads all of its own at once. */
export const mostInsightsOnIssue = 50;
const MOST_ISSUES_OF_INSIGHT = 100;

export const issueIsFull = `has ${mostInsightsOnIssue} insights, the most that it can have`;

/** How many insights each of the issues is linked to. */
export async function insightsOnIssues(
  { insights }: Pick<Ports, 'insights'>,
  issueIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map(issueIds.map((issueId) => [issueId, 0]));
  for (const { issueId } of await insights.linksOfIssues([...counts.keys()])) {
    counts.set(issueId, (counts.get(issueId) ?? 0) + 1);
  }
  return counts;
}

/** @throws AppError `invalid-input` where the issue has as many insights as it can have. */
export async function requireRoomOnIssue(ports: Pick<Ports, 'insights'>, issueId: string): Promise<void> {
  const counts = await insightsOnIssues(ports, [issueId]);
  if ((counts.get(issueId) ?? 0) < mostInsightsOnIssue) return;
  throw new AppError(
    'invalid-input',
    `This issue ${issueIsFull}. Nothing was saved or linked; unlink one that matters less first.`,
  );
}

/** @throws AppError `invalid-input` where the insight is linked to as many issues as it can be. */
export function requireRoomOnInsight({ issueIds }: { readonly issueIds: readonly string[] }): void {
  if (issueIds.length < MOST_ISSUES_OF_INSIGHT) return;
  throw new AppError(
    'invalid-input',
    `This insight is linked to ${MOST_ISSUES_OF_INSIGHT} issues, the most that it can be. Nothing was linked; unlink one that matters less first.`,
  );
}
