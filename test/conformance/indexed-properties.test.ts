import path from 'node:path';
import { readManifest } from '../../local/forge/manifest';
import { indexedProperties } from '../../local/indexed-properties';
import { launchProperty } from '../../src/domain/mirror/launch-property';
import { mirrorKey } from '../../src/domain/mirror/mirror-key';
import { roadmapProperty } from '../../src/domain/mirror/roadmap-property';

const indexed = indexedProperties(readManifest(path.resolve(__dirname, '../../manifest.yml')));
const written: Readonly<Record<string, readonly string[]>> = {
  [mirrorKey.roadmap]: Object.keys(roadmapProperty.shape),
  [mirrorKey.launch]: Object.keys(launchProperty.shape),
};

test.each(indexed.map(({ propertyKey, path: value }) => [propertyKey, value]))(
  'JQL is told of %s.%s, which the mirror has',
  (propertyKey, value) => {
    expect(written[propertyKey]).toContain(value);
  },
);

test('every mirror is known to JQL', () => {
  expect(new Set(indexed.map(({ propertyKey }) => propertyKey))).toEqual(new Set(Object.values(mirrorKey)));
});

test('names in JQL are told apart, and Jira’s limit of 100 indexed values is kept', () => {
  const aliases = indexed.flatMap(({ searchAlias }) => searchAlias ?? []);
  expect(new Set(aliases).size).toBe(aliases.length);
  expect(indexed.length).toBeLessThanOrEqual(100);
});
