import { fold } from '../query';
import type { JqlFunction } from './jql-function';
import { momentFunctions } from './moment-functions';
import { peopleFunctions } from './people-functions';
import { versionFunctions } from './version-functions';
import { workFunctions } from './work-functions';

const byName = new Map<string, JqlFunction>(
  [...momentFunctions, ...peopleFunctions, ...versionFunctions, ...workFunctions].map((item) => [
    fold(item.name),
    item,
  ]),
);

/** Functions of Jira Cloud that need what the embedded Jira doesn't keep. */
const NOT_MODELLED = new Set(
  [
    'watchedIssues',
    'votedIssues',
    'issueHistory',
    'currentLogin',
    'lastLogin',
    'cascadeOption',
    'issuesWithRemoteLinksByGlobalId',
    'approved',
    'approver',
    'pending',
    'myApproval',
    'myPending',
    'breached',
    'completed',
    'elapsed',
    'everbreached',
    'organizationMembers',
    'choiceOption',
    'earliestUnreleasedVersionByReleaseDate',
    'latestReleasedVersionByReleaseDate',
    'parentEpic',
    'projectsWhereUserHasPermission',
  ].map(fold),
);

export function findFunction(name: string): JqlFunction | 'notModelled' | undefined {
  return byName.get(fold(name)) ?? (NOT_MODELLED.has(fold(name)) ? 'notModelled' : undefined);
}
