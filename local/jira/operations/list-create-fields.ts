import { issueRecord } from '../state/model';
import { badRequest } from './jira-error';
import { wireFieldMeta, writableFields } from './field-meta';
import { ok, type Operation } from './operation';
import { numberParam } from './request-values';
import { getVisibleProject } from './resources';

export const listCreateFields: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    const typeId = call.params.issueTypeId ?? '';
    if (!project.issueTypeIds.includes(typeId))
      throw badRequest(`The issue type '${typeId}' is not valid for this project.`);
    const blank = issueRecord({
      id: 0,
      number: 0,
      projectId: project.id,
      typeId,
      statusId: '',
      summary: '',
      createdAt: call.nowMs,
    });
    const fields = call.permissions.hasInProject('CREATE_ISSUES', project) ? writableFields(call, blank, 'create') : [];
    const startAt = numberParam(call, 'startAt', 0);
    const maxResults = Math.min(numberParam(call, 'maxResults', 50), 200);
    return ok({
      maxResults,
      startAt,
      total: fields.length,
      fields: fields
        .slice(startAt, startAt + maxResults)
        .map((field) => ({ ...wireFieldMeta(call, field, blank), fieldId: field.id })),
    });
  },
};
