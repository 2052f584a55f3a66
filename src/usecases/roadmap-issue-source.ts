import type { Person } from '../contract/person';
import type { RoadmapIssue } from '../domain/roadmap-page/roadmap-row';

/** Issues that a roadmap lists, read by id as the viewer: hidden ones are left out. `missing` says in words what wasn't read in time. */
export interface RoadmapIssueReading {
  readonly issues: readonly RoadmapIssue[];
  /** Assignees of these issues, as Jira tells them with the issues. */
  readonly people: readonly Person[];
  readonly missing: readonly string[];
}

export interface RoadmapIssueSource {
  read(query: {
    readonly issueIds: readonly string[];
    /** Id of the site's field for starts; null where it has none. */
    readonly startField: string | null;
    /** The instant by which reading ends, whole or not. */
    readonly until: string;
  }): Promise<RoadmapIssueReading>;
  /** Keys and summaries only. */
  names(query: { readonly issueIds: readonly string[]; readonly until: string }): Promise<{
    readonly issues: readonly { readonly issueId: string; readonly key: string; readonly summary: string }[];
    readonly missing: readonly string[];
  }>;
}
