import { requireOnSite } from './require-pillar';
import type { UseCase } from './use-case';

/** Jira's word on who has left. Somebody whom Jira keeps to itself is hidden from this viewer, which says nothing of their leaving. */
export const findLeftOwners: UseCase<'launchOwners.left'> = async (ports, { input }) => {
  requireOnSite((await ports.settings.roles()).settings, 'launches');
  if (input.accountIds.length === 0) return { left: [] };
  const people = await ports.people.byIds([...new Set(input.accountIds)]);
  return { left: people.filter(({ active }) => !active) };
};
