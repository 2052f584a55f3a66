import { APP_ACCOUNT_ID, GROUP_IDS } from '../jira/standard-configuration';
import { ROLE_IDS, STANDARD_SCHEME_ID } from '../jira/standard-permissions';
import type {
  StoredPermissionScheme,
  StoredPriority,
  StoredProject,
  StoredSecurityScheme,
  StoredVersion,
  StoredWorkflow,
} from '../jira/state/model';
import type { Catalog } from './catalog';
import { HIDDEN_LEVEL_ID, type HiddenProjects } from './hidden-issues';
import type { ProjectDetails } from './projects-file';
import type { ImportedIssue } from './read-issue';

const SECURITY_SCHEME_ID = '1';

/** A scheme that grants nothing to anyone, for projects that are only known by name. */
export const nothingGranted: StoredPermissionScheme = {
  id: '1',
  name: 'Not in the export',
  description: 'For projects that issues of the export name and that it holds nothing of.',
  grants: [],
};

export const securitySchemeOf = (catalog: Catalog): StoredSecurityScheme => ({
  id: SECURITY_SCHEME_ID,
  name: 'Of the export',
  description: 'The levels of the export, and one for what it names and doesn’t hold.',
  defaultLevelId: null,
  levels: [
    { id: HIDDEN_LEVEL_ID, name: 'Not in the export', description: 'Nobody holds it.', holders: [] },
    ...catalog.levels.values().filter(({ id }) => id !== HIDDEN_LEVEL_ID),
  ],
});

/** Names that priorities usually have, most urgent first. An export doesn't tell their order. */
const URGENCY = [
  'blocker',
  'highest',
  'critical',
  'urgent',
  'high',
  'major',
  'medium',
  'normal',
  'low',
  'minor',
  'lowest',
  'trivial',
  'none',
];

export function prioritiesOf(catalog: Catalog): readonly StoredPriority[] {
  const placeOf = ({ name }: StoredPriority) => {
    const place = URGENCY.indexOf(name.toLowerCase());
    return place < 0 ? URGENCY.length : place;
  };
  return catalog.priorities
    .values()
    .toSorted((a, b) => placeOf(a) - placeOf(b) || Number(a.id) - Number(b.id))
    .map((priority, rank) => ({ ...priority, rank }));
}

/** Versions in the order in which they were first seen: in a projects file, that is their own order. */
export function versionsOf(catalog: Catalog): readonly StoredVersion[] {
  const counts = new Map<string, number>();
  return catalog.versions.values().map((version) => {
    const sequence = (counts.get(version.projectId) ?? 0) + 1;
    counts.set(version.projectId, sequence);
    return { ...version, sequence };
  });
}

/** How a project is used by its issues. */
interface Use {
  readonly typeIds: ReadonlySet<string>;
  readonly statusIds: ReadonlySet<string>;
}

export function usesOf(issues: readonly ImportedIssue[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, { typeIds: Set<string>; statusIds: Set<string> }>();
  for (const { projectId, typeId, statusId } of issues) {
    const use = uses.get(projectId) ?? { typeIds: new Set(), statusIds: new Set() };
    use.typeIds.add(typeId);
    use.statusIds.add(statusId);
    uses.set(projectId, use);
  }
  return uses;
}

const CATEGORY_ORDER = ['undefined', 'new', 'indeterminate', 'done'] as const;

/** The workflow of a project, in which each of the statuses that its issues have leads to each other one. */
export function workflowOf(projectId: string, uses: ReadonlyMap<string, Use>, catalog: Catalog): StoredWorkflow {
  const used = catalog.statuses
    .values()
    .filter(({ id }) => uses.get(projectId)?.statusIds.has(id) ?? true)
    .toSorted((a, b) => CATEGORY_ORDER.indexOf(a.category) - CATEGORY_ORDER.indexOf(b.category));
  const resolutions = catalog.resolutions.values();
  const resolution = resolutions.find(({ name }) => /^(done|fixed)$/i.test(name)) ?? resolutions[0];
  return {
    id: `workflow-${projectId}`,
    name: `Workflow of ${catalog.projects.get(projectId)?.key ?? projectId}`,
    initialStatusId: used[0]?.id ?? '',
    statusIds: used.map(({ id }) => id),
    transitions: used.map(({ id, name, category }, index) => ({
      id: String(11 + index * 10),
      name,
      fromStatusIds: null,
      toStatusId: id,
      setsResolutionId: category === 'done' ? (resolution?.id ?? null) : null,
      asksResolution: category === 'done',
    })),
  };
}

/** A project that everyone of the site works in, or that nobody knows of. */
export function projectOf(
  { id, key, name }: { readonly id: string; readonly key: string; readonly name: string },
  details: ProjectDetails | undefined,
  uses: ReadonlyMap<string, Use>,
  hidden: HiddenProjects,
): StoredProject {
  const isHidden = hidden.has(id);
  return {
    id,
    key,
    formerKeys: [],
    name,
    description: details?.description ?? '',
    url: details?.url ?? null,
    leadId: details?.leadId ?? null,
    projectTypeKey: 'software',
    style: 'classic',
    category: null,
    issueTypeIds: [...new Set([...(details?.issueTypeIds ?? []), ...(uses.get(id)?.typeIds ?? [])])],
    workflowId: `workflow-${id}`,
    workflowByType: {},
    permissionSchemeId: isHidden ? nothingGranted.id : STANDARD_SCHEME_ID,
    securitySchemeId: SECURITY_SCHEME_ID,
    roles: isHidden
      ? {}
      : {
          [ROLE_IDS.administrators]: { userIds: [], groupIds: [GROUP_IDS.administrators] },
          [ROLE_IDS.apps]: { userIds: [APP_ACCOUNT_ID], groupIds: [] },
          [ROLE_IDS.members]: { userIds: [], groupIds: ['group-members'] },
          [ROLE_IDS.viewers]: { userIds: [], groupIds: [] },
        },
    archived: false,
    properties: {},
  };
}
