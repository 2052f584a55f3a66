import { importIssues } from '../../../local/import/import-issues';
import { ImportError } from '../../../local/import/import-error';
import { exportFolder, line, wireIssue } from './export-files';

const folder = exportFolder();
afterAll(() => folder.remove());

const good = () => folder.write('good.ndjson', line(wireIssue(1, 'APP-1')));
const lines = Array.from({ length: 3000 }, (_, index) =>
  line(wireIssue(index + 1, `APP-${index + 1}`, { summary: `${index * 7919}` })),
);
const packed = folder.gzip(lines.join(''));

const cases: readonly (readonly [string, () => string, string])[] = [
  ['is missing', () => folder.path('nowhere.json'), "The file FILE doesn't exist."],
  ['is a folder', () => folder.path('.'), 'The file FILE is a folder.'],
  ['is empty', () => folder.write('empty.json', ''), 'The file FILE is empty.'],
  [
    'is named as gzip and is not',
    () => folder.write('fake.json.gz', '{}'),
    "The file FILE isn't compressed with gzip, as its name says.",
  ],
  [
    'is binary',
    () => folder.write('picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
    "The file FILE isn't text: it must hold JSON, plain or gzip.",
  ],
  [
    'is in another encoding',
    () => folder.write('latin.json', Buffer.from([0x7b, 0x22, 0xfc, 0x22, 0x7d])),
    "The file FILE isn't text in UTF-8: it must hold JSON, plain or gzip.",
  ],
  [
    'is cut off within gzip',
    () => folder.write('cut.ndjson.gz', packed.subarray(0, packed.length / 2)),
    "The file FILE is damaged: it can't be decompressed to its end.",
  ],
  [
    'holds something else',
    () => folder.write('other.json', 'hello'),
    'The file FILE holds no issue that can be used: it must hold what GET /rest/api/3/search/jql answers, as lines or pages.',
  ],
];

test.each(cases)('an export that %s is refused in one sentence', async (_, make, sentence) => {
  const file = make();
  const refused = importIssues({ file });
  await expect(refused).rejects.toThrow(ImportError);
  await expect(refused).rejects.toThrow(sentence.replace('FILE', file));
});

test.each([
  ['is missing', () => folder.path('no-projects.json'), "The file FILE doesn't exist."],
  ["isn't JSON", () => folder.write('projects.txt', 'APP, LIB'), "The projects file FILE isn't JSON."],
  [
    'holds no list',
    () => folder.write('projects.json', '{"id":1}'),
    'The projects file FILE holds no list of projects, as GET /rest/api/3/project answers it.',
  ],
] as const)('a projects file that %s is refused in one sentence', async (_, make, sentence) => {
  const projectsFile = make();
  await expect(importIssues({ file: good(), projectsFile })).rejects.toThrow(sentence.replace('FILE', projectsFile));
});
