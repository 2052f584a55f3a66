import type { StoredProject } from '../state/model';
import { wireIssueType, wireProjectComponent, wireProjectVersion } from './configuration';
import { jiraDateTime } from './jira-date';
import { avatarUrls, wireUserById } from './user';
import { rest, type Wire, type WireContext } from './wire-context';

/** As an issue, or a list, shows it. */
export function wireProject(context: WireContext, project: StoredProject): Wire {
  return {
    self: rest(context, 'project', project.id),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(`${context.baseUrl}/secure/projectavatar?pid=${project.id}`),
    ...(project.category !== null && {
      projectCategory: { self: rest(context, 'projectCategory', project.category.id), ...project.category },
    }),
  };
}

/** As `project/search` lists it, with what is asked for in `expand`. */
export function wireListedProject(context: WireContext, project: StoredProject, expand: ReadonlySet<string>): Wire {
  const types = project.issueTypeIds.flatMap((id) => context.store.issueTypes.get(id) ?? []);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...wireProject(context, project),
    ...(expand.has('description') && { description: project.description }),
    ...(expand.has('lead') && leadOf(context, project)),
    ...(expand.has('issueTypes') && { issueTypes: types.map((type) => wireIssueType(context, type)) }),
    ...(expand.has('url') && project.url !== null && { url: project.url }),
    ...(expand.has('projectKeys') && { projectKeys: [project.key, ...project.formerKeys] }),
    ...(expand.has('insight') && { insight: insightOf(context, project) }),
    ...(project.archived && { archived: true }),
    style: project.style,
    isPrivate: false,
    properties: {},
  };
}

/** The whole of one project. `today`: a date in the viewer's zone. */
export function wireWholeProject(
  context: WireContext,
  project: StoredProject,
  expand: ReadonlySet<string>,
  today: string,
): Wire {
  const { store } = context;
  const versions = [...store.versions.values()].filter((version) => version.projectId === project.id);
  const components = [...store.components.values()].filter((component) => component.projectId === project.id);
  const roles = [...store.roles.values()].map((role) => [
    role.name,
    rest(context, 'project', project.id, 'role', role.id),
  ]);
  return {
    ...wireListedProject(context, project, new Set([...expand, 'description', 'lead', 'issueTypes', 'url'])),
    components: components.map((component) => wireProjectComponent(context, component)),
    assigneeType: 'UNASSIGNED',
    versions: versions
      .sort((a, b) => a.sequence - b.sequence)
      .map((version) => wireProjectVersion(context, version, today)),
    roles: Object.fromEntries(roles) as Wire,
  };
}

function leadOf(context: WireContext, project: StoredProject): Wire {
  const lead = wireUserById(context, project.leadId);
  return lead === null ? {} : { lead };
}

/** Jira counts all issues here, whatever the viewer may see of them. */
function insightOf(context: WireContext, project: StoredProject): Wire {
  let totalIssueCount = 0;
  let lastUpdate = 0;
  for (const issue of context.store.issues.ofProject(project.id)) {
    totalIssueCount += 1;
    if (issue.updatedAt > lastUpdate) lastUpdate = issue.updatedAt;
  }
  if (totalIssueCount === 0) return { totalIssueCount };
  return { totalIssueCount, lastIssueUpdateTime: jiraDateTime(lastUpdate, context.viewer.timeZone) };
}
