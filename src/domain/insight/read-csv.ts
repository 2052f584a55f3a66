/** One record of a file, with the line that it begins on, from 1: what a problem is reported at. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads CSV as spreadsheets and feedback tools write it (RFC 4180): quoted cells may hold separators, line breaks and doubled quotes.
 * The separator is the one that the first line has most of; a byte order mark and empty lines are passed over. Never throws: a quote
 * that isn't closed ends with the file.
 */
export function readCsv(text: string): readonly CsvRecord[] {
  const input = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(input);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let begunOn = 1;

  const endRecord = () => {
    cells.push(cell);
    if (cells.some((value) => value.trim() !== '')) records.push({ line: begunOn, cells });
    cells = [];
    cell = '';
    begunOn = line;
  };
  for (let at = 0; at < input.length; at += 1) {
    const letter = input[at] ?? '';
    if (letter === '\n' || (letter === '\r' && input[at + 1] !== '\n')) line += 1;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (input[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (letter === separator) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\n' || input[at + 1] !== '\n') endRecord();
    } else cell += letter;
  }
  endRecord();
  return records;
}

function separatorOf(text: string): string {
  const heading = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => heading.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
