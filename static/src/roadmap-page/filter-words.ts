import type { FilterList, RoadmapFilter } from '../../../src/domain/roadmap-page/filter';
import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import { filterChoices, filterLabels } from './filter-choices';
import type { RoadmapNames } from './roadmap-names';

const lists: readonly FilterList[] = ['projects', 'owners', 'health', 'stages', 'segments', 'templates'];

const statusWords = { open: 'not done', done: 'done', all: 'done or not' } as const;

/** A filter as a reader of a printed page or an image needs it: one line, everything that it lets through. */
export function filterWords(filter: RoadmapFilter, view: RoadmapPageView, names: RoadmapNames): string {
  const parts = lists.flatMap((list) => {
    if (filter[list].length === 0) return [];
    const labels = filterChoices(view, names, list, filter[list])
      .filter(({ id }) => filter[list].includes(id))
      .map(({ label }) => label);
    return [`${filterLabels[list]}: ${labels.join(' or ')}`];
  });
  return [
    `Items ${statusWords[filter.status]}`,
    ...(filter.find.trim() === '' ? [] : [`matching “${filter.find.trim()}”`]),
    ...parts,
    ...(filter.needsAttention ? ['only those that need attention'] : []),
  ].join(' · ');
}
