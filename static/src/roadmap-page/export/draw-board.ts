import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { cueWords } from '../item-cues';
import { gapWords, horizonLabel, horizons, targetWords } from '../roadmap-words';
import { barTone } from '../timeline/BarIcon';
import { healthWords } from './health-in-words';
import type { RoadmapDrawing } from './roadmap-drawing';
import { cut, drawHeading, headingHeight, MARGIN, rect, sheet, textAt, type Drawing } from './svg-parts';

const COLUMN = 440;
const GAP = 12;
const CARD = 84;

/** The board as a picture of its own, for people without Jira. */
export function drawBoard({ heading, groups, names, locale, today, palette, most }: RoadmapDrawing): Drawing {
  const width = MARGIN * 2 + COLUMN * 3 + GAP * 2;
  const top = headingHeight(heading);
  const xOf = (column: number) => MARGIN + column * (COLUMN + GAP);
  const all = groups.flatMap(({ rows }) => rows);
  const parts: string[] = [...drawHeading(heading, width, palette)];
  horizons.forEach((horizon, column) => {
    const items = all.filter((row) => row.horizon === horizon).length;
    parts.push(
      textAt(xOf(column) + 4, top + 18, `${horizonLabel[horizon]} · ${items}`, {
        size: 15,
        fill: palette.text,
        weight: 600,
      }),
    );
  });
  let y = top + 32;
  let room = most;
  let drawn = 0;
  for (const { label, rows } of groups) {
    if (room <= 0) break;
    if (label !== '') {
      parts.push(
        textAt(MARGIN + 4, y + 18, cut(label, width - 200, 13), { size: 13, fill: palette.text, weight: 600 }),
      );
      y += 28;
    }
    const columns = horizons.map((horizon) => rows.filter((row) => row.horizon === horizon).slice(0, room));
    const deepest = Math.max(...columns.map(({ length }) => length));
    columns.forEach((cards, column) => {
      parts.push(rect(xOf(column), y, COLUMN, deepest * (CARD + 8) + 8, { fill: palette.sunken, radius: 6 }));
      cards.forEach((row, index) => {
        parts.push(...drawCard(row, xOf(column) + 8, y + 8 + index * (CARD + 8), { names, locale, today, palette }));
      });
      drawn += cards.length;
    });
    y += deepest * (CARD + 8) + 8 + GAP;
    room -= deepest;
  }
  if (drawn < all.length) {
    const left = `${drawn} of ${all.length} items. The CSV has all of them.`;
    parts.push(textAt(MARGIN, y + 16, left, { size: 13, fill: palette.subtle }));
    y += 24;
  }
  const height = y + MARGIN;
  return { svg: sheet(width, height, parts, palette), width, height, drawn };
}

function drawCard(
  row: RoadmapRow,
  x: number,
  y: number,
  { names, locale, today, palette }: Pick<RoadmapDrawing, 'names' | 'locale' | 'today' | 'palette'>,
): readonly string[] {
  const width = COLUMN - 16;
  const tone = palette.tones[barTone(row)];
  const health = healthWords(row);
  const badge = health.length * 6.6 + 12;
  const facts = [
    row.key,
    targetWords(row, locale),
    names.owner(row),
    ...(row.gaps.length > 0 ? [gapWords(row.gaps)] : []),
  ];
  return [
    rect(x, y, width, CARD, { fill: palette.surface, stroke: palette.border, radius: 4 }),
    textAt(x + 12, y + 24, cut(row.summary, width - 24, 13), { size: 13, fill: palette.text, weight: 600 }),
    rect(x + 12, y + 37, badge, 18, { fill: tone.fill, stroke: tone.stroke, radius: 3 }),
    textAt(x + 18, y + 50, health, { size: 12, fill: tone.text }),
    textAt(x + 12 + badge + 8, y + 50, cut(cueWords(row, today).join(' · '), width - badge - 32, 12), {
      size: 12,
      fill: palette.text,
    }),
    textAt(x + 12, y + 72, cut(facts.join(' · '), width - 24, 12), { size: 12, fill: palette.subtle }),
  ];
}
