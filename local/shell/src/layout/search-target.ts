const ISSUE_KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/** A JQL string literal. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Whether a text is an issue's key, and not words to look for. */
export function isIssueKey(text: string): boolean {
  return ISSUE_KEY.test(text.trim());
}

/** The JQL that the search box stands for. */
export function searchJql(text: string): string {
  return `text ~ ${quoted(text.trim())} ORDER BY updated DESC`;
}

/** Where the search box leads: to the issue of a key, or to the issues with these words. */
export function searchTarget(text: string): string {
  const wanted = text.trim();
  if (isIssueKey(wanted)) return `/browse/${wanted.toUpperCase()}`;
  return `/issues/?${new URLSearchParams(wanted === '' ? {} : { jql: searchJql(wanted) })}`;
}
