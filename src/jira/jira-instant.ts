/** Jira writes instants as 2015-05-12T21:25:49.000+0000; ours are UTC ISO strings. */
export function jiraInstant(text: string): string {
  return new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).toISOString();
}
