import * as z from 'zod/mini';
import type { JiraVersion } from '../domain/launch-versions/jira-version';
import { issueId } from '../domain/journal/entity-id';
import { operation } from './operation';

/** A project's versions as Jira tells them to the viewer now, and what the launches of that project need beside them. */
export interface LaunchVersionsView {
  /** Null where the viewer can't see the project. */
  readonly versions: readonly JiraVersion[] | null;
  /** Those of the asked versions that are another project's. One that is in neither list was deleted, or is hidden. */
  readonly elsewhere: readonly JiraVersion[];
  /** Fix versions of the asked issues, those that the viewer can see. */
  readonly fixVersionsOf: Readonly<Record<string, readonly string[]>>;
  /** What this reading lacks, in words; empty when it is whole. */
  readonly missing: readonly string[];
}

/** An issue from which a version could be launched. */
export interface LaunchableIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly typeName: string;
}

const jiraId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'An id of Jira’s is a number.'));

export const launchVersionsOperations = {
  /** One project at a time, read as the viewer: a request for all its versions, a point for each issue asked. */
  'launchVersions.read': operation<LaunchVersionsView>()({
    access: { kind: 'signed-in' },
    input: z.object({
      projectId: jiraId,
      /** Issues of launches that name no version. */
      issueIds: z.array(issueId).check(z.maxLength(300)),
      /** Versions that launches of this project name. */
      versionIds: z.array(jiraId).check(z.maxLength(500)),
    }),
  }),
  /** Open issues with this fix version, the highest level first: where a launch of it could be started. */
  'launchVersions.issues': operation<{ readonly issues: readonly LaunchableIssue[] }>()({
    access: { kind: 'signed-in' },
    input: z.object({ versionId: jiraId }),
  }),
  /** Projects that the viewer can see and where launches are on. */
  'launchVersions.projects': operation<{
    readonly projects: readonly { readonly projectId: string; readonly key: string; readonly name: string }[];
  }>()({ access: { kind: 'signed-in' }, input: z.object({}) }),
} as const;
