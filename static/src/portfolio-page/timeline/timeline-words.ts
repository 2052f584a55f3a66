import type { DatesFigure } from '../../../../src/domain/rollup/measures/dates';
import { formatDay } from '../../format';
import { varianceSentence } from '../figure-words';

/** "from 1 Jan 2026 to 8 May 2026", with what isn't known left out. */
function fromTo(from: string | null, to: string | null, locale: string): string {
  if (from === null) return to === null ? '' : `until ${formatDay(to, locale)}`;
  return to === null
    ? `from ${formatDay(from, locale)}, no end`
    : `from ${formatDay(from, locale)} to ${formatDay(to, locale)}`;
}

/** All that a row's bars tell to the eye. */
export function timelineWords(dates: DatesFigure, locale: string): string {
  const work = fromTo(dates.startOn, dates.endOn, locale);
  const own = fromTo(dates.ownStartOn, dates.ownDueOn, locale);
  const sentences = [
    work === '' ? 'No dates in the work.' : `Work ${work}.`,
    own === '' ? 'No dates of its own.' : `Own dates ${own}.`,
    ...(dates.varianceDays === null ? [] : [varianceSentence(dates)]),
    ...(dates.leaves > dates.dated ? [`${dates.dated} of ${dates.leaves} leaf issues have an end.`] : []),
  ];
  return sentences.join(' ');
}
