import { APP_ACCOUNT_ID, GROUP_IDS } from '../jira/standard-configuration';
import type { StoredGroup, StoredUser } from '../jira/state/model';
import type { ImportedIssue } from './read-issue';

const API_TOKEN = 'demo';
/** So many of the export's people can be signed in as: those with the most assigned issues. */
const SIGN_INS = 8;

const local = (id: string, displayName: string, title: string): StoredUser => ({
  id: `712020:local-${id}`,
  accountType: 'atlassian',
  displayName,
  email: `${id}@local.example`,
  emailPublic: true,
  active: true,
  timeZone: 'UTC',
  locale: 'en_US',
  title,
  apiToken: API_TOKEN,
});

/** People of the local site beside the export's own: an export doesn't say who administers, releases or runs product operations. */
const administrator = local('admin', 'Local administrator', 'Jira administrator');
const productOps = local('product-ops', 'Local product ops', 'Product operations');
const releaseManager = local('release-manager', 'Local release manager', 'Release manager');
const productManager = local('product-manager', 'Local product manager', 'Product manager');
const locals = [administrator, productOps, releaseManager, productManager];

/** The people of the site: all of the export's, the busiest of whom can be signed in as, and four local ones in the usual roles. */
export function peopleOf(
  imported: readonly StoredUser[],
  issues: readonly ImportedIssue[],
): { readonly users: readonly StoredUser[]; readonly groups: readonly StoredGroup[] } {
  const assigned = new Map<string, number>();
  for (const { assigneeId } of issues) if (assigneeId) assigned.set(assigneeId, (assigned.get(assigneeId) ?? 0) + 1);
  const countOf = ({ id }: StoredUser) => assigned.get(id) ?? 0;
  const busiest = new Set(
    imported
      .filter(({ active, accountType }) => active && accountType === 'atlassian')
      .sort((a, b) => countOf(b) - countOf(a))
      .slice(0, SIGN_INS)
      .map(({ id }) => id),
  );
  const users = imported.map((user) =>
    busiest.has(user.id)
      ? {
          ...user,
          title: `From the export (assigned issues: ${countOf(user)})`,
          email: user.email ?? `user-${user.id.replace(/[^a-z0-9]+/gi, '-')}@export.example`,
          apiToken: API_TOKEN,
        }
      : user,
  );
  const everyone = [...users.filter(({ active }) => active), ...locals].map(({ id }) => id);
  return {
    users: [...locals, ...users],
    groups: [
      { id: GROUP_IDS.administrators, name: 'site-admins', memberIds: [administrator.id] },
      { id: GROUP_IDS.everyone, name: 'jira-users', memberIds: [...everyone, APP_ACCOUNT_ID] },
      { id: 'group-members', name: 'members', memberIds: everyone },
      { id: 'group-product-ops', name: 'product-ops', memberIds: [productOps.id] },
      { id: 'group-release-managers', name: 'release-managers', memberIds: [releaseManager.id] },
    ],
  };
}
