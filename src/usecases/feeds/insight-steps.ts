import { feedRow } from '../../domain/feed/feed-column';
import { insightLinksFeed, insightsFeed } from '../../domain/feed/insights-feed';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import { contentOf, storedInsight, type StoredInsight } from '../insight-reading';
import type { Ports } from '../ports';
import type { FeedPlace, FeedSource, FeedStep } from './feed-source';

const MOST_ASKED_FOR = 2_000;
/** Insights are read so many at a time: a text has up to 2,000 characters. */
const AT_ONCE = 200;

/**
 * The insights that are linked to these issues, all of which the person who calls may browse: whoever may browse an issue may read what is
 * linked to it. In the order of their ids.
 */
export function insightSteps(
  ports: Pick<Ports, 'insights'>,
  settings: RoleSettings,
  issueIds: readonly string[],
  place: FeedPlace | null,
): FeedSource {
  return {
    columns: insightsFeed.columns,
    steps: () =>
      steps(ports, settings, new Set(issueIds), place, ({ insightId, entity, insight }) => [
        feedRow(insightsFeed, { ...contentOf(insight), insightId, updatedAt: entity.updatedAt }),
      ]),
  };
}

/** Their links to these issues and to no others. */
export function insightLinkSteps(
  ports: Pick<Ports, 'insights'>,
  settings: RoleSettings,
  issueIds: readonly string[],
  place: FeedPlace | null,
): FeedSource {
  const seen = new Set(issueIds);
  return {
    columns: insightLinksFeed.columns,
    steps: () =>
      steps(ports, settings, seen, place, ({ insightId, insight }) => {
        const linked = insight.issueIds.filter((issueId) => seen.has(issueId));
        return linked.map((issueId) => feedRow(insightLinksFeed, { insightId, issueId, issues: linked.length }));
      }),
  };
}

async function* steps(
  { insights }: Pick<Ports, 'insights'>,
  settings: RoleSettings,
  seen: ReadonlySet<string>,
  place: FeedPlace | null,
  rowsOf: (insight: StoredInsight) => FeedStep['rows'],
): AsyncGenerator<FeedStep> {
  const links = seen.size <= MOST_ASKED_FOR ? await insights.linksOfIssues([...seen]) : await insights.links(null);
  const ids = [...new Set(links.flatMap(({ insightId, issueId }) => (seen.has(issueId) ? [insightId] : [])))].sort();
  const first = place === null ? 0 : ids.filter((id) => id <= place.after).length;
  if (first >= ids.length) yield { rows: [], after: place?.after ?? '0', on: null, progress: 1 };
  for (let from = first; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const entities = await insights.read(some);
    const found = entities
      .map(storedInsight)
      .filter(
        ({ entity, insight }) =>
          insight.deletedAt === null &&
          // The links that were searched follow the journal, and may be behind it.
          insight.issueIds.some((issueId) => seen.has(issueId)) &&
          availabilityOf(settings, 'insights', entity.projectId) !== 'off',
      )
      .sort((one, other) => (one.insightId < other.insightId ? -1 : 1));
    yield {
      rows: found.flatMap(rowsOf),
      after: some.at(-1) ?? '',
      on: null,
      progress: Math.min(from + AT_ONCE, ids.length) / ids.length,
    };
  }
}
