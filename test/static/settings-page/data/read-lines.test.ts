/** @jest-environment node */
import { firstPage, readLines } from '../../../../static/src/settings-page/data/read-lines';

test('reads one record a line, skips empty ones and names those that are none by their number', () => {
  expect(readLines('{"record":"entry"}\r\n\n{"record":\n[1]\n')).toEqual({
    lines: [
      { line: 1, record: { record: 'entry' } },
      { line: 4, record: [1] },
    ],
    problems: [{ line: 3, message: 'This line is not JSON.' }],
  });
  expect(readLines('')).toEqual({ lines: [], problems: [] });
});

const sized = (bytes: number, records: number) =>
  Array.from({ length: records }, (_, index) => ({ line: index + 1, record: 'x'.repeat(bytes) }));

test.each([
  ['few small records', sized(10, 3), 3],
  ['more than a call takes', sized(10, 700), 500],
  ['records that are too large together', sized(150_000, 5), 2],
  ['one that is too large alone: the answer says so', sized(600_000, 2), 1],
  ['letters of more than one byte', [{ line: 1, record: '界'.repeat(90_000) }, ...sized(200_000, 1)], 1],
])('a page of %s', (_name, lines, page) => {
  expect(firstPage(lines)).toHaveLength(page);
});
