import type { Operation } from '../operations/operation';
import { cloneIssue } from './clone-issue';
import { deleteProject } from './delete-project';
import { listNotices, readNotices } from './notices';
import { moveIssue } from './move-issue';
import { getWorkflow, listWorkflows, setRules } from './workflows';

/** What people do on Jira's own screens and no REST operation offers. Only the shell and tests call these. */
export const ACTIONS: readonly Operation[] = [
  cloneIssue,
  moveIssue,
  deleteProject,
  listNotices,
  readNotices,
  listWorkflows,
  getWorkflow,
  setRules,
];
