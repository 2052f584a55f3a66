import { canUseFilter } from '../permissions/visible-filters';
import type { StoredFilter } from '../state/model';
import { wireFilter } from '../wire/filter';
import { badRequest } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { expansions, listParam } from './request-values';

export const getFilter: Operation = {
  method: 'GET',
  path: '/rest/api/3/filter/{id}',
  answer(call) {
    expansions(listParam(call, 'expand'), ['sharedUsers', 'subscriptions']);
    return ok(wireFilter(call, getVisibleFilter(call)));
  },
};

/** 400, not 404, for one that isn't there and for one that isn't the viewer's to use. */
export function getVisibleFilter(call: Call): StoredFilter {
  const filter = call.store.filters.get(call.params.id ?? '');
  if (filter === undefined || !canUseFilter(call, filter)) {
    throw badRequest(
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    );
  }
  return filter;
}
