import { visibleFilters } from '../permissions/visible-filters';
import { isFavourite, wireFilter } from '../wire/filter';
import { ok, type Operation } from './operation';
import { flagParam } from './request-values';
import { getSignedIn } from './resources';

export const listMyFilters: Operation = {
  method: 'GET',
  path: '/rest/api/3/filter/my',
  signedIn: true,
  answer(call) {
    const { id } = getSignedIn(call);
    const withFavourites = flagParam(call, 'includeFavourites');
    const own = visibleFilters(call).filter(
      (filter) => filter.ownerId === id || (withFavourites && isFavourite(call, filter)),
    );
    return ok(own.map((filter) => wireFilter(call, filter)));
  },
};
