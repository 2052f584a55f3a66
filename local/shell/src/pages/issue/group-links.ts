import type { IssueLink, IssueReference } from '../../jira/wire';

export interface LinkGroup {
  /** As it reads from this issue: "is blocked by". */
  readonly relation: string;
  readonly links: readonly { readonly id: string; readonly issue: IssueReference }[];
}

/** Links by what they say from this issue's side, in the order in which each first comes. */
export function groupLinks(links: readonly IssueLink[]): readonly LinkGroup[] {
  const groups = new Map<string, LinkGroup['links'][number][]>();
  for (const { id, type, inwardIssue, outwardIssue } of links) {
    const issue = inwardIssue ?? outwardIssue;
    if (issue === undefined) continue;
    const relation = inwardIssue === undefined ? type.outward : type.inward;
    groups.set(relation, [...(groups.get(relation) ?? []), { id, issue }]);
  }
  return [...groups].map(([relation, grouped]) => ({ relation, links: grouped }));
}
