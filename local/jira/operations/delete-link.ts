import { unlinkIssues } from '../writes/link-issues';
import { getVisibleLink } from './get-link';
import { notFound } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';

export const deleteLink: Operation = {
  method: 'DELETE',
  path: '/rest/api/3/issueLink/{linkId}',
  answer(call) {
    const { link, from, to } = getVisibleLink(call);
    if (![from, to].some((issue) => call.permissions.hasOnIssue('LINK_ISSUES', issue))) {
      throw notFound(`No Link Issue Permission for issue '${call.store.keyOf(from)}'`);
    }
    unlinkIssues(call, link);
    return NO_CONTENT;
  },
};
