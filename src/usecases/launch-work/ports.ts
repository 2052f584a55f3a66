import type { WorkIssue, WorkType } from '../../contract/launch-work';

/** Issues in which items' work is done, as the person who calls. */
export interface WorkPort {
  /** Those of the issues that the person sees. */
  find(issueIds: readonly string[]): Promise<readonly WorkIssue[]>;
  /** What the person may create there, or of that type alone; none where they may create nothing. */
  types(projectId: string, issueTypeId?: string): Promise<readonly WorkType[]>;
  /**
   * Answers the id of the new issue, and whether its assignee is who was asked for: one who can't be assigned there keeps no issue from being
   * created. Throws `invalid-input` with Jira's own messages where it refuses anything else.
   */
  create(issue: {
    readonly projectId: string;
    readonly issueTypeId: string;
    readonly summary: string;
    /** Plain text. */
    readonly description: string;
    readonly assigneeId: string | null;
    readonly dueOn: string | null;
  }): Promise<{ readonly issueId: string; readonly isAssigned: boolean }>;
  /** Links the two as related where the site has such a link, and answers whether it could. */
  relate(issueId: string, toIssueId: string): Promise<boolean>;
}
