import type { ImportedRow } from '../contract/insight';
import { repeats, type ImportRow, type RowProblem } from '../domain/insight/import-row';
import { insightFields, insightPath, linksPatch } from '../domain/insight/insight';
import { jsonEqual } from '../domain/journal/json-equal';
import { writeNewInsights } from './change-insight';
import { newInsightPatch } from './create-insight';
import { grantsOn, mayRead, requireHome } from './insight-access';
import { insightsOnIssues, issueIsFull, mostInsightsOnIssue } from './insight-caps';
import { contentOf, storedInsight, type StoredInsight } from './insight-reading';
import type { Ports } from './ports';
import { readingUntil } from './reading-time';
import { requireOnSite, requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

/**
 * Takes one chunk of a file in. Where a row comes from names its insight for good, so importing twice adds nothing: what is here
 * already is never changed, and what the file says differently is listed.
 */
export const importInsights: UseCase<'insight.import'> = async (ports, { viewer, input }) => {
  const { system, projectId, isPreview } = input;
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  await requireHome(ports, viewer, projectId, 'insight.import');
  requirePillar(settings, 'insights', projectId);
  const rows = await Promise.all(
    input.rows.map(async (row) => ({ row, insightId: await importedInsightId(system, row.sourceId) })),
  );
  const known = await knownInsights(ports, [...new Set(rows.map(({ insightId }) => insightId))]);
  const issueOf = await editableIssues(ports, input.rows);
  const counts = await insightsOnIssues(ports, [...issueOf.values()]);
  const linksOf = new Map<string, readonly string[]>();
  const news = new Map<string, ImportRow>();
  const outcomes = rows.map(({ row, insightId }): ImportedRow => {
    const here = known.get(insightId);
    if (here !== undefined) return knownRow(row, here);
    const first = news.get(insightId);
    if (first) return refused(row, [problem(row, 'Id in the source', `${repeats(first)} This one is left out.`)]);
    news.set(insightId, row);
    const links = new Set<string>();
    const problems = row.issueKeys.flatMap((key): readonly RowProblem[] => {
      const issueId = issueOf.get(key);
      const without = (why: string) => [problem(row, 'Issue keys', `${key} ${why}: imported without this link.`)];
      if (issueId === undefined) return without('isn’t there, or you may not edit it');
      if (links.has(issueId)) return [];
      const linked = counts.get(issueId) ?? 0;
      if (linked >= mostInsightsOnIssue) return without(issueIsFull);
      counts.set(issueId, linked + 1);
      links.add(issueId);
      return [];
    });
    linksOf.set(insightId, [...links]);
    return { line: row.line, outcome: 'new', differs: [], problems };
  });
  if (!isPreview) {
    await writeNewInsights(
      ports,
      { authorId: viewer.accountId, operation: 'insight.import', projectId },
      [...news].map(([insightId, row]) => ({
        insightId,
        patch: {
          ...newInsightPatch(row.content),
          [insightPath.origin]: { system, id: row.sourceId },
          ...linksPatch(linksOf.get(insightId) ?? []),
        },
      })),
    );
  }
  return { rows: outcomes };
};

/** The same for the same source, on every site and at any time. */
export async function importedInsightId(system: string, sourceId: string): Promise<string> {
  const name = JSON.stringify([system.trim().toLowerCase(), sourceId.trim()]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}

/** What is here already, by id. One that the viewer may not read is null: nothing of it is told but that it isn't new. */
async function knownInsights(
  ports: Ports,
  insightIds: readonly string[],
): Promise<ReadonlyMap<string, StoredInsight | null>> {
  const stored = (await ports.insights.read(insightIds)).map(storedInsight);
  const places = stored.map(({ entity, insight }) => ({ projectId: entity.projectId, issueIds: insight.issueIds }));
  const grants = await grantsOn(ports, places);
  return new Map(
    stored.map((found, index) => {
      const place = places[index];
      return [found.insightId, place && mayRead(place, grants) ? found : null];
    }),
  );
}

function knownRow(row: ImportRow, here: StoredInsight | null): ImportedRow {
  const of = { line: row.line, differs: [], problems: [] };
  if (here === null) return { ...of, outcome: 'known' };
  if (here.insight.deletedAt !== null) return { ...of, outcome: 'deleted' };
  const [theirs, ours] = [row.content, contentOf(here.insight)];
  const differs = insightFields.filter((field) => !jsonEqual(theirs[field], ours[field]));
  return { ...of, outcome: differs.length === 0 ? 'known' : 'differs', differs };
}

/** Ids by the key that the row has, former ones too, of those of the rows' issues that the viewer may edit. */
async function editableIssues(ports: Ports, rows: readonly ImportRow[]): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(rows.flatMap(({ issueKeys }) => issueKeys))];
  if (keys.length === 0) return new Map();
  const ids = await ports.linkedIssues.idsByKey(keys, readingUntil(ports.clock.now()));
  const editable = await ports.linkedIssues.editable([...ids.values()]);
  return new Map([...ids].filter(([, issueId]) => editable.has(issueId)));
}

const problem = ({ line }: ImportRow, column: string, message: string): RowProblem => ({ line, column, message });

const refused = (row: ImportRow, problems: readonly RowProblem[]): ImportedRow => ({
  line: row.line,
  outcome: 'refused',
  differs: [],
  problems,
});
