import * as z from 'zod/mini';
import type { Manifest } from './forge/manifest';
import type { EmbeddedSiteOptions } from './jira/embedded-site';

const entityProperty = z.object({
  propertyKey: z.string(),
  entityType: z._default(z.string(), 'issue'),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.optional(z.string()),
    }),
  ),
});

/** What the app's manifest makes known to JQL: on Jira, no other value of an issue property can be searched. */
export function indexedProperties({ uiModules }: Manifest): NonNullable<EmbeddedSiteOptions['indexedProperties']> {
  return uiModules
    .filter(({ type }) => type === 'jira:entityProperty')
    .map(({ properties }) => entityProperty.parse(properties))
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, ...(searchAlias && { searchAlias }) })),
    );
}
