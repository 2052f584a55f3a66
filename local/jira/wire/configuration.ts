import type {
  StatusCategoryKey,
  StoredComponent,
  StoredIssueType,
  StoredLinkType,
  StoredPriority,
  StoredResolution,
  StoredSecurityLevel,
  StoredStatus,
  StoredVersion,
} from '../state/model';
import { shownDate } from './jira-date';
import { wireUserById } from './user';
import { rest, type Wire, type WireContext } from './wire-context';

const CATEGORIES: Readonly<Record<StatusCategoryKey, { id: number; colorName: string; name: string }>> = {
  undefined: { id: 1, colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  done: { id: 3, colorName: 'green', name: 'Done' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
};

export const CATEGORY_KEYS: readonly StatusCategoryKey[] = ['undefined', 'new', 'indeterminate', 'done'];

export function wireCategory(context: WireContext, key: StatusCategoryKey): Wire {
  const { id, colorName, name } = CATEGORIES[key];
  return { self: rest(context, 'statuscategory', id), id, key, colorName, name };
}

export function wireStatus(context: WireContext, status: StoredStatus): Wire {
  return {
    self: rest(context, 'status', status.id),
    description: status.description,
    iconUrl: `${context.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: wireCategory(context, status.category),
    ...scope(status.projectId),
  };
}

export function wireIssueType(context: WireContext, type: StoredIssueType): Wire {
  return {
    self: rest(context, 'issuetype', type.id),
    id: type.id,
    description: type.description,
    iconUrl: `${context.baseUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.avatarId}?size=medium`,
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    avatarId: type.avatarId,
    hierarchyLevel: type.hierarchyLevel,
    ...scope(type.projectId),
  };
}

function scope(projectId: string | null): Wire {
  return projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };
}

/** As an issue shows it. */
export function wirePriority(context: WireContext, priority: StoredPriority): Wire {
  return {
    self: rest(context, 'priority', priority.id),
    iconUrl: `${context.baseUrl}/images/icons/priorities/${encodeURIComponent(priority.name.toLowerCase())}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function wireResolution(context: WireContext, resolution: StoredResolution): Wire {
  return {
    self: rest(context, 'resolution', resolution.id),
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}

export function wireLinkType(context: WireContext, type: StoredLinkType): Wire {
  return {
    id: type.id,
    name: type.name,
    inward: type.inward,
    outward: type.outward,
    self: rest(context, 'issueLinkType', type.id),
  };
}

export function wireSecurityLevel(context: WireContext, level: StoredSecurityLevel): Wire {
  return {
    self: rest(context, 'securitylevel', level.id),
    id: level.id,
    description: level.description,
    name: level.name,
  };
}

/** As an issue shows it; a project's list of versions adds to it. */
export function wireVersion(context: WireContext, version: StoredVersion): Wire {
  return {
    self: rest(context, 'version', version.id),
    id: version.id,
    ...(version.description !== null && { description: version.description }),
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.releaseOn !== null && { releaseDate: version.releaseOn }),
  };
}

/** The whole of a version; `today` (a date, in the viewer's zone) tells whether it is overdue. */
export function wireProjectVersion(context: WireContext, version: StoredVersion, today: string): Wire {
  const { startOn, releaseOn, released } = version;
  return {
    ...wireVersion(context, version),
    ...(startOn !== null && { startDate: startOn, userStartDate: shownDate(startOn) }),
    ...(releaseOn !== null && { userReleaseDate: shownDate(releaseOn) }),
    ...(releaseOn !== null && !released && { overdue: releaseOn < today }),
    projectId: Number(version.projectId),
  };
}

/** As an issue shows it. */
export function wireComponent(context: WireContext, component: StoredComponent): Wire {
  return {
    self: rest(context, 'component', component.id),
    id: component.id,
    name: component.name,
    ...(component.description !== null && { description: component.description }),
  };
}

export function wireProjectComponent(context: WireContext, component: StoredComponent): Wire {
  const lead = wireUserById(context, component.leadId);
  return {
    ...wireComponent(context, component),
    ...(lead !== null && { lead }),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: context.store.projects.get(component.projectId)?.key,
    projectId: Number(component.projectId),
  };
}
