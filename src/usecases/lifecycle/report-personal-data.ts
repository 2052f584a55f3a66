import { tryRequestRepair } from '../request-repair';
import type { LifecyclePorts } from './ports';

/** The platform takes 90 a call and sends a page's calls at once. */
const ACCOUNTS_PER_PAGE = 450;

/**
 * Tells Atlassian whose account ids are stored and erases those whose accounts were closed. Of an account that changed nothing is
 * stored but its id: names are always read live. Jira's copies name people too, so those of what was erased are written again.
 */
export async function reportPersonalData({
  personalData,
  accountReport,
  repairs,
}: Pick<LifecyclePorts, 'personalData' | 'accountReport' | 'repairs'>): Promise<void> {
  let after = '';
  for (;;) {
    const accounts = await personalData.accountsAfter(after, ACCOUNTS_PER_PAGE);
    const last = accounts.at(-1);
    if (!last) return;
    for (const { accountId, status } of await accountReport.report(accounts)) {
      if (status !== 'closed') continue;
      for (const entityId of await personalData.erase(accountId)) await tryRequestRepair(repairs, entityId);
    }
    after = last.accountId;
  }
}
