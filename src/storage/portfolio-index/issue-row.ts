import * as z from 'zod/mini';
import type { IndexedIssue } from '../../domain/portfolio-index/indexed-issue';
import type { StandingIssue } from '../../usecases/portfolio/ports';
import { packInstant, STATE_PARTS, unpackInstant, unpackState } from './packed-state';

/** The longest state that is told with its row; a longer one, of dozens of links, is asked for by itself. */
const SHORT_STATE = 300;
/** A state of nothing: no state that is kept looks like it. */
const LEFT_OUT = '|'.repeat(STATE_PARTS - 1);

/** A state, or in place of a long one `LEFT_OUT`. */
export const shortState = `IF(LENGTH(state) > ${SHORT_STATE}, '${LEFT_OUT}', state)`;

/**
 * A row as one text: hundreds of thousands are read for a view, and as columns they would take three times as long to send and to read.
 */
export const issueText = `CONCAT(issue_id, '|', updated_ms, '|', since_ms, '|', ${shortState}, '|', head) AS r`;
export const issueRow = z.object({ r: z.string() });

const STATE = 3;
const HEAD = STATE + STATE_PARTS;
const SUMMARY = HEAD + 3;

/** Jira's own longest summary. */
const LONGEST_SUMMARY = 255;

/** What only ever has its latest value: type, created, key, and the summary with whatever is in it. */
export function packHead({ typeId, createdAt, key, summary }: IndexedIssue): string {
  const short = summary.length > LONGEST_SUMMARY ? [...summary].slice(0, LONGEST_SUMMARY).join('') : summary;
  return [typeId, packInstant(createdAt), key, short].join('|');
}

/** An issue as its row tells it; null where its state was left out. */
export function standingIssue(row: string): StandingIssue | null {
  const parts = row.split('|');
  const state = unpackState(parts, STATE);
  if (state === null) return null;
  const part = (at: number) => parts[at] ?? '';
  const updatedAt = instantOf(part(1));
  // Each by its name: spreading the state takes several times as long as all the rest, and a view reads 200,000 of these.
  const { statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId } = state;
  const { parentId, links, projectId, securityLevelId, fields } = state;
  return {
    id: part(0),
    key: part(HEAD + 2),
    summary: parts.length === SUMMARY + 1 ? part(SUMMARY) : parts.slice(SUMMARY).join('|'),
    typeId: part(HEAD),
    createdAt: unpackInstant(part(HEAD + 1)),
    updatedAt,
    since: part(2) === part(1) ? updatedAt : instantOf(part(2)),
    statusId,
    resolutionId,
    resolvedAt,
    dueOn,
    originalEstimateSeconds,
    priorityId,
    parentId,
    links,
    projectId,
    securityLevelId,
    fields,
  };
}

const instantOf = (ms: string): string => new Date(Number(ms)).toISOString();

/** The same row with its state in place: it stands before the head, or ends the row. */
export const withState = (row: string, state: string): string => row.replace(`|${LEFT_OUT}`, () => `|${state}`);
