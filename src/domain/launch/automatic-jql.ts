/** The check of 'no open blocker or critical bug': it passes when nothing matches. */
export const OPEN_BUGS_JQL =
  'project = "{projectKey}" AND issuetype = Bug AND statusCategory != Done AND priority in ({topPriorities})';

export interface JqlFacts {
  readonly projectKey: string;
  readonly issueKey: string;
  /**
   * The site's priorities that count as blocker or critical, by name. Jira refuses a query that names a priority which the
   * site doesn't have, so only existing ones belong here.
   */
  readonly topPriorities: readonly string[];
}

/**
 * Fills {projectKey}, {issueKey} and {topPriorities}. On a site without any top priority the clause that names them is left
 * out: every open bug then counts, since a check may be too strict but never too lenient.
 */
export function fillAutomaticJql(template: string, facts: JqlFacts): string {
  const clause = /\s+AND\s+priority\s+in\s+\(\{topPriorities\}\)/i;
  const kept = facts.topPriorities.length === 0 ? template.replace(clause, '') : template;
  const values: Readonly<Record<string, string>> = {
    projectKey: escaped(facts.projectKey),
    issueKey: escaped(facts.issueKey),
    topPriorities: facts.topPriorities.map((name) => `"${escaped(name)}"`).join(', '),
  };
  return kept.replace(/\{(projectKey|issueKey|topPriorities)\}/g, (_, name: string) => values[name] ?? '');
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, (char) => `\\${char}`);
}
