import { insightFromState, type Insight } from '../../domain/insight/insight';
import { findEntityName } from '../../domain/journal/entity-id';
import type { LinkedInsightFacts } from '../../domain/roadmap/linked-insights';
import type { Entity, JournalPort } from '../ports';

export interface KnownInsight extends Insight {
  readonly entityId: string;
  readonly insightId: string;
  readonly projectId: string;
}

/** Every living insight. Which of them the viewer may read follows from the projects and the issues that they can see. */
export async function insightsKnown(journal: Pick<JournalPort, 'ofKind'>): Promise<readonly KnownInsight[]> {
  return (await journal.ofKind('insight')).flatMap((entity) => readable(entity) ?? []);
}

/** One that can't be read tells neither a day nor an issue; it must not keep everything else from being read. */
function readable(entity: Entity): KnownInsight | null {
  try {
    const { entityId, projectId } = entity;
    const name = findEntityName(entityId);
    return name?.kind === 'insight'
      ? { ...insightFromState(entity.state), entityId, insightId: name.insightId, projectId }
      : null;
  } catch {
    return null;
  }
}

/** What items are told of the insights linked to them, by issue id. */
export function insightsByIssue(insights: readonly KnownInsight[]): ReadonlyMap<string, readonly LinkedInsightFacts[]> {
  const byIssue = new Map<string, LinkedInsightFacts[]>();
  for (const { insightId, text, source, heardOn, issueIds } of insights) {
    for (const issueId of issueIds) {
      const linked = byIssue.get(issueId) ?? [];
      linked.push({ insightId, text, source, heardOn });
      byIssue.set(issueId, linked);
    }
  }
  return byIssue;
}
