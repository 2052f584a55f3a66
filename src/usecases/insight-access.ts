import type { Insight } from '../domain/insight/insight';
import type { Role } from '../domain/role/roles';
import { may, type Action } from '../domain/role/rights';
import { AppError } from './app-error';
import type { InsightGrants, InsightLink } from './insight-ports';
import type { Ports } from './ports';
import { readingUntil } from './reading-time';
import { siteRoles } from './site-roles';
import type { Viewer } from './use-case';

/** Where an insight lives and what it is linked to: what decides who reads it. */
export interface InsightPlace {
  readonly projectId: string;
  readonly issueIds: readonly string[];
}

/** An insight is read by whoever may browse its home project or an issue that it is linked to. */
export function mayRead({ projectId, issueIds }: InsightPlace, grants: InsightGrants): boolean {
  return grants.browsableProjects.has(projectId) || issueIds.some((issueId) => grants.browsableIssues.has(issueId));
}

/** What Jira grants the viewer on these insights. Issues are asked about only where the home project isn't theirs to browse. */
export async function grantsOn(
  { linkedIssues, clock }: Pick<Ports, 'linkedIssues' | 'clock'>,
  places: readonly InsightPlace[],
  until = readingUntil(clock.now()),
): Promise<InsightGrants> {
  const projectIds = places.map(({ projectId }) => projectId);
  const homes = await linkedIssues.grants({ projectIds, issueIds: [], until });
  const foreign = places.filter(({ projectId }) => !homes.browsableProjects.has(projectId));
  const issueIds = foreign.flatMap((place) => place.issueIds);
  if (issueIds.length === 0) return homes;
  const { browsableIssues, missing } = await linkedIssues.grants({ projectIds: [], issueIds, until });
  return { ...homes, browsableIssues, missing: homes.missing ?? missing };
}

/** Issues by the insight that they are linked to. */
export function issuesByInsight(links: readonly InsightLink[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { insightId, issueId } of links) {
    const issues = found.get(insightId);
    if (issues) issues.push(issueId);
    else found.set(insightId, [issueId]);
  }
  return found;
}

/** Whether somebody with these grants may do this to insights of a project. Product ops is asked about only where Edit isn't there. */
export async function mayInProject(
  ports: Ports,
  viewer: Viewer,
  grants: InsightGrants,
  projectId: string,
  action: Extract<Action, `insight.${string}`>,
  canBrowse = grants.browsableProjects.has(projectId),
): Promise<boolean> {
  const held = new Set<Role>([
    ...(canBrowse ? (['viewer'] as const) : []),
    ...(grants.editableProjects.has(projectId) ? (['editor'] as const) : []),
  ]);
  if (may(held, action)) return true;
  if (!canBrowse) return false;
  const { roles } = await siteRoles(ports, viewer);
  return may(new Set([...held, ...roles]), action);
}

export const noInsight = (): AppError =>
  new AppError(
    'not-found',
    'This insight doesn’t exist any more, or you don’t have permission to see it. Nothing was changed.',
  );

/** @throws AppError `not-found` where the viewer may not read it: never told apart from one that doesn't exist. */
export async function requireReadable(ports: Ports, insight: Insight, projectId: string): Promise<InsightGrants> {
  const place = { projectId, issueIds: insight.issueIds };
  const grants = await grantsOn(ports, [place]);
  if (!mayRead(place, grants)) throw noInsight();
  return grants;
}

/** @throws AppError `not-found` or `forbidden`, before anything is written. */
export async function requireWritable(
  ports: Ports,
  viewer: Viewer,
  insight: Insight,
  projectId: string,
): Promise<InsightGrants> {
  const grants = await requireReadable(ports, insight, projectId);
  if (await mayInProject(ports, viewer, grants, projectId, 'insight.write', true)) return grants;
  throw new AppError(
    'forbidden',
    'You can read this insight but not change it: that takes permission to edit issues in its home project. Nothing was changed.',
  );
}

/** @throws AppError `invalid-input` at the project, before anything is written. */
export async function requireHome(
  ports: Ports,
  viewer: Viewer,
  projectId: string,
  action: 'insight.write' | 'insight.import',
): Promise<void> {
  const grants = await ports.linkedIssues.grants({
    projectIds: [projectId],
    issueIds: [],
    until: readingUntil(ports.clock.now()),
  });
  if (await mayInProject(ports, viewer, grants, projectId, action)) return;
  throw new AppError(
    'invalid-input',
    'Insights can’t be kept in this project: you may not edit issues in it. Nothing was saved; choose another home project.',
    {
      problems: [{ path: 'projectId', code: 'not_yours', message: 'Choose a project in which you may edit issues.' }],
    },
  );
}
