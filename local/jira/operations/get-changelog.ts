import type { ChangeGroup, ChangeItem } from '../state/model';
import { jiraDateTime } from '../wire/jira-date';
import { wireUserById } from '../wire/user';
import type { Wire, WireContext } from '../wire/wire-context';
import { ok, type Operation } from './operation';
import { pageOf } from './page';
import { getVisibleIssue } from './resources';

/** Oldest first. */
export const getChangelog: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/changelog',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const path = `/rest/api/3/issue/${call.params.issueIdOrKey ?? ''}/changelog`;
    const limits = { byDefault: 100, atMost: 100 };
    return ok(pageOf(call, path, issue.changelog, limits, (group) => wireChangeGroup(call, group)));
  },
};

export function wireChangeGroup(context: WireContext, group: ChangeGroup): Wire {
  return {
    id: group.id,
    author: wireUserById(context, group.authorId),
    created: jiraDateTime(group.at, context.viewer.timeZone),
    items: group.items.map(wireChangeItem),
  };
}

export function wireChangeItem(item: ChangeItem): Wire {
  return {
    field: item.field,
    fieldtype: item.fieldtype,
    fieldId: item.fieldId,
    from: item.from,
    fromString: item.fromText,
    to: item.to,
    toString: item.toText,
  };
}
