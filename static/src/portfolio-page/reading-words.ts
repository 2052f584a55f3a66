import type { PortfolioView } from '../../../src/contract/portfolio';
import { count } from '../format';

const MINUTE_MS = 60_000;

/** Where a reading's issues came from, and how fresh that is: reads on from when it was read. Why it is so stands in `source`. */
export function sourceText({ source, readAt }: Pick<PortfolioView, 'source' | 'readAt'>): string {
  if (source.kind === 'live') return 'from Jira, issue by issue';
  const minutes = Math.floor((Date.parse(readAt) - Date.parse(source.indexedUpTo)) / MINUTE_MS);
  if (minutes < 1) return 'from the index, up to date within a minute';
  if (minutes < 120) return `from the index, up to date to ${count(minutes, 'minute')} before`;
  return `from the index, up to date to ${count(Math.floor(minutes / 60), 'hour')} before`;
}

/** What a reading took out of what Jira gives the app for an hour. */
export function costText({ points, requests }: PortfolioView['cost'], locale: string): string {
  return `this view cost ${points.toLocaleString(locale)} ${points === 1 ? 'point' : 'points'} of Jira’s in ${count(requests, 'request')}`;
}
