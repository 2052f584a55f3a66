/** The shell's own address of a link that an app follows; null for one that leads elsewhere. */
export function productPath(url: string, origin: string): string | null {
  const target = URL.canParse(url, origin) ? new URL(url, origin) : null;
  if (target?.origin !== origin) return null;
  return target.pathname.replace(/^\/jira\/apps\//, '/apps/') + target.search + target.hash;
}
