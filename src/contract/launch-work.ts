import * as z from 'zod/mini';
import { itemId } from '../domain/launch/launch';
import { ofLaunch, type LaunchChanged } from './launch';
import { operation } from './operation';
import { issueId, type IssueHead } from './person';

/** The issue in which an item's work is done, as this viewer sees it. */
export interface WorkIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly statusName: string;
  readonly statusCategory: IssueHead['statusCategory'];
}

/** A type of issue that this person may create in a project. */
export interface WorkType {
  readonly issueTypeId: string;
  readonly name: string;
  /** Fields that Jira demands and Gantry doesn't know how to fill: such an issue is created in Jira, then linked here. */
  readonly demands: readonly string[];
  readonly takesAssignee: boolean;
  readonly takesDueDate: boolean;
}

const projectId = z.string().check(z.regex(/^[1-9]\d{0,18}$/));

export interface WorkReading {
  /** By issue id; an issue that is hidden from the viewer, or gone, is left out. */
  readonly works: Readonly<Record<string, WorkIssue>>;
  /** An item was behind its issue, so the launch has changed: it is to be read anew. */
  readonly hasFollowed: boolean;
}

export interface WorkCreated extends LaunchChanged {
  readonly work: WorkIssue;
}

/** An item of a launch whose work is a Jira issue, and follows its status. */
export const launchWorkOperations = {
  /** How the issues stand in which the work is done. An item that is behind the status that the viewer sees is brought up to it, by the app. */
  'launch.readWork': operation<WorkReading>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, entityId: ofLaunch.entityId }),
  }),
  'launch.workTypes': operation<readonly WorkType[]>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, projectId }),
  }),
  'launch.createWork': operation<WorkCreated>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      ...ofLaunch,
      itemId,
      projectId,
      issueTypeId: z.string().check(z.regex(/^\d{1,19}$/)),
      summary: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, 'Give the issue a summary.'),
          z.maxLength(255, 'Keep the summary within 255 characters.'),
        ),
    }),
  }),
  'launch.linkWork': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, itemId, workIssueId: issueId }),
  }),
  'launch.unlinkWork': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, itemId }),
  }),
} as const;
