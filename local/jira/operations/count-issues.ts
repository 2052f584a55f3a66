import { searchIds } from './jql-context';
import { ok, type Operation } from './operation';
import { objectBody } from './request-values';

export const countIssues: Operation = {
  method: 'POST',
  path: '/rest/api/3/search/approximate-count',
  answer(call) {
    const { jql } = objectBody(call);
    return ok({ count: searchIds(call, typeof jql === 'string' ? jql : '').length });
  },
};
