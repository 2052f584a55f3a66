import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { launchProperty } from '../../src/domain/mirror/launch-property';
import { mirrorKey, mirrorSchema } from '../../src/domain/mirror/mirror-key';
import { roadmapProperty } from '../../src/domain/mirror/roadmap-property';

const root = path.resolve(__dirname, '../..');
const document = readFileSync(path.join(root, 'docs/issue-properties.md'), 'utf8');

interface Row {
  readonly key: string;
  readonly type: string;
  readonly always: boolean;
  readonly indexed: boolean;
  /** Its name in JQL; '' for none. */
  readonly alias: string;
}

/** The rows of the table below the property's heading. */
function documented(propertyKey: string): readonly Row[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`\`${propertyKey}\``)) ?? '';
  return [...section.matchAll(/^\| `(\w+)`\s*\| (\w+)\s*\| (yes|no)\s*\| (.*?)\s*\|$/gm)].map(
    ([, key = '', type = '', always = '', meaning = '']) => ({
      key,
      type,
      always: always === 'yes',
      indexed: meaning.includes('_indexed_'),
      alias: /_indexed_ as `(\w+)`/.exec(meaning)?.[1] ?? '',
    }),
  );
}

const described = z.object({
  properties: z.record(z.string(), z.object({ type: z.string() })),
  required: z.array(z.string()),
});

const manifest = z
  .object({
    modules: z.object({
      'jira:entityProperty': z.array(
        z.object({
          propertyKey: z.string(),
          values: z.array(z.object({ path: z.string(), searchAlias: z.optional(z.string()) })),
        }),
      ),
    }),
  })
  .parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')));

describe.each([
  [mirrorKey.roadmap, roadmapProperty],
  [mirrorKey.launch, launchProperty],
] as const)('the document’s table of %s', (propertyKey, schema) => {
  const rows = documented(propertyKey);
  const { properties, required } = described.parse(
    z.toJSONSchema(schema, {
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema._zod.def.type === 'literal') jsonSchema.type = 'integer';
      },
    }),
  );

  test('has every key of the schema in its order, and no other', () => {
    expect(rows.map(({ key }) => key)).toEqual(Object.keys(properties));
  });

  test('says of each its type and whether it may be left out', () => {
    expect(rows.map(({ key, type, always }) => [key, type, always])).toEqual(
      Object.entries(properties).map(([key, { type }]) => [key, type, required.includes(key)]),
    );
  });

  test('says which can be searched, and by which name', () => {
    const values = manifest.modules['jira:entityProperty'].find((module) => module.propertyKey === propertyKey)?.values;
    expect(new Set(rows.filter(({ indexed }) => indexed).map(({ key, alias }) => `${key} ${alias}`))).toEqual(
      new Set(values?.map((value) => `${value.path} ${value.searchAlias ?? ''}`)),
    );
  });
});

test('the document names the schema version that is written', () => {
  expect(/Schema version: \*\*(\d+)\*\*/.exec(document)?.[1]).toBe(String(mirrorSchema));
});
