import type { LaunchName } from '../../contract/launch-page';
import { tryNamePeople } from '../name-people';
import { readingUntil } from '../reading-time';
import type { UseCase } from '../use-case';

/** Issues and people of the lines in view, by Jira's word to the person who calls. Names that don't come keep nobody from the lines. */
export const nameLaunches: UseCase<'launches.names'> = async ({ launchIssues, people, clock }, { input }) => {
  const [{ found, missing }, named] = await Promise.all([
    launchIssues.names([...new Set(input.issueIds)], readingUntil(clock.now())),
    tryNamePeople(people, input.accountIds),
  ]);
  return {
    issues: Object.fromEntries(found.map(({ issueId, ...name }): [string, LaunchName] => [issueId, name])),
    people: named,
    missing,
  };
};
