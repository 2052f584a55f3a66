import * as z from 'zod/mini';
import { issueId } from '../contract/person';
import { AppError } from '../usecases/app-error';
import type { Ports } from '../usecases/ports';
import { readContextStatus } from '../usecases/read-context-status';
import type { BackgroundLog } from './background-run';

const place = z.object({ extension: z.object({ issue: z.object({ id: issueId }) }) });
/** As documented, and as a resolver's request carries the same: the call says nothing else that is used. */
const payloads = z.union([place, z.object({ context: place })]);

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context/#dynamic-properties */
export interface DynamicProperties {
  readonly status?: {
    readonly type: 'lozenge';
    readonly value: { readonly label: string; readonly type: string };
  };
}

/**
 * The function that Jira asks for the lozenge of the issue's context line. Jira is asked as the person for whom it is drawn, since
 * what the call says of the issue proves nothing. Where that can't be, or anything fails, there is no lozenge: Jira then shows the
 * line without one.
 */
export function createContextStatus(
  ports: Pick<Ports, 'access' | 'journal' | 'settings' | 'clock'>,
  log: BackgroundLog,
) {
  return async (payload: unknown): Promise<DynamicProperties> => {
    try {
      const asked = payloads.parse(payload);
      const { extension } = 'context' in asked ? asked.context : asked;
      const status = await readContextStatus(ports, extension.issue.id);
      if (status === null) return {};
      return { status: { type: 'lozenge', value: { label: status.label, type: status.appearance } } };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not-signed-in')) {
        log({ operation: 'contextLine.status', error, willRetry: false });
      }
      return {};
    }
  };
}
