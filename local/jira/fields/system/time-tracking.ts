import type { StoredIssue } from '../../state/model';
import { FieldProblem, singleChange, systemField, type Field } from '../field';

/** Jira's defaults: a working week of five days, a day of eight hours. */
const UNIT_SECONDS: Readonly<Record<string, number>> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };
const DURATION = /^\s*(?:\d+(?:\.\d+)?[wdhm]\s*)+$/i;

/** '1w 2d 3h' in seconds; a bare number is minutes. Throws FieldProblem. */
function durationValue(text: string, key: string): number {
  if (/^\s*\d+\s*$/.test(text)) return Number(text) * 60;
  if (!DURATION.test(text)) {
    throw new FieldProblem('The value provided for time tracking is not a valid duration such as 3w 4d 12h.', key);
  }
  const parts = [...text.toLowerCase().matchAll(/(\d+(?:\.\d+)?)([wdhm])/g)];
  return parts.reduce((seconds, [, amount, unit]) => seconds + Number(amount) * (UNIT_SECONDS[unit ?? ''] ?? 0), 0);
}

function durationText(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of Object.entries(UNIT_SECONDS)) {
    const amount = Math.floor(rest / size);
    if (amount > 0) parts.push(`${amount}${unit}`);
    rest -= amount * size;
  }
  return parts.length === 0 ? '0m' : parts.join(' ');
}

export const timetracking: Field = systemField(
  'timetracking',
  'Time tracking',
  { type: 'timetracking' },
  {
    navigable: false,
    clauseNames: [],
    read: (issue) => ({
      ...estimate('originalEstimate', issue.originalEstimateSeconds),
      ...estimate('remainingEstimate', issue.remainingEstimateSeconds),
      ...estimate('timeSpent', issue.spentSeconds),
    }),
    write: {
      operations: ['set'],
      apply(issue, _operation, value) {
        const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
        const seconds = (field: string) =>
          typeof given[field] === 'string'
            ? durationValue(given[field], `timetracking_${field.toLowerCase()}`)
            : undefined;
        const original = seconds('originalEstimate');
        const remaining =
          seconds('remainingEstimate') ?? (issue.remainingEstimateSeconds === null ? original : undefined);
        return {
          ...(original !== undefined && { originalEstimateSeconds: original }),
          ...(remaining !== undefined && { remainingEstimateSeconds: remaining }),
        };
      },
    },
  },
);

function estimate(name: string, seconds: number | null): Record<string, unknown> {
  return seconds === null ? {} : { [name]: durationText(seconds), [`${name}Seconds`]: seconds };
}

function secondsField(id: string, name: string, clause: string, of: (issue: StoredIssue) => number | null): Field {
  return systemField(
    id,
    name,
    { type: 'number' },
    {
      orderable: false,
      clauseNames: [clause],
      read: of,
      changes: singleChange({ field: id, fieldId: id }, (issue) => {
        const seconds = of(issue);
        return seconds === null ? { id: null, text: null } : { id: String(seconds), text: String(seconds) };
      }),
    },
  );
}

export const timeoriginalestimate: Field = secondsField(
  'timeoriginalestimate',
  'Original estimate',
  'originalEstimate',
  (issue) => issue.originalEstimateSeconds,
);
export const timeestimate: Field = secondsField(
  'timeestimate',
  'Remaining Estimate',
  'remainingEstimate',
  (issue) => issue.remainingEstimateSeconds,
);
export const timespent: Field = secondsField('timespent', 'Time Spent', 'timespent', (issue) => issue.spentSeconds);
