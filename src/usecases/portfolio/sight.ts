/** How a viewer's sight of a project was settled. */
export type ProjectSight =
  /** All of its issues without a security level are theirs to see; those with one are asked for by id. */
  | 'open'
  /** Every issue of it is asked for by id. */
  | 'asked'
  | 'none';

/** Which of the issues that the index has below a plan's roots its viewer may see: Jira's own answers, asked as them. */
export interface Sight {
  /** The instant before which nothing of it was asked. */
  readonly at: string;
  readonly projects: ReadonlyMap<string, ProjectSight>;
  /** Issues that were asked for by id and shown, or not shown. */
  readonly seen: ReadonlySet<string>;
  readonly unseen: ReadonlySet<string>;
  /** Issues that the viewer may see and the index doesn't have, wherever they lie. */
  readonly beyond: readonly string[];
  /** Projects of which everybody who may browse them should count as many issues as the index has, and the viewer counted others. */
  readonly suspects: readonly string[];
  /** What Jira didn't answer, in sentences. Anything here, and the view gives no totals. */
  readonly missing: readonly string[];
}

/** What decides on who may see an issue, as the index has it. */
export interface Classed {
  readonly id: string;
  readonly projectId: string;
  readonly securityLevelId: string | null;
  readonly updatedAt: string;
}

/** Whether the viewer sees the issue. What the sight doesn't tell, they don't. */
export function seesIssue({ projects, seen }: Sight, { id, projectId, securityLevelId }: Classed): boolean {
  const project = projects.get(projectId) ?? 'none';
  return project !== 'none' && ((project === 'open' && securityLevelId === null) || seen.has(id));
}

/** Whether a sight that was kept has to be asked again about the issue: it was changed since, or wasn't in question then. */
export function isUnasked(
  { projects, seen, unseen, at }: Sight,
  { id, projectId, securityLevelId, updatedAt }: Classed,
) {
  const project = projects.get(projectId);
  if (project === 'none' || (project === 'open' && securityLevelId === null)) return false;
  return updatedAt >= at || !(seen.has(id) || unseen.has(id));
}
