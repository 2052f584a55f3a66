import { refuse, type ActionResult } from '../../domain/launch/action-result';
import type { CitedIssues } from '../../domain/launch/attach-evidence';
import type { EvidenceInput } from '../../domain/launch/evidence';
import type { Problem } from '../../domain/problem';
import type { Ports } from '../ports';

/**
 * What Jira says of evidence that leads into it, as the person who gives it: an issue must be one that they see, a query one that Jira
 * can run. An issue that is hidden from them is refused as one that doesn't exist.
 */
export async function checkEvidence(
  { issues, jql }: Pick<Ports, 'issues' | 'jql'>,
  given: readonly EvidenceInput[],
): Promise<{ readonly cited: CitedIssues; readonly refused: ActionResult | null }> {
  const checked = await Promise.all(
    given.map(async (piece, index) => {
      const path = `evidence/${index}`;
      if (piece.kind === 'issue') return citedIssue(issues, piece.value, path);
      return piece.kind === 'jql' ? { problems: await problemsOfQuery(jql, piece.value, path) } : { problems: [] };
    }),
  );
  const problems = checked.flatMap((one) => one.problems);
  return {
    cited: Object.fromEntries(checked.flatMap((one) => ('entry' in one ? [one.entry] : []))),
    refused: problems.length === 0 ? null : { ok: false, problems },
  };
}

/** The evidence that an action brings with it. */
export function evidenceIn(
  action:
    | { readonly kind: 'tick'; readonly evidence: readonly EvidenceInput[] }
    | { readonly kind: 'attach evidence'; readonly evidence: EvidenceInput }
    | { readonly kind: string },
): readonly EvidenceInput[] {
  if (!('evidence' in action)) return [];
  return 'kind' in action.evidence ? [action.evidence] : action.evidence;
}

async function citedIssue(issues: Ports['issues'], key: string, path: string) {
  const [found] = await issues.search(key);
  if (found !== undefined) {
    return { problems: [], entry: [key, { issueId: found.issueId, key: found.key }] as const };
  }
  const message = `There is no issue ${key}, or you don’t have permission to see it. Nothing was saved; give the key of an issue that you can open.`;
  return { problems: problem(message, path) };
}

async function problemsOfQuery(jql: Ports['jql'], query: string, path: string): Promise<readonly Problem[]> {
  const said = await jql.problemsOf(query);
  return said.length === 0 ? [] : problem(`Jira can’t run this query: ${said.join(' ')}`, path);
}

function problem(message: string, path: string): readonly Problem[] {
  const refused = refuse('invalid', message, path);
  return refused.ok ? [] : refused.problems;
}
