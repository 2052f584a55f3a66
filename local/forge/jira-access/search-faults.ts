import type { Faults } from '../faults';

const searchPath = /^\/rest\/api\/\d\/search\/jql/;

interface Search {
  readonly path: string;
  readonly method: string;
  readonly body: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

function parseFields(text: string): Fields {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : {};
}

function halved(size: unknown): number {
  return Math.max(1, Math.floor((Number(size) || 50) / 2));
}

/** Ways in which Jira's search may truly answer, and which a careless client takes badly. */
export class SearchFaults {
  readonly #earlier = new Map<string, { readonly status: number; readonly text: string }>();

  constructor(private readonly faults: Faults) {}

  /** A page shorter than was asked for, with more behind it: Jira promises no page size. */
  shorten(search: Search): Search {
    if (!searchPath.test(search.path) || this.faults.take('search-short-page', search.path) === null) {
      return search;
    }
    if (search.body !== null) {
      const fields = parseFields(search.body);
      return { ...search, body: JSON.stringify({ ...fields, maxResults: halved(fields['maxResults']) }) };
    }
    const url = new URL(search.path, 'http://jira');
    url.searchParams.set('maxResults', String(halved(url.searchParams.get('maxResults'))));
    return { ...search, path: url.pathname + url.search };
  }

  /** An answer from before the last writes, or one that repeats the token it was asked with. */
  distort(search: Search, status: number, text: string): { readonly status: number; readonly text: string } {
    if (!searchPath.test(search.path) || status !== 200) {
      return { status, text };
    }
    const key = `${search.method} ${search.path} ${search.body ?? ''}`;
    const earlier = this.#earlier.get(key);
    if (earlier !== undefined && this.faults.take('search-stale', search.path) !== null) {
      return earlier;
    }
    this.#earlier.set(key, { status, text });
    const asked =
      search.body === null
        ? new URL(search.path, 'http://jira').searchParams.get('nextPageToken')
        : parseFields(search.body)['nextPageToken'];
    return typeof asked === 'string' && this.faults.take('search-repeated-token', search.path) !== null
      ? { status, text: JSON.stringify({ ...parseFields(text), nextPageToken: asked, isLast: false }) }
      : { status, text };
  }
}
