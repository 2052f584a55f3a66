import * as z from 'zod/mini';
import type { ForgeLimits } from './limits';
import { jsonResponse, notModelled, proxyErrorResponse } from './platform-error';
import type { PlatformService } from './forge-fetch';
import type { QueueService } from './queue/queue-service';

const reportSchema = z.object({ accounts: z.array(z.object({ accountId: z.string(), updatedAt: z.string() })) });

/** Personal data reporting: which of the accounts that an app stores were closed, so that it erases them. */
function reportAccounts(body: unknown, closedAccounts: ReadonlySet<string>, limits: ForgeLimits): Response {
  const report = reportSchema.safeParse(body);
  if (!report.success || report.data.accounts.length > limits.reportAccountsPerCall) {
    return jsonResponse(400, { errorMessage: `Report 1 to ${limits.reportAccountsPerCall} accounts a call.` });
  }
  const closed = report.data.accounts.filter(({ accountId }) => closedAccounts.has(accountId));
  return closed.length === 0
    ? new Response(null, { status: 204 })
    : jsonResponse(200, { accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
}

/** Atlassian's gateway, as far as the packages use it here: queues and personal data reports. */
export function createStargate(
  queue: QueueService,
  scopes: readonly string[],
  closedAccounts: ReadonlySet<string>,
  limits: ForgeLimits,
): PlatformService {
  return (call, path, body) => {
    const [, action] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
    if (action !== undefined) {
      return queue.handle(call, action, body);
    }
    if (path !== '/app/report-accounts') {
      return notModelled(`Atlassian's gateway at ${path}`);
    }
    return scopes.includes('report:personal-data')
      ? reportAccounts(body, closedAccounts, limits)
      : proxyErrorResponse(403, 'MISSING_SCOPE: reports need report:personal-data in the manifest');
  };
}
