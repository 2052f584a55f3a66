import { roadmapFactsOf } from '../domain/roadmap/roadmap-facts';
import { readinessOf } from '../domain/readiness/readiness-of';
import type { Verdict } from '../domain/readiness/verdict';
import type { IssueFacts } from '../domain/rollup/issue-facts';
import type { JournalPort } from './ports';

/**
 * Adds what Gantry itself knows of each issue: reported health, confidence and risks from its roadmap item, the verdict of its
 * running launch. Read from the journals, never from the mirrors, and only for issues that the viewer was given. What can't be read
 * is said in `missing`: one unreadable launch must neither count as none nor take the whole plan with it.
 */
export async function withGantryFacts(
  journal: JournalPort,
  issues: readonly IssueFacts[],
  now: string,
): Promise<{ readonly issues: readonly IssueFacts[]; readonly missing: readonly string[] }> {
  const ids = issues.map(({ id }) => id);
  const [roadmaps, launches] = await Promise.all([journal.ofIssues(ids, 'roadmap'), journal.ofIssues(ids, 'launch')]);
  const roadmapOf = new Map(roadmaps.map((entity) => [entity.issueId, roadmapFactsOf(entity.state)]));
  const verdictOf = new Map<string, Verdict>();
  const unreadable = new Set<string>();
  for (const entity of launches) {
    try {
      const verdict = readinessOf(entity.state, now);
      if (verdict !== null) verdictOf.set(entity.issueId, verdict);
    } catch {
      unreadable.add(entity.issueId);
    }
  }
  return {
    issues: issues.map((issue) => {
      const roadmap = roadmapOf.get(issue.id);
      const readiness = verdictOf.get(issue.id);
      return { ...issue, ...(roadmap && { roadmap }), ...(readiness && { readiness }) };
    }),
    missing: issues
      .filter(({ id }) => unreadable.has(id))
      .map(({ key }) => `The launch of ${key} can’t be read. Tell your administrator; nothing of it is lost.`),
  };
}
