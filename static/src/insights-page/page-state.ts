import type { InsightFilter } from '../../../src/contract/insight';
import { insightSource, type InsightImportance } from '../../../src/domain/insight/insight';

export type InsightSort = 'heard' | 'importance' | 'updated';

/** What stands beside or in place of the list. */
export type InsightPane =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'import' }
  | { readonly kind: 'insight'; readonly insightId: string };

/** Everything that a shared address brings back. */
export interface InsightsState {
  readonly filter: InsightFilter;
  readonly sort: InsightSort;
  readonly page: number;
  readonly pane: InsightPane;
}

export const noFilter: InsightFilter = {
  text: '',
  tag: null,
  segment: null,
  source: null,
  minImportance: null,
  projectId: null,
  linked: 'any',
  shippedSince: null,
};

/** Reads a page's query string. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readInsightsState(search: string): InsightsState {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name)?.trim().slice(0, 200) || null;
  const importance = Number(given.get('importance'));
  const linked = given.get('linked');
  const sort = given.get('sort');
  const page = Number(given.get('page') ?? 1);
  const since = text('shipped');
  const insightId = text('insight');
  return {
    filter: {
      text: text('find') ?? '',
      tag: text('tag')?.slice(0, 40) ?? null,
      segment: text('segment')?.slice(0, 40) ?? null,
      source: insightSource.safeParse(given.get('source')).data ?? null,
      minImportance: isImportance(importance) ? importance : null,
      projectId: /^\d{1,19}$/.test(text('project') ?? '') ? text('project') : null,
      linked: linked === 'linked' || linked === 'unlinked' ? linked : 'any',
      shippedSince: since !== null && /^\d{4}-\d{2}-\d{2}$/.test(since) ? since : null,
    },
    sort: sort === 'importance' || sort === 'updated' ? sort : 'heard',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page - 1 : 0,
    pane: paneOf(text('show'), insightId),
  };
}

/** The query string of a state: only what differs from a first visit, so that addresses stay short. */
export function writeInsightsState({ filter, sort, page, pane }: InsightsState): string {
  const written = new URLSearchParams();
  const put = (name: string, value: string | number | null, unless: string | number = '') => {
    if (value !== null && value !== unless) written.append(name, String(value));
  };
  put('find', filter.text);
  put('tag', filter.tag);
  put('segment', filter.segment);
  put('source', filter.source);
  put('importance', filter.minImportance);
  put('project', filter.projectId);
  put('linked', filter.linked, 'any');
  put('shipped', filter.shippedSince);
  put('sort', sort, 'heard');
  put('page', page + 1, 1);
  if (pane.kind === 'insight') put('insight', pane.insightId);
  else put('show', pane.kind, 'none');
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}

export function isFiltered(filter: InsightFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(noFilter);
}

function paneOf(show: string | null, insightId: string | null): InsightPane {
  if (insightId !== null && /^[a-z0-9]{8,32}$/.test(insightId)) return { kind: 'insight', insightId };
  return show === 'new' || show === 'import' ? { kind: show } : { kind: 'none' };
}

const isImportance = (value: number): value is InsightImportance => value === 1 || value === 2 || value === 3;
