import { badRequest } from './jira-error';
import { jqlContext } from './jql-context';
import { ok, type Operation } from './operation';
import { objectBody, textsIn } from './request-values';

const MOST_QUERIES = 20;
const MOST_ISSUES = 1000;

export const matchJql: Operation = {
  method: 'POST',
  path: '/rest/api/3/jql/match',
  signedIn: true,
  answer(call) {
    const body = objectBody(call);
    const jqls = textsIn(body, 'jqls');
    const issueIds = textsIn(body, 'issueIds').map(Number);
    if (jqls.length > MOST_QUERIES) throw badRequest(`A maximum of ${MOST_QUERIES} JQL queries can be matched.`);
    if (issueIds.length > MOST_ISSUES) throw badRequest(`A maximum of ${MOST_ISSUES} issues can be matched.`);
    const context = jqlContext(call);
    return ok({
      matches: jqls.map((jql) => {
        const outcome = call.jql.match(jql, issueIds, context);
        return outcome.ok
          ? { matchedIssues: outcome.issueIds, errors: [] }
          : { matchedIssues: [], errors: outcome.errors };
      }),
    });
  },
};
