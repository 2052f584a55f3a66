import { chosenFields } from '../fields/chosen-fields';
import type { StoredIssue } from '../state/model';
import { badRequest } from './jira-error';
import { ok, type Operation } from './operation';
import { expansions, objectBody, textsIn } from './request-values';
import { findIssue } from './resources';
import { LACKING_EXPANSIONS, wireIssue } from './wire-issue';

const MOST_ISSUES = 100;
const MOST_PROPERTIES = 5;

/** In ascending order of id. Issues that aren't there or may not be seen are left out. */
export const bulkFetchIssues: Operation = {
  method: 'POST',
  path: '/rest/api/3/issue/bulkfetch',
  answer(call) {
    const body = objectBody(call);
    const asked = textsIn(body, 'issueIdsOrKeys');
    if (asked.length === 0) throw badRequest('No issue IDs or keys were provided.');
    if (asked.length > MOST_ISSUES) throw badRequest(`A maximum of ${MOST_ISSUES} issues can be fetched at once.`);
    const properties = textsIn(body, 'properties');
    if (properties.length > MOST_PROPERTIES) {
      throw badRequest(`A maximum of ${MOST_PROPERTIES} issue property keys can be specified.`);
    }
    const expand = expansions(textsIn(body, 'expand'), LACKING_EXPANSIONS);
    const fields = chosenFields(call, textsIn(body, 'fields'), '*navigable');
    const found = new Map<number, StoredIssue>();
    for (const idOrKey of asked) {
      const issue = findIssue(call, idOrKey);
      if (issue !== undefined && call.permissions.canBrowse(issue)) found.set(issue.id, issue);
    }
    const shape = { fields, properties, expand };
    return ok({
      issues: [...found.values()].sort((a, b) => a.id - b.id).map((issue) => wireIssue(call, issue, shape)),
      issueErrors: [],
    });
  },
};
