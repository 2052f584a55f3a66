/** A calendar date ('YYYY-MM-DD') as Jira shows it: "Nov 22, 2026". */
export function dateWords(dueOn: string): string {
  return new Date(`${dueOn}T00:00:00Z`).toLocaleDateString('en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** The calendar date of an instant in a time zone. */
export function dateIn(now: Date, timeZone: string): string {
  // The Swedish form of a date is ISO's.
  return now.toLocaleDateString('sv', { timeZone: timeZone || 'UTC' });
}
