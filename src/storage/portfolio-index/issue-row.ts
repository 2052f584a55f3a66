import * as z from 'zod/mini';
import type { IndexedIssue } from '../../domain/portfolio-index/indexed-issue';
import type { StandingIssue } from '../../usecases/portfolio/ports';
import { packInstant, unpackInstant, unpackState } from './packed-state';

/** Short names: an answer repeats them in each of thousands of rows, and may have 4 MiB. */
export const issueColumns = 'issue_id AS i, updated_ms AS u, since_ms AS s, head AS h, state AS t';

export const issueRow = z.object({ i: z.number(), u: z.number(), s: z.number(), h: z.string(), t: z.string() });
export type IssueRow = z.infer<typeof issueRow>;

/** Jira's own longest summary. */
const LONGEST_SUMMARY = 255;

/** What only ever has its latest value: type, created, key, and the summary with whatever is in it. */
export function packHead({ typeId, createdAt, key, summary }: IndexedIssue): string {
  const short = summary.length > LONGEST_SUMMARY ? [...summary].slice(0, LONGEST_SUMMARY).join('') : summary;
  return [typeId, packInstant(createdAt), key, short].join('|');
}

export function standingIssue({ i, u, s, h, t }: IssueRow): StandingIssue {
  const type = h.indexOf('|');
  const created = h.indexOf('|', type + 1);
  const key = h.indexOf('|', created + 1);
  return {
    ...unpackState(t),
    id: String(i),
    key: h.slice(created + 1, key),
    summary: h.slice(key + 1),
    typeId: h.slice(0, type),
    createdAt: unpackInstant(h.slice(type + 1, created)),
    updatedAt: new Date(u).toISOString(),
    since: new Date(s).toISOString(),
  };
}
