import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const scopeEntry = z.union([z.string(), z.looseObject({ name: z.string() })]);

const filterSchema = z.strictObject({
  ignoreSelf: z.optional(z.boolean()),
  onError: z.optional(z.enum(['IGNORE', 'RECEIVE', 'IGNORE_AND_LOG', 'RECEIVE_AND_LOG'])),
});

const triggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()),
  filter: z.optional(filterSchema),
});

const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.looseObject({ type: z.string() })),
  indexes: z.optional(
    z.array(
      z.union([
        z.string(),
        z.object({ name: z.string(), range: z.array(z.string()), partition: z.optional(z.array(z.string())) }),
      ]),
    ),
  ),
});

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    storage: z.optional(z.looseObject({ entities: z.optional(z.array(entitySchema)) })),
  }),
  permissions: z.optional(
    z.looseObject({
      scopes: z.optional(z.union([z.array(scopeEntry), z.record(z.string(), z.unknown())])),
      content: z.optional(
        z.looseObject({ scripts: z.optional(z.array(z.string())), styles: z.optional(z.array(z.string())) }),
      ),
      external: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  resources: z.optional(z.array(z.looseObject({ key: z.string(), path: z.string() }))),
  modules: z.looseObject({
    sql: z.optional(z.array(z.looseObject({ key: z.string() }))),
    function: z.optional(
      z.array(z.looseObject({ key: z.string(), handler: z.string(), timeoutSeconds: z.optional(z.number()) })),
    ),
    consumer: z.optional(z.array(z.looseObject({ key: z.string(), queue: z.string(), function: z.string() }))),
    trigger: z.optional(z.array(triggerSchema)),
    scheduledTrigger: z.optional(
      z.array(
        z.looseObject({
          key: z.string(),
          function: z.string(),
          interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
        }),
      ),
    ),
  }),
});

const subPageSchema = z.looseObject({ title: z.string(), route: z.string(), icon: z.optional(z.string()) });

const entryPoint = z.looseObject({ resource: z.string() });

const uiModuleSchema = z.looseObject({
  key: z.string(),
  title: z.optional(z.unknown()),
  resource: z.optional(z.string()),
  resolver: z.optional(z.looseObject({ function: z.optional(z.string()) })),
  dynamicProperties: z.optional(z.looseObject({ function: z.string() })),
  function: z.optional(z.string()),
  create: z.optional(entryPoint),
  edit: z.optional(entryPoint),
  view: z.optional(entryPoint),
  pages: z.optional(z.array(subPageSchema)),
});

export type EntryPoint = 'create' | 'edit' | 'view';

export interface FunctionModule {
  readonly key: string;
  /** `file.exportedName`, as in the manifest. */
  readonly handler: string;
  readonly timeoutSeconds?: number | undefined;
}

/** A module that Jira shows: `properties` is all the manifest says of it. */
export interface UiModule {
  readonly type: string;
  readonly key: string;
  readonly resource: string | undefined;
  readonly resolverFunction: string | undefined;
  /** Asked for what Jira shows of the module beside its title. */
  readonly dynamicPropertiesFunction: string | undefined;
  /** Called by Jira itself, as a workflow validator's is. */
  readonly ownFunction: string | undefined;
  /** What a module shows where it is added, changed and looked at, by the name of the place. */
  readonly entryResources: Readonly<Partial<Record<EntryPoint, string>>>;
  /** What Jira lists below the module in its navigation; the app tells them apart by the path of its address. */
  readonly subPages: readonly z.infer<typeof subPageSchema>[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export type Entity = z.infer<typeof entitySchema>;
export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';

/** What the local host reads of manifest.yml; display conditions and the like stay in `properties` for the shell. */
export interface Manifest {
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly permissions: Readonly<Record<string, unknown>>;
  readonly functions: readonly FunctionModule[];
  readonly consumers: readonly { readonly key: string; readonly queue: string; readonly function: string }[];
  readonly triggers: readonly z.infer<typeof triggerSchema>[];
  readonly schedules: readonly { readonly key: string; readonly function: string; readonly interval: Interval }[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly uiModules: readonly UiModule[];
  readonly entities: readonly Entity[];
  /** Forge gives a database only to an app that declares one. */
  readonly hasSql: boolean;
}

function readScopes(scopes: z.infer<typeof manifestSchema>['permissions']): string[] {
  const declared = scopes?.scopes ?? [];
  return Array.isArray(declared)
    ? declared.map((entry) => (typeof entry === 'string' ? entry : entry.name))
    : Object.keys(declared);
}

function readUiModules(modules: Readonly<Record<string, unknown>>): UiModule[] {
  return Object.entries(modules).flatMap(([type, entries]) =>
    type.includes(':') && Array.isArray(entries)
      ? entries.map((entry) => {
          const properties = uiModuleSchema.parse(entry);
          const { create, edit, view } = properties;
          return {
            type,
            key: properties.key,
            resource: properties.resource,
            resolverFunction: properties.resolver?.function,
            dynamicPropertiesFunction: properties.dynamicProperties?.function,
            ownFunction: properties.function,
            entryResources: {
              ...(create && { create: create.resource }),
              ...(edit && { edit: edit.resource }),
              ...(view && { view: view.resource }),
            },
            subPages: properties.pages ?? [],
            properties,
          };
        })
      : [],
  );
}

/**
 * Reads a Forge manifest's text. Throws a sentence that names the place for anything that Forge itself would refuse or that this
 * host can't honour (an expression filter, more than five schedules): a silent difference would be worse than none.
 */
export function parseManifest(text: string): Manifest {
  const parsed = manifestSchema.safeParse(parse(text));
  if (!parsed.success) {
    throw new Error(`manifest.yml can't be read: ${z.prettifyError(parsed.error)}`);
  }
  const { app, permissions, resources, modules } = parsed.data;
  const schedules = modules.scheduledTrigger ?? [];
  if (schedules.length > 5 || schedules.filter(({ interval }) => interval === 'fiveMinute').length > 1) {
    throw new Error('manifest.yml: Forge allows five scheduled triggers, one of them each five minutes.');
  }
  const functions = modules.function ?? [];
  const known = new Set(functions.map(({ key }) => key));
  const uiModules = readUiModules(modules);
  const used = [
    ...[...(modules.consumer ?? []), ...(modules.trigger ?? []), ...schedules].map((module) => module.function),
    ...uiModules.flatMap(({ resolverFunction = [], dynamicPropertiesFunction = [], ownFunction = [] }) =>
      [resolverFunction, dynamicPropertiesFunction, ownFunction].flat(),
    ),
  ];
  const missing = used.find((key) => !known.has(key));
  if (missing !== undefined) {
    throw new Error(`manifest.yml: no function has the key "${missing}".`);
  }
  return {
    appId: app.id.split('/').at(-1) ?? app.id,
    scopes: readScopes(permissions),
    permissions: permissions ?? {},
    functions,
    consumers: modules.consumer ?? [],
    triggers: modules.trigger ?? [],
    schedules,
    resources: resources ?? [],
    uiModules,
    entities: app.storage?.entities ?? [],
    hasSql: (modules.sql ?? []).length > 0,
  };
}

/** Reads manifest.yml from a file; throws as {@link parseManifest} does. */
export function readManifest(path: string): Manifest {
  return parseManifest(readFileSync(path, 'utf8'));
}
