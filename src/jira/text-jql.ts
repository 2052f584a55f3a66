/**
 * What was typed as a clause: a key where one was typed, else words of the summary, the last of them a beginning; null where it holds
 * neither. Text is quoted, so it can't become JQL.
 */
export function textJql(text: string): string | null {
  const typed = text.trim();
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(typed)) return `key = "${typed}"`;
  const words = typed.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim();
  return words === '' ? null : `summary ~ "${words}*"`;
}
