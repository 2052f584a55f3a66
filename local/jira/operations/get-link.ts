import type { StoredLink } from '../state/model';
import { wireLinkType } from '../wire/configuration';
import { wireIssueReference } from '../wire/issue-reference';
import { rest } from '../wire/wire-context';
import { badRequest, notFound } from './jira-error';
import { ok, type Call, type Operation } from './operation';

export const getLink: Operation = {
  method: 'GET',
  path: '/rest/api/3/issueLink/{linkId}',
  answer(call) {
    const { link, type, from, to } = getVisibleLink(call);
    return ok({
      id: link.id,
      self: rest(call, 'issueLink', link.id),
      type: wireLinkType(call, type),
      inwardIssue: wireIssueReference(call, from),
      outwardIssue: wireIssueReference(call, to),
    });
  },
};

/** The link of the path, when the viewer sees both of its ends. */
export function getVisibleLink(call: Call) {
  const linkId = call.params.linkId ?? '';
  if (!/^\d+$/.test(linkId)) throw badRequest(`The issue link id '${linkId}' is not a number.`);
  const link: StoredLink | undefined = call.store.links.get(linkId);
  const type = call.store.linkTypes.get(link?.typeId ?? '');
  const from = call.store.issues.get(link?.fromIssueId ?? -1);
  const to = call.store.issues.get(link?.toIssueId ?? -1);
  const visible = from && to && call.permissions.canBrowse(from) && call.permissions.canBrowse(to);
  if (link === undefined || type === undefined || !visible) {
    throw notFound(`No issue link with id '${linkId}' exists.`);
  }
  return { link, type, from, to };
}
