import type { Dataset } from '../jira/dataset';
import { standardConfiguration } from '../jira/standard-configuration';
import { calendarFrom } from './calendar';
import { epicIdeas } from './catalog/catalog';
import { filters } from './filters';
import { issueRecords } from './issue-records';
import { ownIssueTypes, ownLinkTypes, resolutions, statuses, workflows } from './issue-types';
import { linkRecords } from './links';
import { groups, users } from './people';
import { boards, projects, releaseManagerRole, securityScheme, storedTeams, teams } from './projects';
import { componentRecords, sprintRecords, versionRecords } from './releases';
import { strategyWork } from './strategy-work';
import { teamWork } from './team-work';

const SITE = {
  name: 'Meridian Commerce',
  cloudId: '7d3e5c1a-4b62-4f0e-9a58-2c6f1e0b9d47',
  timeZone: 'Europe/London',
} as const;

/**
 * A company of some fifty people that builds software for merchants: six teams, a strategy project above them, about 1,500 issues
 * with a year of history around `today` (YYYY-MM-DD). The same day always gives the same company. Throws RangeError for a bad date.
 */
export function demoCompany({ today }: { readonly today: string }): Dataset {
  const calendar = calendarFrom(today);
  const standard = standardConfiguration(SITE);
  const work = teams.flatMap((plan) => teamWork(plan, epicIdeas[plan.key] ?? []));
  const drafts = [...work, ...strategyWork(work.filter(({ type }) => type === 'epic'))];
  const { records, idOf } = issueRecords(drafts, calendar);
  return {
    ...standard,
    users: [...(standard.users ?? []), ...users],
    groups,
    roles: [...(standard.roles ?? []), releaseManagerRole],
    securitySchemes: [securityScheme],
    issueTypes: [...(standard.issueTypes ?? []), ...ownIssueTypes],
    statuses,
    workflows,
    resolutions,
    linkTypes: [...(standard.linkTypes ?? []), ...ownLinkTypes],
    teams: storedTeams,
    filters,
    projects,
    versions: versionRecords(calendar),
    components: componentRecords(),
    boards,
    sprints: sprintRecords(calendar),
    issues: records,
    links: linkRecords(drafts, idOf),
  };
}
