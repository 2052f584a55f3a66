import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import type { CsvRecord } from './read-csv';
import { importParts, importPartLabel, type ImportMapping, type ImportPart } from './import-columns';
import {
  distinctLabels,
  insightContent,
  insightSource,
  type InsightContent,
  type InsightImportance,
  type InsightSource,
} from './insight';
import { plainText } from './words';

/** An insight's name in the system it comes from. */
export const sourceId = z
  .string()
  .check(z.trim(), z.minLength(1, 'Every row needs the id that it has in its source.'), z.maxLength(200));

/** One row as it goes to the server. */
export const importRow = z.object({
  /** Line of the file, from 1, for what is said about it. */
  line: z.int().check(z.positive()),
  sourceId,
  content: insightContent,
  issueKeys: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20, 'Link at most 20 issues at once.')),
});
export type ImportRow = z.infer<typeof importRow>;

export interface RowProblem {
  readonly line: number;
  /** What the column holds, in words. */
  readonly column: string;
  readonly message: string;
}

/** What stands where a row says nothing. */
export interface ImportDefaults {
  readonly source: InsightSource;
  readonly importance: InsightImportance;
}

export type ReadRow = { readonly row: ImportRow } | { readonly problems: readonly RowProblem[] };

/** Rows of a whole file, of which only the first of each source id is taken; the others are told. */
export function withoutRepeats(rows: readonly ImportRow[]): {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
} {
  const first = new Map<string, ImportRow>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const before = first.get(row.sourceId);
    if (before === undefined) first.set(row.sourceId, row);
    else problems.push({ line: row.line, column: importPartLabel.id, message: repeats(before) });
  }
  return { rows: [...first.values()], problems };
}

export const repeats = ({ line }: Pick<ImportRow, 'line'>): string => `Row ${line} has the same id.`;

/** One record as an insight, or what is wrong with it, by line and column. */
export function readImportRow(record: CsvRecord, mapping: ImportMapping, defaults: ImportDefaults): ReadRow {
  const { line } = record;
  const cell = (part: ImportPart): string => {
    const column = mapping[part];
    return column === undefined ? '' : (record.cells[column] ?? '').trim();
  };
  const importance = importanceOf(cell('importance'), defaults.importance);
  const heardOn = dayOf(cell('heardOn'));
  const parsed = importRow.safeParse({
    line,
    sourceId: cell('id'),
    content: {
      text: cell('text'),
      source: sourceOf(cell('source'), defaults.source),
      account: cell('account'),
      segments: labelsOf(cell('segments')),
      tags: labelsOf(cell('tags')),
      heardOn,
      url: cell('url'),
      importance,
    } satisfies { readonly [Field in keyof InsightContent]: unknown },
    issueKeys:
      cell('issueKeys')
        .toUpperCase()
        .match(/[A-Z][A-Z0-9_]+-\d+/g) ?? [],
  });
  if (parsed.success) return { row: parsed.data };
  const seen = new Set<string>();
  const problems = parsed.error.issues.flatMap(({ path, message }): readonly RowProblem[] => {
    const part = partOf(path);
    if (seen.has(part)) return [];
    seen.add(part);
    return [{ line, column: part === '' ? '' : importPartLabel[part], message: spoken(part, message, cell) }];
  });
  return { problems };
}

function spoken(part: ImportPart | '', message: string, cell: (part: ImportPart) => string): string {
  if (part === 'importance') return `“${cell(part)}” is not an importance. Use 1 to 3, or low, medium, high.`;
  if (part === 'heardOn') return `“${cell(part)}” is not a date. Write it as 2026-03-31.`;
  return message;
}

function partOf(path: readonly PropertyKey[]): ImportPart | '' {
  const [first, second] = path;
  if (first === 'sourceId') return 'id';
  const name = first === 'content' ? second : first;
  return importParts.find((part) => part === name) ?? '';
}

/** Lists in one cell are parted by commas, semicolons or bars. */
const labelsOf = (text: string): readonly string[] => distinctLabels(text.split(/[,;|]/));

const sourceWords: readonly (readonly [RegExp, InsightSource])[] = [
  [/sales|crm|salesforce|hubspot|deal/, 'sales'],
  [/support|zendesk|intercom|ticket|help/, 'support'],
  [/research|interview|study|survey|usability|dovetail/, 'research'],
  [/data|analytic|metric|log/, 'data'],
  [/customer|user|client|email|review/, 'customer'],
];

function sourceOf(text: string, unless: InsightSource): InsightSource {
  const plain = plainText(text);
  if (plain === '') return unless;
  const exact = insightSource.safeParse(plain);
  if (exact.success) return exact.data;
  return sourceWords.find(([words]) => words.test(plain))?.[1] ?? 'other';
}

/** Rows whose source is a kind that Gantry doesn't know: they are taken as “Other”, which is to be told. */
export function unknownSources(records: readonly CsvRecord[], mapping: ImportMapping): readonly RowProblem[] {
  const { source } = mapping;
  if (source === undefined) return [];
  return records.flatMap(({ line, cells }) => {
    const text = (cells[source] ?? '').trim();
    if (sourceOf(text, 'other') !== 'other' || ['', 'other'].includes(plainText(text))) return [];
    const message = `“${text}” is not a kind of source that Gantry knows: taken as Other.`;
    return [{ line, column: importPartLabel.source, message }];
  });
}

const importanceWords: Readonly<Record<string, InsightImportance>> = {
  low: 1,
  'nice to have': 1,
  medium: 2,
  normal: 2,
  important: 2,
  high: 3,
  critical: 3,
};

/** What isn't understood stays as it is, for the schema to refuse. */
function importanceOf(text: string, unless: InsightImportance): unknown {
  if (text === '') return unless;
  return importanceWords[plainText(text)] ?? Number(text);
}

/** The day in an ISO date or instant, which is what exports write; nothing else is guessed at, since 3/4 is two days. */
function dayOf(text: string): string | null {
  if (text === '') return null;
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  const written = day ? `${day[1]}-${(day[2] ?? '').padStart(2, '0')}-${(day[3] ?? '').padStart(2, '0')}` : text;
  return calendarDate.safeParse(written).success ? written : text;
}
