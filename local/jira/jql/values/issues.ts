import type { JqlContext } from '../../jql-engine';
import type { StoredIssue, StoredLinkType } from '../../state/model';

/** The issue that a query names by key or id, if the viewer may see it. */
export function findIssue(keyOrId: string, { issues, canBrowse }: JqlContext): StoredIssue | null {
  const text = keyOrId.trim();
  const issue = /^\d+$/.test(text) ? issues.get(Number(text)) : issues.byKey(text);
  return issue && canBrowse(issue) ? issue : null;
}

/** One link seen from one of its ends. */
export interface LinkEnd {
  readonly type: StoredLinkType;
  readonly direction: 'outward' | 'inward';
  /** The words that this end's view shows: 'blocks', 'is blocked by'. */
  readonly words: string;
  readonly otherId: number;
}

export function linkEnds(issueId: number, { state }: JqlContext): readonly LinkEnd[] {
  return state.linksOf(issueId).flatMap((link) => {
    const type = state.linkTypes.get(link.typeId);
    if (!type) return [];
    const isFrom = link.fromIssueId === issueId;
    return [
      {
        type,
        direction: isFrom ? ('outward' as const) : ('inward' as const),
        words: isFrom ? type.outward : type.inward,
        otherId: isFrom ? link.toIssueId : link.fromIssueId,
      },
    ];
  });
}
