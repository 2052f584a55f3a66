import { quarterStart } from '../../../../src/domain/calendar/quarter';
import { spanOf, timeScaleOf } from '../../../../src/domain/roadmap-page/span';
import { quarterWords, targetWords } from '../roadmap-words';
import { barTone } from '../timeline/BarIcon';
import { timelineEntries } from '../timeline/timeline-entries';
import type { RoadmapDrawing } from './roadmap-drawing';
import { cut, drawHeading, headingHeight, MARGIN, rect, sheet, textAt, type Drawing } from './svg-parts';
import { cueWords } from '../item-cues';
import { healthWords } from './health-in-words';

const SIDE = 380;
const ROW = 28;
const HEAD = 28;
const PIXELS_PER_DAY = 1.6;

/** The timeline as a picture of its own, for people without Jira. */
export function drawTimeline({ heading, groups, names, today, locale, palette, most }: RoadmapDrawing): Drawing {
  const entries = timelineEntries(groups);
  const shown = entries.slice(0, most);
  const spans = shown.map((entry) => (entry.kind === 'item' ? spanOf(entry.row) : null));
  const scale = timeScaleOf(spans, today, PIXELS_PER_DAY);
  const width = Math.ceil(MARGIN * 2 + SIDE + scale.width);
  const left = MARGIN + SIDE;
  const top = headingHeight(heading);
  const bottom = top + HEAD + shown.length * ROW;
  const parts: string[] = [...drawHeading(heading, width, palette)];
  for (const quarter of scale.quarters) {
    const x = left + scale.x(quarterStart(quarter));
    parts.push(rect(x, top, 1, bottom - top, { fill: palette.border }));
    parts.push(textAt(x + 6, top + 18, quarterWords(quarter), { size: 12, fill: palette.subtle, weight: 600 }));
  }
  parts.push(rect(left + scale.x(today), top + 4, 2, bottom - top - 4, { fill: palette.today }));
  shown.forEach((entry, index) => {
    const y = top + HEAD + index * ROW;
    parts.push(rect(MARGIN, y, width - 2 * MARGIN, 1, { fill: palette.border }));
    if (entry.kind === 'group') {
      parts.push(rect(MARGIN, y + 1, width - 2 * MARGIN, ROW - 1, { fill: palette.sunken }));
      const label = `${cut(entry.label, width - 200, 13)} · ${entry.items}`;
      parts.push(textAt(MARGIN + 8, y + 19, label, { size: 13, fill: palette.text, weight: 600 }));
      return;
    }
    const { row } = entry;
    parts.push(textAt(MARGIN + 8, y + 19, row.key, { size: 12, fill: palette.subtle }));
    parts.push(textAt(MARGIN + 84, y + 19, cut(row.summary, SIDE - 92, 13), { size: 13, fill: palette.text }));
    const span = spans[index];
    const words = [healthWords(row), targetWords(row, locale), ...cueWords(row, today), names.owner(row)].join(' · ');
    if (!span) {
      parts.push(textAt(left + 8, y + 19, words, { size: 12, fill: palette.subtle }));
      return;
    }
    const tone = palette.tones[barTone(row)];
    const from = left + scale.x(span.from);
    const length = Math.max(left + scale.x(span.to) - from, 8);
    parts.push(rect(from, y + 5, length, ROW - 10, { fill: tone.fill, stroke: tone.stroke, radius: 3 }));
    const room = length - 12;
    if (room > 40) parts.push(textAt(from + 6, y + 18.5, cut(words, room, 12), { size: 12, fill: tone.text }));
  });
  const drawn = shown.filter(({ kind }) => kind === 'item').length;
  const items = entries.filter(({ kind }) => kind === 'item').length;
  if (drawn < items) {
    const left = `The first ${drawn} of ${items} items. The CSV has all of them.`;
    parts.push(textAt(MARGIN, bottom + 24, left, { size: 13, fill: palette.subtle }));
  }
  const height = bottom + MARGIN + 16;
  return { svg: sheet(width, height, parts, palette), width, height, drawn };
}
