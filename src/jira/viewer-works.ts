import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import { AppError } from '../usecases/app-error';
import type { WorkPort } from '../usecases/launch-work/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { inParallel } from './in-parallel';
import { expectSuccess, JiraRefusal, readResponse } from './read-response';
import { statusCategoryOf } from './status-category';

const found = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        summary: z.nullish(z.string()),
        status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
      }),
    }),
  ),
});
const types = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()) })),
});
const fields = z.object({
  fields: z.array(
    z.object({
      fieldId: z.string(),
      name: z.string(),
      required: z.boolean(),
      hasDefaultValue: z.optional(z.boolean()),
    }),
  ),
});
const created = z.object({ id: z.string() });
const linkTypes = z.object({ issueLinkTypes: z.array(z.object({ name: z.string() })) });

/** What Gantry fills in itself, or Jira does. */
const FILLED: ReadonlySet<string> = new Set(['summary', 'project', 'issuetype', 'reporter', 'description']);
const PARALLEL = 4;
const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Answers the new issue's id. */
async function createIssue(asked: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await readResponse(
    asUser().requestJira(route`/rest/api/3/issue`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ fields: asked }),
    }),
    created,
    'create the issue',
  );
  return id;
}

/** Jira created nothing, and would without the assignee: people leave, or may not be assigned issues in that project. */
function isOfAssigneeAlone(error: unknown): boolean {
  return error instanceof JiraRefusal && error.status === 400 && Object.keys(error.ofFields).join() === 'assignee';
}

/** Issues in which the work of launches is done, as the person who calls. */
export const viewerWorks: WorkPort = {
  async find(issueIds) {
    const pages = await Promise.all(
      chunks([...new Set(issueIds)], ISSUES_PER_FETCH).map((ids) =>
        bulkFetch({ issueIdsOrKeys: ids, fields: ['summary', 'status'] }, found, 'read the issues of this work'),
      ),
    );
    return pages.flatMap(({ issues }) =>
      issues.map(({ id, key, fields: { summary, status } }) => ({
        issueId: id,
        key,
        summary: summary ?? '',
        statusName: status.name,
        statusCategory: statusCategoryOf(status.statusCategory.key),
      })),
    );
  },

  /** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-get */
  async types(projectId, issueTypeId) {
    const { issueTypes } = await readResponse(
      asUser().requestJira(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=100`, {
        method: 'GET',
        headers: { Accept: 'application/json' },
      }),
      types,
      'read which issues you may create',
    );
    const whole = issueTypes.filter(({ id, subtask }) => subtask !== true && (issueTypeId ?? id) === id);
    return inParallel(
      PARALLEL,
      whole.map((type) => async () => {
        const meta = await readResponse(
          asUser().requestJira(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${type.id}?maxResults=200`, {
            method: 'GET',
            headers: { Accept: 'application/json' },
          }),
          fields,
          'read what Jira asks of a new issue',
        );
        const has = (id: string) => meta.fields.some(({ fieldId }) => fieldId === id);
        return {
          issueTypeId: type.id,
          name: type.name,
          demands: meta.fields
            .filter(({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !FILLED.has(fieldId))
            .map(({ name }) => name),
          takesAssignee: has('assignee'),
          takesDueDate: has('duedate'),
        };
      }),
    );
  },

  async create({ projectId, issueTypeId, summary, description, assigneeId, dueOn }) {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: description }] };
    const unassigned = {
      project: { id: projectId },
      issuetype: { id: issueTypeId },
      summary,
      description: { type: 'doc', version: 1, content: [paragraph] },
      ...(dueOn !== null && { duedate: dueOn }),
    };
    const assignee = assigneeId === null ? null : { accountId: assigneeId };
    try {
      if (assignee === null) return { issueId: await createIssue(unassigned), isAssigned: true };
      try {
        return { issueId: await createIssue({ ...unassigned, assignee }), isAssigned: true };
      } catch (error) {
        if (!isOfAssigneeAlone(error)) throw error;
        return { issueId: await createIssue(unassigned), isAssigned: false };
      }
    } catch (error) {
      if (!(error instanceof JiraRefusal) || error.status !== 400) throw error;
      const said = error.jiraMessages.join(' ');
      throw new AppError('invalid-input', `Jira didn’t create the issue: ${said} Nothing was changed.`, {
        cause: error,
      });
    }
  },

  async relate(issueId, toIssueId) {
    try {
      const { issueLinkTypes } = await readResponse(
        asUser().requestJira(route`/rest/api/3/issueLinkType`, {
          method: 'GET',
          headers: { Accept: 'application/json' },
        }),
        linkTypes,
        'read the types of links',
      );
      const type = issueLinkTypes.find(({ name }) => /^relates/i.test(name));
      if (!type) return false;
      const body = { type: { name: type.name }, inwardIssue: { id: toIssueId }, outwardIssue: { id: issueId } };
      await expectSuccess(
        asUser().requestJira(route`/rest/api/3/issueLink`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify(body),
        }),
        'link the issues',
      );
      return true;
    } catch (error) {
      if (error instanceof AppError) return false; // the item follows the issue all the same
      throw error;
    }
  },
};
