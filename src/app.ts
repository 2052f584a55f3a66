import { livePlan } from './jira/live-plan';
import { viewerAccess } from './jira/viewer-access';
import { viewerIssues } from './jira/viewer-issues';
import { viewerJql } from './jira/viewer-jql';
import { viewerMirrors } from './jira/viewer-mirrors';
import { viewerPeople } from './jira/viewer-people';
import { viewerProjects } from './jira/viewer-projects';
import { createDraftRepository } from './storage/draft-repository';
import { forgeSql } from './storage/forge-sql';
import { createJournalRepository } from './storage/journal-repository';
import { createSettingRepository } from './storage/setting-repository';
import type { Clock, Ports } from './usecases/ports';

const clock: Clock = { now: () => new Date().toISOString() };

/** The composition root: every port with the adapter that Forge gives it. Adapters keep nothing between invocations. */
export const ports: Ports = {
  clock,
  access: viewerAccess,
  issues: viewerIssues,
  people: viewerPeople,
  projects: viewerProjects,
  jql: viewerJql,
  plans: livePlan,
  journal: createJournalRepository(forgeSql),
  drafts: createDraftRepository(forgeSql),
  settings: createSettingRepository(forgeSql),
  mirrors: viewerMirrors,
  repairs: { requestMirrorRepair: async () => undefined },
};
