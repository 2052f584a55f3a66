import { getVisibleFilter } from './get-filter';
import { badRequest } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';

export const deleteFilter: Operation = {
  method: 'DELETE',
  path: '/rest/api/3/filter/{id}',
  signedIn: true,
  answer(call) {
    const filter = getVisibleFilter(call);
    if (filter.ownerId !== call.viewer.user?.id && !call.permissions.hasGlobal('ADMINISTER')) {
      throw badRequest('You are not the owner of this filter, so you cannot delete it.');
    }
    call.store.write([{ drop: 'filters', id: filter.id }]);
    return NO_CONTENT;
  },
};
