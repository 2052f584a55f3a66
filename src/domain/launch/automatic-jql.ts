/** The check of 'no open blocker or critical bug': it passes when nothing matches. */
export const OPEN_BUGS_JQL =
  'project = "{projectKey}" AND issuetype = Bug AND statusCategory != Done AND priority in ({topPriorities})';

export interface JqlFacts {
  readonly projectKey: string;
  readonly issueKey: string;
  /** Names of priorities that count as blocker or critical, in any case. */
  readonly topPriorities: readonly string[];
  /** Names that the site has: Jira refuses a query that names a priority or an issue type which it hasn't. */
  readonly site: { readonly priorities: readonly string[]; readonly issueTypes: readonly string[] };
}

export type FilledJql =
  { readonly ok: true; readonly jql: string } | { readonly ok: false; readonly missingType: string };

const TYPE_CLAUSE = /\bissuetype\s*=\s*(?:"([^"]+)"|([\w-]+))/i;
const PRIORITY_CLAUSE = /\s+AND\s+priority\s+in\s+\(\s*\{topPriorities\}\s*\)/gi;

/** Whether {topPriorities} stands where it can't be left out on a site that has none: only `… AND priority in ({topPriorities})` can. */
export function misplacesTopPriorities(template: string): boolean {
  return template.replace(PRIORITY_CLAUSE, '').includes('{topPriorities}');
}

/**
 * Fills {projectKey}, {issueKey} and {topPriorities}. On a site without any top priority the clause that names them is left
 * out: every open bug then counts, since a check may be too strict but never too lenient. Without the issue type that it looks for
 * the check can't run: leaving that out would find all other work, and taking it as passed would find nothing for ever.
 */
export function fillAutomaticJql(template: string, facts: JqlFacts): FilledJql {
  const [typeClause, quotedType, plainType] = TYPE_CLAUSE.exec(template) ?? [];
  const named = quotedType ?? plainType;
  // A type's id is for Jira to find: only names differ from site to site.
  const asked = named !== undefined && /^\d+$/.test(named) ? undefined : named;
  const [type] = asked === undefined ? [] : onSite([asked], facts.site.issueTypes);
  if (asked !== undefined && type === undefined) return { ok: false, missingType: asked };
  const typed =
    typeClause === undefined || type === undefined
      ? template
      : template.replace(typeClause, () => `issuetype = "${escaped(type)}"`);
  const priorities = onSite(facts.topPriorities, facts.site.priorities);
  const kept = priorities.length === 0 ? typed.replace(PRIORITY_CLAUSE, '') : typed;
  const values: Readonly<Record<string, string>> = {
    projectKey: escaped(facts.projectKey),
    issueKey: escaped(facts.issueKey),
    topPriorities: priorities.map((name) => `"${escaped(name)}"`).join(', '),
  };
  const jql = kept.replace(/\{(projectKey|issueKey|topPriorities)\}/g, (_, name: string) => values[name] ?? '');
  return { ok: true, jql };
}

/** Those of the site's names that are asked for, compared without case, in the site's own spelling. */
function onSite(asked: readonly string[], names: readonly string[]): readonly string[] {
  const wanted = new Set(asked.map((name) => name.toLowerCase()));
  return names.filter((name) => wanted.has(name.toLowerCase()));
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, (char) => `\\${char}`);
}
