import * as z from 'zod/mini';
import type { IndexedIssue } from '../../domain/portfolio-index/indexed-issue';
import type { StandingIssue } from '../../usecases/portfolio/ports';
import { isoInstant } from './iso-instant';
import { hasState, packInstant, STATE_PARTS, UnpackedState, unpackInstant } from './packed-state';

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
  return hasState(parts, STATE) ? new StoredIssue(parts) : null;
}

class StoredIssue extends UnpackedState implements StandingIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string;
  private readonly created: string;
  private readonly updated: string;
  private readonly stands: string;

  constructor(parts: readonly string[]) {
    super(parts, STATE);
    this.id = parts[0] ?? '';
    this.updated = parts[1] ?? '';
    this.stands = parts[2] ?? '';
    this.typeId = parts[HEAD] ?? '';
    this.created = parts[HEAD + 1] ?? '';
    this.key = parts[HEAD + 2] ?? '';
    this.summary = parts.length === SUMMARY + 1 ? (parts[SUMMARY] ?? '') : parts.slice(SUMMARY).join('|');
  }

  get createdAt(): string {
    return unpackInstant(this.created);
  }

  get updatedAt(): string {
    return instantOf(this.updated);
  }

  get since(): string {
    return instantOf(this.stands);
  }
}

/** The same issue with everything unpacked, to be kept, compared and copied. */
export const unpacked = (issue: StandingIssue): StandingIssue => ({
  id: issue.id,
  key: issue.key,
  summary: issue.summary,
  typeId: issue.typeId,
  createdAt: issue.createdAt,
  updatedAt: issue.updatedAt,
  since: issue.since,
  statusId: issue.statusId,
  resolutionId: issue.resolutionId,
  resolvedAt: issue.resolvedAt,
  dueOn: issue.dueOn,
  originalEstimateSeconds: issue.originalEstimateSeconds,
  priorityId: issue.priorityId,
  parentId: issue.parentId,
  links: issue.links,
  projectId: issue.projectId,
  securityLevelId: issue.securityLevelId,
  fields: issue.fields,
});

const instantOf = (ms: string): string => isoInstant(Number(ms));

/** The same row with its state in place: it stands before the head, or ends the row. */
export const withState = (row: string, state: string): string => row.replace(`|${LEFT_OUT}`, () => `|${state}`);
