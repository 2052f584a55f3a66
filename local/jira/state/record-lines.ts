import { issueRecord, type Change, type StoredIssue } from './model';
import { isKind } from './memory-state';

/** One line of the log: what one write changed, and the last id that was given out by then. */
export interface LogLine {
  readonly lastId: number;
  readonly changes: readonly Change[];
}

export function encodeLine(line: LogLine): string {
  return JSON.stringify({ lastId: line.lastId, changes: line.changes.map(withoutEmpties) }) + '\n';
}

/** Null for a line that no write of ours can have made. */
export function decodeLine(text: string): LogLine | null {
  const value = parsed(text);
  if (!isObject(value) || typeof value.lastId !== 'number' || !Array.isArray(value.changes)) return null;
  const changes = value.changes.map(decodeChange);
  return changes.every((change) => change !== null) ? { lastId: value.lastId, changes } : null;
}

/** Issues are stored without the fields that are empty: most are. */
function withoutEmpties(change: Change): unknown {
  if (!('put' in change) || change.put !== 'issues') return change;
  const filled = Object.entries(change.record).filter(([, value]) => !isEmpty(value));
  return { put: change.put, record: Object.fromEntries(filled) };
}

function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.keys(value as object).length === 0;
}

function decodeChange(value: unknown): Change | null {
  if (!isObject(value)) return null;
  if (isKind(value.drop) && isId(value.id)) return value as Change;
  if (!isKind(value.put) || !isObject(value.record) || !isId(value.record.id)) return null;
  // We wrote it, as a record of that kind: the checks above are against damage, not against strangers.
  if (value.put === 'issues') return { put: 'issues', record: issueRecord(value.record as unknown as StoredIssue) };
  return value as unknown as Change;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
