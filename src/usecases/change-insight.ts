import type { Patch } from '../domain/journal/patch';
import { insightFromState, type Insight } from '../domain/insight/insight';
import { insightEntityId, noIssue } from '../domain/journal/entity-id';
import { commitChange, entityOf, type Standing } from './commit-change';
import { noInsight } from './insight-access';
import type { Entity, Ports } from './ports';

/**
 * Changes one insight, and what it is found by with it. `decide` is given the insight as it then stands.
 * @throws AppError `not-found` where there is none, or it is deleted and `isDeletedToo` isn't set
 */
export async function changeInsight(
  ports: Pick<Ports, 'journal' | 'clock' | 'insights'>,
  change: {
    readonly insightId: string;
    /** Where the change moves it to; otherwise it stays where it is by then. */
    readonly moveTo?: string | undefined;
    readonly authorId: string;
    readonly operation: string;
    readonly isDeletedToo?: boolean;
    readonly decide: (insight: Insight, standing: Standing) => Patch | Promise<Patch>;
  },
): Promise<Entity> {
  const { insightId, moveTo, authorId, operation, isDeletedToo = false, decide } = change;
  return ports.insights.whileChanging([insightId], async () => {
    const outcome = await commitChange(ports, {
      entityId: insightEntityId(insightId),
      kind: 'insight',
      issueId: noIssue,
      projectId: moveTo ?? noIssue,
      authorId,
      operation,
      decide: async (standing) => {
        if (standing.revision === 0) throw noInsight();
        const insight = insightFromState(standing.state);
        if (insight.deletedAt !== null && !isDeletedToo) throw noInsight();
        const projectId = moveTo ?? standing.projectId;
        return { patch: await decide(insight, standing), ...(projectId !== null && { projectId }) };
      },
    });
    return entityOf(outcome);
  });
}

/** Writes new insights. Their ids are new, so there is nothing to decide on; one that is there already is left as it is. */
export async function writeNewInsights(
  ports: Pick<Ports, 'journal' | 'clock' | 'insights'>,
  by: { readonly authorId: string; readonly operation: string; readonly projectId: string },
  news: readonly { readonly insightId: string; readonly patch: Patch }[],
): Promise<readonly Entity[]> {
  if (news.length === 0) return [];
  return ports.insights.whileChanging(
    news.map(({ insightId }) => insightId),
    async () => {
      const written: Entity[] = [];
      for (const { insightId, patch } of news) {
        const outcome = await commitChange(ports, {
          entityId: insightEntityId(insightId),
          kind: 'insight',
          issueId: noIssue,
          ...by,
          decide: (standing) => ({ patch: standing.revision === 0 ? patch : {} }),
        });
        written.push(entityOf(outcome));
      }
      return written;
    },
  );
}

export const newInsightId = (): string => crypto.randomUUID().replaceAll('-', '');
