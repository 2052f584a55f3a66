import { privacy } from '@forge/api';
import { AppError } from '../usecases/app-error';
import type { AccountReportPort } from '../usecases/lifecycle/ports';

/** https://developer.atlassian.com/platform/forge/user-privacy-guidelines/ : at least every seven days while anything is stored. */
export const accountReport: AccountReportPort = {
  async report(accounts) {
    try {
      return await privacy.reportPersonalData(
        accounts.map(({ accountId, storedAt }) => ({ accountId, updatedAt: storedAt })),
      );
    } catch (cause) {
      throw new AppError(
        'unavailable',
        'Gantry could not report whose data it stores. Nothing was changed; it tries again at the next run.',
        { cause },
      );
    }
  },
};
