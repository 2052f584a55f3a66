import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedColumn, FeedDefinition } from '../../../src/domain/feed/feed-column';
import { feeds } from '../../../src/domain/feed/feeds';

const text = readFileSync(join(__dirname, '../../../docs/feeds.md'), 'utf8');
const all = Object.entries<FeedDefinition<never>>(feeds);

const keyWords = ({ isKey, references }: FeedColumn<never>): string =>
  [isKey ? 'primary' : '', references ? `→ ${references}` : ''].filter((word) => word !== '').join(', ');

/** The rows of the table under a feed's heading, blanks as prettier likes them left out. */
function documented(name: string): readonly string[] {
  const section = text.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replaceAll(/\s*\|\s*/g, '|'));
}

test.each(all)('%s is documented column by column, in order, with type, key and meaning', (name, { columns }) => {
  expect(documented(name)).toEqual(
    columns.map((column) => `|\`${column.name}\`|${column.type}|${keyWords(column)}|${column.meaning}|`),
  );
});

test.each(all)('%s has a primary key and each column once', (_, { columns }) => {
  expect(columns.some(({ isKey }) => isKey)).toBe(true);
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
});
