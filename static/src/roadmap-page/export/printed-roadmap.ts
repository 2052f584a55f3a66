import type { RoadmapPageView } from '../../../../src/contract/roadmap-page';
import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import { formatInstant } from '../../format';
import { filterWords } from '../filter-words';
import type { RoadmapLook, RoadmapPageState } from '../page-state';
import type { RoadmapNames } from '../roadmap-names';
import { groupingLabel } from '../roadmap-words';

/** What is shown, ready to leave the page: on paper, as a picture or as a list. */
export interface PrintedRoadmap {
  readonly title: string;
  /** As-of, filter and viewer: by these a reader can tell what they look at. */
  readonly lines: readonly string[];
  readonly look: RoadmapLook;
  readonly groups: readonly RowGroup[];
  readonly names: RoadmapNames;
  readonly view: RoadmapPageView;
  readonly locale: string;
}

export function printedRoadmap({
  title,
  state,
  groups,
  names,
  view,
  viewer,
}: Pick<PrintedRoadmap, 'title' | 'groups' | 'names' | 'view'> & {
  readonly state: RoadmapPageState;
  readonly viewer: { readonly locale: string; readonly timeZone: string };
}): PrintedRoadmap {
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = view.rows.length.toLocaleString(viewer.locale);
  const seen = view.missing.length > 0 ? `${all} items read so far; this reading is not complete` : `${all} items`;
  return {
    title,
    lines: [
      `As of ${formatInstant(view.readAt, viewer)} (${viewer.timeZone}), as seen by ${view.viewer.displayName}: others may see other items`,
      `${shown.toLocaleString(viewer.locale)} of ${seen}${state.grouping === 'none' ? '' : `, by ${groupingLabel[state.grouping].toLowerCase()}`}`,
      filterWords(state.filter, view, names),
      ...view.missing,
    ],
    look: state.look,
    groups,
    names,
    view,
    locale: viewer.locale,
  };
}
