import * as z from 'zod/mini';
import type { ValidateTransition } from '../jira/site';
import { backendPayload } from './invoke-resolver';
import type { ForgeLimits } from './limits';
import type { Manifest } from './manifest';
import type { RunFunction } from './run-function';
import { siteAri, type RuntimeIdentity } from './runtime-value';

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#validating-with-lambda-functions */
const result = z.object({ result: z.boolean(), errorMessage: z.nullish(z.string()) });

/**
 * Asks the app's workflow validators as Jira does: the function gets the issue's key, the statuses and what was configured, and acts for
 * nobody. Whatever isn't a clear yes refuses: an error, no answer in time, and a rule whose module the app no longer has. The fields of a
 * transition's screen aren't passed on; Jira leaves them out, too, for an app without `read:jira-work`.
 */
export function createTransitionValidator(
  manifest: Manifest,
  identity: RuntimeIdentity,
  limits: ForgeLimits,
  run: RunFunction,
): ValidateTransition {
  return async ({ moduleKey, configuration, issueKey, fromStatusId, toStatusId }) => {
    const module = manifest.uiModules.find(({ type, key }) => type === 'jira:workflowValidator' && key === moduleKey);
    const functionModule = manifest.functions.find(({ key }) => key === module?.ownFunction);
    if (functionModule === undefined) return { passes: false, message: null };
    const payload = {
      issue: { key: issueKey },
      configuration: configuration === null ? {} : (JSON.parse(configuration) as unknown),
      transition: { from: { id: fromStatusId }, to: { id: toStatusId } },
    };
    const outcome = await run({
      function: functionModule,
      moduleKey,
      accountId: null,
      label: functionModule.key,
      seconds: limits.resolverSeconds,
      cyclicDepth: 0,
      args: [payload, backendPayload(identity, null, siteAri(identity.cloudId))],
    });
    const answer = outcome.ok ? result.safeParse(outcome.value).data : undefined;
    return answer?.result === true ? { passes: true } : { passes: false, message: answer?.errorMessage ?? null };
  };
}
