import { downloadText } from '../../portfolio-page/download-text';
import { toCsv } from '../../portfolio-page/to-csv';
import { downloadPng } from './download-png';
import { drawBoard } from './draw-board';
import { drawTimeline } from './draw-timeline';
import type { PrintedRoadmap } from './printed-roadmap';
import { readPalette } from './read-palette';
import { roadmapTable } from './roadmap-csv';

/** Lines of a timeline and rows of cards that a picture holds: more would be beyond what browsers draw sharply. */
const MOST_LINES = 250;
const MOST_CARDS = 100;

/** Makes the file and answers a sentence that says what is in it. */
export async function exportRoadmap(kind: 'png' | 'csv', printed: PrintedRoadmap): Promise<string> {
  const { groups, names, view, locale, look, title, lines } = printed;
  const items = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const name = `roadmap-${view.today}`;
  if (kind === 'csv') {
    downloadText(`${name}.csv`, toCsv(roadmapTable(groups, names, view)), 'text/csv;charset=utf-8');
    return `${name}.csv has all ${items} items shown here.`;
  }
  const drawing = { heading: { title, lines }, groups, names, locale, today: view.today, palette: readPalette() };
  const drawn =
    look === 'timeline' ? drawTimeline({ ...drawing, most: MOST_LINES }) : drawBoard({ ...drawing, most: MOST_CARDS });
  await downloadPng(`${name}.png`, drawn);
  return drawn.drawn < items
    ? `${name}.png has ${drawn.drawn} of the ${items} items shown here, as many as a picture holds; the list (CSV) has all.`
    : `${name}.png has all ${items} items shown here.`;
}
