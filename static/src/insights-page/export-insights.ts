import type { InsightView } from '../../../src/contract/insight';
import type { InputOf } from '../../../src/contract/operations';
import { insightSourceLabel } from '../../../src/domain/insight/insight';
import { call } from '../api';
import { toCsv } from '../portfolio-page/to-csv';

const PAGE_SIZE = 200;

const heading = [
  'id',
  'text',
  'source',
  'account',
  'segments',
  'tags',
  'date',
  'url',
  'importance',
  'project',
  'issue keys',
  'what became of it',
];

const rowOf = (insight: InsightView) => [
  insight.insightId,
  insight.text,
  insightSourceLabel[insight.source],
  insight.account,
  insight.segments.join(', '),
  insight.tags.join(', '),
  insight.heardOn,
  insight.url,
  insight.importance,
  insight.projectKey,
  insight.links.map(({ key }) => key).join(', '),
  insight.became,
];

/** Everything that the filter lets through and the viewer may read, in the shape that the import takes. Partial is said in the file. */
export async function exportInsights(asked: InputOf<'insight.search'>): Promise<string> {
  const rows: (readonly (string | number | null)[])[] = [];
  for (let page = 0; ; page += 1) {
    const { insights, total, partial } = await call('insight.search', { ...asked, page, pageSize: PAGE_SIZE });
    rows.push(...insights.map(rowOf));
    if (total === null ? insights.length === PAGE_SIZE : (page + 1) * PAGE_SIZE < total) continue;
    return toCsv([heading, ...rows, ...(partial === null ? [] : [[`Not whole: ${partial}`]])]);
  }
}
