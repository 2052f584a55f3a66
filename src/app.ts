import { jobQueue } from './events/job-queue';
import { accountReport } from './jira/account-report';
import { indexSource } from './jira/index-source';
import { issuesForApp } from './jira/issues-for-app';
import { itemIssues } from './jira/item-issues';
import { launchIssues } from './jira/launch-issues';
import { livePlan } from './jira/live-plan';
import { projectAccess } from './jira/project-access';
import { roadmapIssues } from './jira/roadmap-issues';
import { noticesForApp } from './jira/notices-for-app';
import { viewerAccess } from './jira/viewer-access';
import { viewerIssues } from './jira/viewer-issues';
import { viewerJql } from './jira/viewer-jql';
import { viewerLinkedIssues } from './jira/viewer-linked-issues';
import { viewerMessages } from './jira/viewer-messages';
import { viewerMirrors } from './jira/viewer-mirrors';
import { viewerPeople } from './jira/viewer-people';
import { viewerPlanRoots } from './jira/viewer-plan-roots';
import { viewerProjects } from './jira/viewer-projects';
import { viewerSight } from './jira/viewer-sight';
import { viewerWorks } from './jira/viewer-works';
import { viewerVersions } from './jira/viewer-versions';
import { createStorage } from './storage/create-storage';
import { forgeSql } from './storage/forge-sql';
import { pacedSql } from './storage/paced-sql';
import { gateFallback } from './storage/gate-fallback';
import type { GatePorts } from './usecases/check-gate';
import type { LifecyclePorts } from './usecases/lifecycle/ports';
import type { Clock, Ports } from './usecases/ports';

const clock: Clock = { now: () => new Date().toISOString() };
const storage = createStorage(forgeSql);

/** Of Forge's 150 statements a second: a build goes on for hours, and people's own calls come first. */
const WORKER_STATEMENTS_PER_SECOND = 60;
const unhurried = createStorage(pacedSql(forgeSql, WORKER_STATEMENTS_PER_SECOND));

/** What operations stand on, with the adapters that Forge gives. Adapters keep nothing between invocations. */
export const ports: Ports = {
  clock,
  access: viewerAccess,
  issues: viewerIssues,
  people: viewerPeople,
  projects: viewerProjects,
  versions: viewerVersions,
  jql: viewerJql,
  plans: livePlan,
  roadmapIssues,
  launchIssues,
  nudges: storage.nudges,
  claims: storage.claims,
  messages: viewerMessages,
  governance: { issues: itemIssues, entries: storage.entries },
  journal: storage.journal,
  drafts: storage.drafts,
  templateDrafts: storage.templateDrafts,
  checklistDrafts: storage.checklistDrafts,
  settings: storage.settings,
  planPeople: storage.planPeople,
  index: storage.index,
  indexWriter: storage.indexWriter,
  indexSource,
  indexQueue: jobQueue,
  sight: viewerSight,
  projectAccess,
  marks: storage.marks,
  planRoots: viewerPlanRoots,
  gateFallback,
  insights: storage.insights,
  linkedIssues: viewerLinkedIssues,
  works: viewerWorks,
  mirrors: viewerMirrors,
  repairs: jobQueue,
  absences: storage.absences,
  storage,
};

/** What events, queues and schedules stand on: nobody calls them, so they act as the app. */
export const lifecyclePorts: LifecyclePorts = {
  clock,
  journal: storage.journal,
  issuesForApp,
  repairs: jobQueue,
  reconciliation: jobQueue,
  upkeep: storage.upkeep,
  absences: storage.absences,
  personalData: storage.personalData,
  accountReport,
  schema: storage.schema,
  settings: storage.settings,
  reminders: storage.reminders,
  notices: noticesForApp,
  marks: storage.marks,
  works: storage.works,
  index: storage.index,
  indexWriter: storage.indexWriter,
  indexSource,
  indexQueue: jobQueue,
};

/** What queued jobs stand on: the index's worker would otherwise take all the statements there are. */
export const jobPorts: LifecyclePorts = {
  ...lifecyclePorts,
  index: unhurried.index,
  indexWriter: unhurried.indexWriter,
};

/** What the workflow gate stands on: Jira asks it, nobody calls it. */
export const gatePorts: GatePorts = { ...lifecyclePorts, gateFallback };
