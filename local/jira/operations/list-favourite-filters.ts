import { visibleFilters } from '../permissions/visible-filters';
import { isFavourite, wireFilter } from '../wire/filter';
import { ok, type Operation } from './operation';

export const listFavouriteFilters: Operation = {
  method: 'GET',
  path: '/rest/api/3/filter/favourite',
  answer: (call) =>
    ok(
      visibleFilters(call)
        .filter((filter) => isFavourite(call, filter))
        .map((filter) => wireFilter(call, filter)),
    ),
};
