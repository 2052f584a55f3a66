import type { FeedPage } from '../../../../src/contract/feed';
import type { InputOf } from '../../../../src/contract/operations';
import { call } from '../../api';
import type { FeedFormat } from './feed-choices';
import { feedHead, feedLines } from './feed-lines';

export type FeedInput = InputOf<'feed.page'>;

/** A feed on its way, or at its end. */
export type FeedRun =
  | { readonly kind: 'running'; readonly rows: number; readonly progress: number }
  | { readonly kind: 'stopped'; readonly rows: number }
  | { readonly kind: 'partial'; readonly missing: readonly string[] }
  /** Other rows came than Gantry gave: a file of them would be wrong. */
  | { readonly kind: 'miscounted'; readonly rows: number; readonly given: number }
  | { readonly kind: 'done'; readonly rows: number; readonly file: Blob };

const types: Readonly<Record<FeedFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  ndjson: 'application/x-ndjson',
};

/**
 * Reads a feed page by page into a file. A page becomes text at once, so that only the text is held. `tell` hears how far it is;
 * `isStopped` is asked before each page.
 *
 * @throws CallError where a page fails: nothing of the feed is kept then
 */
export async function fetchFeed(
  input: FeedInput,
  format: FeedFormat,
  { tell, isStopped }: { readonly tell: (run: FeedRun) => void; readonly isStopped: () => boolean },
): Promise<FeedRun> {
  const parts: Blob[] = [];
  let rows = 0;
  let cursor: string | null = null;
  let given: number;
  tell({ kind: 'running', rows: 0, progress: 0 });
  do {
    if (isStopped()) return { kind: 'stopped', rows };
    const page: FeedPage = await call('feed.page', { ...input, cursor });
    if (page.kind === 'partial') return page;
    const head = parts.length === 0 ? feedHead(format, page.columns) : '';
    parts.push(new Blob([head + feedLines(format, page.columns, page.rows)]));
    rows += page.rows.length;
    ({ next: cursor, given } = page);
    tell({ kind: 'running', rows, progress: page.progress });
  } while (cursor !== null);
  if (given !== rows) return { kind: 'miscounted', rows, given };
  return { kind: 'done', rows, file: new Blob(parts, { type: types[format] }) };
}
