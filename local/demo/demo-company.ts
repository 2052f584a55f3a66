import { appUser } from '../dataset/app-user';
import { softwareFields } from '../dataset/custom-fields';
import { put, putAll, type Dataset } from '../dataset/dataset';
import { roles } from '../dataset/roles';
import { calendarFrom } from './calendar';
import { epicIdeas } from './catalog/catalog';
import { issueRecords } from './issue-records';
import { issueTypes, linkTypes, priorities, resolutions, statuses, workflows } from './issue-types';
import { linkRecords } from './links';
import { GROUP, groups, users } from './people';
import { boards, permissionSchemes, projects, securityScheme, storedTeams, teams } from './projects';
import { componentRecords, sprintRecords, versionRecords } from './releases';
import { strategyWork } from './strategy-work';
import { teamWork } from './team-work';

/**
 * A company of some fifty people that builds software for merchants: six teams, a strategy project above them, about 1,500 issues
 * with a year of history around `today` (YYYY-MM-DD). The same day always gives the same company. Throws RangeError for a bad date.
 */
export function demoCompany({ today }: { readonly today: string }): Dataset {
  const calendar = calendarFrom(today);
  const work = teams.flatMap((plan) => teamWork(plan, epicIdeas[plan.key] ?? []));
  const drafts = [...work, ...strategyWork(work.filter(({ type }) => type === 'epic'))];
  const { records, idOf } = issueRecords(drafts, calendar);
  return [
    put('site', {
      id: 'site',
      name: 'Meridian Commerce',
      cloudId: '7d3e5c1a-4b62-4f0e-9a58-2c6f1e0b9d47',
      timeZone: 'Europe/London',
      appAccountId: appUser.id,
    }),
    ...putAll('users', users),
    ...putAll('groups', groups),
    ...putAll('globalPermissions', [
      { id: 'ADMINISTER', groupIds: [GROUP.admins], anyone: false },
      { id: 'USER_PICKER', groupIds: [GROUP.everyone, GROUP.admins, GROUP.contractors], anyone: false },
      { id: 'BULK_CHANGE', groupIds: [GROUP.everyone], anyone: false },
      { id: 'CREATE_SHARED_OBJECTS', groupIds: [GROUP.everyone], anyone: false },
    ]),
    ...putAll('roles', roles),
    ...putAll('permissionSchemes', permissionSchemes),
    put('securitySchemes', securityScheme),
    ...putAll('issueTypes', issueTypes),
    ...putAll('statuses', statuses),
    ...putAll('workflows', workflows),
    ...putAll('priorities', priorities),
    ...putAll('resolutions', resolutions),
    ...putAll('linkTypes', linkTypes),
    ...putAll('customFields', softwareFields),
    ...putAll('teams', storedTeams),
    ...putAll('projects', projects),
    ...putAll('versions', versionRecords(calendar)),
    ...putAll('components', componentRecords()),
    ...putAll('boards', boards),
    ...putAll('sprints', sprintRecords(calendar)),
    ...putAll('issues', records),
    ...putAll('links', linkRecords(drafts, idOf)),
  ];
}
