import type { JiraVersion } from '../../domain/launch-versions/jira-version';
import type { Gathered } from '../governance/ports';

/** An issue with the versions that it is to be fixed in. */
export interface VersionedIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly fixVersionIds: readonly string[];
}

export interface OpenIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly typeName: string;
  /** 0 for stories, 1 for epics, more above them, -1 below. */
  readonly level: number;
}

/** Jira's versions as the person who calls sees them, read at each call. */
export interface VersionPort {
  /** All of a project, archived ones included, in the project's own order; null where it is hidden from them or there is none. One request. */
  ofProject(projectId: string): Promise<readonly JiraVersion[] | null>;
  /** Those of the ids that exist and that they may see: a request each, so for few. */
  byIds(versionIds: readonly string[], until: string): Promise<Gathered<JiraVersion>>;
  /** Issues by id with their fix versions; hidden ones are left out. A point an issue. */
  ofIssues(issueIds: readonly string[], until: string): Promise<Gathered<VersionedIssue>>;
  /** Some issues of the version that aren't done, oldest first; none where it is hidden. One request, a point an issue. */
  openIssuesOf(versionId: string): Promise<readonly OpenIssue[]>;
}
