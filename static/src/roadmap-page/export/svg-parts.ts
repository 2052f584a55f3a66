import type { BarTone } from '../timeline/BarIcon';

/** Colours of an image, as the page shows them at the time. */
export interface Palette {
  readonly surface: string;
  readonly sunken: string;
  readonly text: string;
  readonly subtle: string;
  readonly border: string;
  readonly today: string;
  readonly tones: Readonly<Record<BarTone, { readonly fill: string; readonly stroke: string; readonly text: string }>>;
}

export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Items drawn; the others are said to be left out, in the drawing itself. */
  readonly drawn: number;
}

export interface Heading {
  readonly title: string;
  /** As-of, filter and viewer, one line each. */
  readonly lines: readonly string[];
}

const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif';
/** An average letter of that family at 1 px: an image can't ask the browser to cut text. */
const LETTER = 0.56;

/** XML has no way to write most control characters, so they are left out. */
const isWritable = (letter: string): boolean => letter >= ' ' || letter === '\n' || letter === '\t';

export function escapeXml(text: string): string {
  return [...text]
    .filter((letter) => isWritable(letter) && letter !== '\uFFFE' && letter !== '\uFFFF')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function cut(text: string, width: number, size: number): string {
  const most = Math.max(Math.floor(width / (size * LETTER)), 1);
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

export function textAt(
  x: number,
  y: number,
  text: string,
  { size, fill, weight = 400 }: { readonly size: number; readonly fill: string; readonly weight?: number },
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  { fill, stroke, radius = 0 }: { readonly fill: string; readonly stroke?: string; readonly radius?: number },
): string {
  const edge = stroke === undefined ? '' : ` stroke="${stroke}"`;
  return `<rect x="${x}" y="${y}" width="${Math.max(width, 1)}" height="${height}" rx="${radius}" fill="${fill}"${edge}/>`;
}

export const MARGIN = 24;

/** Where the drawing goes on below its heading. */
export const headingHeight = ({ lines }: Heading): number => MARGIN + 32 + lines.length * 18 + 8;

export function drawHeading({ title, lines }: Heading, width: number, palette: Palette): readonly string[] {
  return [
    textAt(MARGIN, MARGIN + 22, title, { size: 22, fill: palette.text, weight: 600 }),
    ...lines.map((line, index) =>
      textAt(MARGIN, MARGIN + 46 + index * 18, cut(line, width - 2 * MARGIN, 13), { size: 13, fill: palette.subtle }),
    ),
  ];
}

export function sheet(width: number, height: number, parts: readonly string[], palette: Palette): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
    rect(0, 0, width, height, { fill: palette.surface }),
    ...parts,
    '</svg>',
  ].join('');
}
