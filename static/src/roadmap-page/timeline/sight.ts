/** The stretch of the scale that the window shows, in pixels. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** Rows are drawn anew when the window has gone this far, not at each pixel. */
const STEP = 24;

/** Null where the window has no width, such as in a hidden tab. */
export function sightOf(scrollLeft: number, width: number): Sight | null {
  if (width <= 0) return null;
  const from = Math.round(scrollLeft / STEP) * STEP;
  return { from, to: from + width };
}

/** Where the words of a bar stand: in it, beside its end, or with an arrow at the edge behind which it lies. */
export type WordsPlace = 'inside' | 'beside' | 'before' | 'after';

export function wordsPlace(bar: Sight, words: number, sight: Sight | null): WordsPlace {
  if (sight !== null && bar.to <= sight.from) return 'before';
  if (sight !== null && bar.from >= sight.to) return 'after';
  const seen = sight === null ? bar.to - bar.from : Math.min(bar.to, sight.to) - Math.max(bar.from, sight.from);
  const hasRoomBeside = sight === null || bar.to <= sight.to;
  return seen < words && hasRoomBeside ? 'beside' : 'inside';
}
