import * as z from 'zod/mini';
import type { ForgeContext } from './context';
import { backendPayload } from './invoke-resolver';
import type { ForgeLimits } from './limits';
import type { Manifest } from './manifest';
import type { RunFunction } from './run-function';
import type { RuntimeIdentity } from './runtime-value';

/** As Forge's manifest schema has a static one: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context/ */
const status = z.object({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.object({
    label: z.string().check(z.minLength(1), z.maxLength(255)),
    url: z.optional(z.string()),
    type: z.optional(z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success'])),
  }),
});
const dynamicProperties = z.looseObject({ status: z.optional(status) });

export type ContextStatus = z.infer<typeof status>;

/**
 * Asks the app for the status of an issue's context line, as Jira does while the line is closed: the function gets the site and the
 * place, and acts for the viewer. Null where the module has no such function, or it fails or answers what Jira can't show: then the
 * manifest's own status would stand.
 */
export function createDynamicProperties(
  manifest: Manifest,
  identity: RuntimeIdentity,
  limits: ForgeLimits,
  run: RunFunction,
): (context: ForgeContext) => Promise<ContextStatus | null> {
  return async ({ moduleKey, cloudId, accountId, installContext, extension }) => {
    const module = manifest.uiModules.find(({ key }) => key === moduleKey);
    const functionModule = manifest.functions.find(({ key }) => key === module?.dynamicPropertiesFunction);
    if (functionModule === undefined) return null;
    const { location: _location, ...place } = extension;
    const outcome = await run({
      function: functionModule,
      moduleKey,
      accountId,
      label: functionModule.key,
      seconds: limits.resolverSeconds,
      cyclicDepth: 0,
      args: [structuredClone({ cloudId, extension: place }), backendPayload(identity, accountId, installContext)],
    });
    return outcome.ok ? (dynamicProperties.safeParse(outcome.value).data?.status ?? null) : null;
  };
}
