import type { JqlValidation } from '../jql-engine';
import { badRequest } from './jira-error';
import { jqlContext } from './jql-context';
import { ok, type Operation } from './operation';
import { objectBody, textsIn } from './request-values';

const VALIDATIONS: readonly JqlValidation[] = ['strict', 'warn', 'none'];

export const parseJql: Operation = {
  method: 'POST',
  path: '/rest/api/3/jql/parse',
  answer(call) {
    const asked = call.query.get('validation') ?? 'strict';
    const validation = VALIDATIONS.find((mode) => mode === asked);
    if (validation === undefined) throw badRequest(`The validation mode '${asked}' is not valid.`);
    const queries = textsIn(objectBody(call), 'queries');
    if (queries.length === 0) throw badRequest('At least one query must be provided.');
    const context = jqlContext(call);
    return ok({ queries: queries.map((jql) => call.jql.parse(jql, validation, context)) });
  },
};
