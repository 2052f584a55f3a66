import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import type { RoadmapNames } from '../roadmap-names';
import type { Heading, Palette } from './svg-parts';

/** What a picture of the roadmap is drawn from. */
export interface RoadmapDrawing {
  readonly heading: Heading;
  readonly groups: readonly RowGroup[];
  readonly names: RoadmapNames;
  readonly locale: string;
  readonly today: string;
  readonly palette: Palette;
  /** As many lines are drawn at most: rows of cards over all groups on the board, bars and headings of groups on the timeline. */
  readonly most: number;
}
