import * as z from 'zod/mini';
import { insightImportance, insightSource } from '../domain/insight/insight';
import type { InsightLink, InsightRow, InsightStore } from '../usecases/insight-ports';
import { indexInsights, markInsights, mendInsights, readInsightEntities, unmarkInsights } from './insight-index';
import { chunksOf, valuesPerStatement } from './payload-limits';
import { placeholders, type SqlExecutor } from './sql-executor';

/** Below 4 MiB even where every label is as long as it may be. */
const ROWS_PER_PAGE = 1_000;
/** Of two ids each. */
const LINKS_PER_PAGE = 20_000;
/** Of one id each. */
const IDS_PER_PAGE = 40_000;
/** Words of a query that are looked for at once; the others only where something is found by these. */
const WORDS_AT_ONCE = 6;
/** What is rarer than this tells insights apart; a word that half of them have tells nothing. */
const RAREST_WORDS = 8;
/** A change of one invocation is over by then. */
const MARK_LIFE_MS = 60_000;

const labels = z.array(z.string());
const insightRow = z.object({
  insight_id: z.string(),
  project_id: z.string(),
  source: insightSource,
  importance: insightImportance,
  heard_on: z.nullable(z.string()),
  segments: z.string(),
  tags: z.string(),
  updated_at: z.string(),
});
const linkRow = z.object({ issue_id: z.string(), insight_id: z.string() });
const idRow = z.object({ insight_id: z.string() });
const countRow = z.object({ word: z.string(), insights: z.int() });

/** Insights as they can be found, in Forge SQL. */
export function createInsightStore(sql: SqlExecutor, now: () => number = Date.now): InsightStore {
  const mend = () => mendInsights(sql, new Date(now() - MARK_LIFE_MS).toISOString());
  return {
    async whileChanging(insightIds, change) {
      const mark = crypto.randomUUID();
      await markInsights(sql, insightIds, mark, new Date(now()).toISOString());
      const result = await change();
      try {
        await indexInsights(sql, insightIds);
        await unmarkInsights(sql, mark);
      } catch {
        // What was changed is saved; the mark stays, and the next search indexes it.
      }
      return result;
    },

    async rows() {
      await mend();
      return allRows(sql);
    },

    async idsWith(words) {
      await mend();
      return havingAll(sql, words);
    },

    async links(insightIds) {
      if (insightIds === null) return allLinks(sql);
      const found: InsightLink[] = [];
      for (const ids of chunksOf(insightIds, valuesPerStatement)) {
        found.push(...linksOf(await sql.execute(`${LINKS} WHERE insight_id IN (${placeholders(ids)})`, ...ids)));
      }
      return found;
    },

    async linksOfIssues(issueIds) {
      await mend();
      const found: InsightLink[] = [];
      for (const ids of chunksOf(issueIds, valuesPerStatement)) {
        found.push(...linksOf(await sql.execute(`${LINKS} WHERE issue_id IN (${placeholders(ids)})`, ...ids)));
      }
      return found;
    },

    read: (insightIds) => readInsightEntities(sql, insightIds),

    async sharing(words, limit) {
      await mend();
      if (words.length === 0) return [];
      const counts = z
        .array(countRow)
        .parse(
          await sql.execute(
            `SELECT word, COUNT(*) AS insights FROM insight_word WHERE word IN (${placeholders(words)}) GROUP BY word ORDER BY insights, word LIMIT ?`,
            ...words,
            RAREST_WORDS,
          ),
        );
      if (counts.length === 0) return [];
      const rows = await sql.execute(
        `SELECT insight_id, COUNT(*) AS shared FROM insight_word WHERE word IN (${placeholders(counts)}) GROUP BY insight_id ORDER BY shared DESC, insight_id LIMIT ?`,
        ...counts.map(({ word }) => word),
        limit,
      );
      return idsOf(rows);
    },
  };
}

const ROWS = 'SELECT insight_id, project_id, source, importance, heard_on, segments, tags, updated_at FROM insight';
const LINKS = 'SELECT issue_id, insight_id FROM insight_link';

const idsOf = (rows: readonly unknown[]): readonly string[] =>
  z
    .array(idRow)
    .parse(rows)
    .map((row) => row.insight_id);

const linksOf = (rows: readonly unknown[]): readonly InsightLink[] =>
  z
    .array(linkRow)
    .parse(rows)
    .map((row) => ({ issueId: row.issue_id, insightId: row.insight_id }));

/** Most insights have few labels, and thousands are read at once. */
const labelsIn = (text: string): readonly string[] => (text === '[]' ? [] : labels.parse(JSON.parse(text)));

const parsedRows = (rows: readonly unknown[]): readonly InsightRow[] =>
  z
    .array(insightRow)
    .parse(rows)
    .map((row) => ({
      insightId: row.insight_id,
      projectId: row.project_id,
      source: row.source,
      importance: row.importance,
      heardOn: row.heard_on,
      segments: labelsIn(row.segments),
      tags: labelsIn(row.tags),
      updatedAt: row.updated_at,
    }));

async function allRows(sql: SqlExecutor): Promise<readonly InsightRow[]> {
  const found: InsightRow[] = [];
  for (;;) {
    const page = parsedRows(
      await sql.execute(
        `${ROWS} WHERE insight_id > ? ORDER BY insight_id LIMIT ?`,
        found.at(-1)?.insightId ?? '',
        ROWS_PER_PAGE,
      ),
    );
    found.push(...page);
    if (page.length < ROWS_PER_PAGE) return found;
  }
}

async function allLinks(sql: SqlExecutor): Promise<readonly InsightLink[]> {
  const found: InsightLink[] = [];
  for (;;) {
    const last = found.at(-1);
    const page = linksOf(
      await sql.execute(
        `${LINKS} WHERE issue_id > ? OR (issue_id = ? AND insight_id > ?) ORDER BY issue_id, insight_id LIMIT ?`,
        last?.issueId ?? '',
        last?.issueId ?? '',
        last?.insightId ?? '',
        LINKS_PER_PAGE,
      ),
    );
    found.push(...page);
    if (page.length < LINKS_PER_PAGE) return found;
  }
}

/** Ids of the insights that have each of the words; a word is a stem, and counts as the beginning of a longer one. */
async function havingAll(sql: SqlExecutor, words: readonly string[]): Promise<readonly string[]> {
  let found: readonly string[] | null = null;
  for (const some of chunksOf(words, WORDS_AT_ONCE)) {
    const lists = await Promise.all(some.map((word) => having(sql, word)));
    for (const ids of lists) found = found === null ? ids : common(found, new Set(ids));
    if (found?.length === 0) break;
  }
  return found ?? [];
}

const common = (ids: readonly string[], others: ReadonlySet<string>): readonly string[] =>
  ids.filter((id) => others.has(id));

async function having(sql: SqlExecutor, word: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    // Words hold letters and digits alone, so nothing in them is a wildcard.
    const page = idsOf(
      await sql.execute(
        'SELECT DISTINCT insight_id FROM insight_word WHERE word LIKE ? AND insight_id > ? ORDER BY insight_id LIMIT ?',
        `${word}%`,
        found.at(-1) ?? '',
        IDS_PER_PAGE,
      ),
    );
    for (const id of page) found.push(id);
    if (page.length < IDS_PER_PAGE) return found;
  }
}
