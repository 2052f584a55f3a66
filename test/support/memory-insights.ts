import { insightFromState } from '../../src/domain/insight/insight';
import { wordsOf } from '../../src/domain/insight/words';
import { insightEntityId } from '../../src/domain/journal/entity-id';
import type { InsightGrants, InsightStore, LinkedIssuePort } from '../../src/usecases/insight-ports';
import type { JournalPort } from '../../src/usecases/ports';

/** Insights found by reading every journal: what the stored index must answer too. */
export function memoryInsights(journal: JournalPort): InsightStore {
  const all = async () =>
    (await journal.ofKind('insight'))
      .map((entity) => ({
        entity,
        insight: insightFromState(entity.state),
        insightId: entity.entityId.slice('insight:'.length),
      }))
      .filter(({ insight }) => insight.deletedAt === null);
  const links = async () =>
    (await all()).flatMap(({ insight, insightId }) => insight.issueIds.map((issueId) => ({ issueId, insightId })));
  const worded = async () =>
    (await all()).map((one) => ({
      ...one,
      words: wordsOf([one.insight.text, ...one.insight.tags, ...one.insight.segments, one.insight.account].join(' ')),
    }));
  return {
    whileChanging: (_insightIds, change) => change(),
    rows: async () =>
      (await all()).map(({ entity, insight, insightId }) => ({
        insightId,
        projectId: entity.projectId,
        source: insight.source,
        importance: insight.importance,
        heardOn: insight.heardOn,
        segments: insight.segments,
        tags: insight.tags,
        updatedAt: entity.updatedAt,
      })),
    idsWith: async (words) =>
      (await worded())
        .filter((one) => words.every((word) => one.words.some((own) => own.startsWith(word))))
        .map(({ insightId }) => insightId),
    links: async (ids) => (await links()).filter(({ insightId }) => ids === null || ids.includes(insightId)),
    linksOfIssues: async (ids) => (await links()).filter(({ issueId }) => ids.includes(issueId)),
    read: async (ids) =>
      (await Promise.all(ids.map((id) => journal.find(insightEntityId(id))))).filter((entity) => entity !== null),
    sharing: async (words, limit) =>
      (await worded())
        .filter((one) => words.some((word) => one.words.includes(word)))
        .slice(0, limit)
        .map(({ insightId }) => insightId),
  };
}

/** Somebody who may browse and edit whatever is asked about. */
export const openIssues: LinkedIssuePort = {
  grants: async ({ projectIds, issueIds }): Promise<InsightGrants> => ({
    browsableProjects: new Set(projectIds),
    editableProjects: new Set(projectIds),
    browsableIssues: new Set(issueIds),
    missing: null,
  }),
  heads: async () => ({ found: [], missing: null }),
  idsByKey: async () => new Map(),
  editable: async (ids) => new Set(ids),
};
