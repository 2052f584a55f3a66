import { suggestMapping } from '../../../src/domain/insight/import-columns';
import { readImportRow, withoutRepeats } from '../../../src/domain/insight/import-row';
import { readCsv } from '../../../src/domain/insight/read-csv';

test.each([
  ['quotes, separators and line breaks in cells', 'a,b\r\n"x, ""y""","two\nlines"\r\n', ['x, "y"', 'two\nlines'], 2],
  ['semicolons', 'a;b\nx,1;y', ['x,1', 'y'], 2],
  ['tabs and a byte order mark', '\uFEFFa\tb\nx\ty', ['x', 'y'], 2],
  ['empty lines between', 'a,b\n\n \nx,y', ['x', 'y'], 4],
  ['a quote that never ends', 'a,b\n"x,y', ['x,y'], 2],
])('%s', (_, text, cells, line) => {
  const [header, row, ...others] = readCsv(text);
  expect(header?.cells).toEqual(['a', 'b']);
  expect(row).toEqual({ line, cells });
  expect(others).toEqual([]);
});

test.each([
  [
    'Dovetail',
    ['Highlight ID', 'Highlight text', 'Tags', 'Created at', 'Highlight URL'],
    { id: 0, text: 1, tags: 2, heardOn: 3, url: 4 },
  ],
  [
    'Productboard',
    ['id', 'note text', 'source', 'company domain', 'tags', 'created at', 'display url'],
    { id: 0, text: 1, source: 2, account: 3, tags: 4, heardOn: 5, url: 6 },
  ],
  ['its own export', ['id', 'text', 'issue keys'], { id: 0, text: 1, issueKeys: 2 }],
  ['headings nobody knows', ['foo', 'bar'], {}],
])('headings of %s are recognised', (_, header, mapping) => {
  expect(suggestMapping(header)).toEqual(mapping);
});

const mapping = { id: 0, text: 1, heardOn: 2, importance: 3, url: 4, tags: 5, issueKeys: 6 };
const defaults = { source: 'customer', importance: 2 } as const;
const read = (...cells: string[]) => readImportRow({ line: 7, cells }, mapping, defaults);

test('a row becomes an insight, with what it leaves open filled in', () => {
  expect(read('d-1', ' Slow ', '2026-10-01T10:00:00Z', 'High', '', 'a, b;A', 'see pay-1, PAY-2')).toEqual({
    row: {
      line: 7,
      sourceId: 'd-1',
      content: {
        text: 'Slow',
        source: 'customer',
        account: '',
        segments: [],
        tags: ['a', 'b'],
        heardOn: '2026-10-01',
        url: '',
        importance: 3,
      },
      issueKeys: ['PAY-1', 'PAY-2'],
    },
  });
});

test.each([
  ['no id', ['', 'Slow'], 'Id in the source'],
  ['no text', ['d-1', ' '], 'Text'],
  ['a text too long', ['d-1', 'x'.repeat(2_001)], 'Text'],
  ['a day that isn’t one', ['d-1', 'Slow', '2026-02-30'], 'Date heard'],
  ['a day that could be two', ['d-1', 'Slow', '03/04/2026'], 'Date heard'],
  ['an importance beyond 3', ['d-1', 'Slow', '', '4'], 'Importance'],
  ['a script for a link', ['d-1', 'Slow', '', '', 'javascript:alert(1)'], 'Link'],
])('%s is a problem with its line and column', (_, cells, column) => {
  expect(read(...cells)).toEqual({
    problems: [{ line: 7, column, message: expect.stringMatching(/^[A-Z“].*\.$/) }],
  });
});

test('markup in a text stays text', () => {
  const html = '<script>alert("x")</script>';
  expect(read('d-1', html)).toMatchObject({ row: { content: { text: html } } });
});

test('of rows with the same id the first is taken and the others are told, however far apart they stand', () => {
  const row = (line: number, id: string) => {
    const found = readImportRow({ line, cells: [id, 'Slow'] }, mapping, defaults);
    if (!('row' in found)) throw new Error('Not read.');
    return found.row;
  };
  const { rows, problems } = withoutRepeats([row(2, 'a'), row(3, 'b'), row(900, ' a ')]);
  expect(rows.map(({ line }) => line)).toEqual([2, 3]);
  expect(problems).toEqual([{ line: 900, column: 'Id in the source', message: 'Row 2 has the same id.' }]);
});
