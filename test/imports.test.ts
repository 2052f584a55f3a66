import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

interface Row {
  readonly folders: readonly string[];
  readonly packages: readonly string[] | null;
}

/** The linter's own table is an ES module; jest runs CommonJS, so its literal is read as text and evaluated. */
function layers(): Readonly<Record<string, Row>> {
  const text = readFileSync(path.join(root, 'eslint.boundaries.mjs'), 'utf8').replace(
    /export const boundaries[\s\S]*$/,
    '',
  );
  return new Function(`${text.replace('export const layers', 'const layers')}; return layers;`)() as Record<
    string,
    Row
  >;
}

const table = layers();

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'build'].includes(entry.name) ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/\b(?:from|import|require)(?:\s+|\s*\(\s*)'([^'\s]+)'/g)].map((match) => match[1] ?? '');
}

const rowOf = (file: string) =>
  Object.keys(table)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];

/** The sentence that says why an import is not allowed; null where it is. */
function offence(file: string, specifier: string): string | null {
  const folder = rowOf(file);
  const row = folder === undefined ? undefined : table[folder];
  if (folder === undefined || row === undefined) return null;
  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return row.packages === null || row.packages.includes(name) ? null : `${file} imports the package ${specifier}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const allowed = [folder, ...row.folders].some((place) => target === place || target.startsWith(`${place}/`));
  return allowed ? null : `${file} imports ${target}`;
}

const files = ['src', 'static/src', 'local'].filter((folder) => existsSync(path.join(root, folder))).flatMap(sources);

test('every folder of src, static and local has a row that says what it may import', () => {
  const composition = new Set(['src/index.ts', 'src/app.ts']);
  const withoutRow = files.filter((file) => !composition.has(file) && rowOf(file) === undefined);
  expect(withoutRow).toEqual([]);
});

test('no import crosses a boundary', () => {
  const offences = files.flatMap((file) => importsOf(file).flatMap((specifier) => offence(file, specifier) ?? []));
  expect(offences).toEqual([]);
});

test('nothing but tests imports the local host', () => {
  const offenders = files.filter(
    (file) => !file.startsWith('local/') && importsOf(file).some((specifier) => /(^|\/)local\//.test(specifier)),
  );
  expect(offenders).toEqual([]);
});

test.each([
  ['src/domain/rollup/fold.ts', '@forge/api'],
  ['src/domain/rollup/fold.ts', '../../usecases/ports'],
  ['src/usecases/open-roadmap.ts', '../jira/read-response'],
  ['src/jira/viewer-people.ts', '../usecases/open-roadmap'],
  ['src/storage/forge-sql.ts', '../usecases/commit-change'],
  ['static/src/api.ts', '../../src/storage/migrations'],
  ['local/main.ts', '../src/domain/json'],
])('the check refuses %s importing %s', (file, specifier) => {
  expect(offence(file, specifier)).not.toBeNull();
});
