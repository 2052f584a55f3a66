import { offeredAnywhere, offeredInProject } from '../../domain/governance/offer';
import type { CurrentTemplate } from '../template-library';
import type { ItemIssuePort } from './ports';

/** Each is a request of one point; beyond these a team has its figures without a share. */
const MOST_PROJECTS = 200;

export interface OfferCounts {
  /** By project id. */
  readonly ofProject: ReadonlyMap<string, number | null>;
  /** By template id. */
  readonly ofTemplate: ReadonlyMap<string, number | null>;
}

/** On how many issues templates are offered, as Jira counts them for the viewer: approximate, but cheap on any number of issues. */
export async function countOffers(
  issues: Pick<ItemIssuePort, 'countEach'>,
  offered: readonly CurrentTemplate[],
  projectIds: readonly string[],
  until: string,
): Promise<OfferCounts> {
  const scopes = offered.map(({ scope }) => scope);
  const byProject = projectIds.slice(0, MOST_PROJECTS).map((id) => [id, offeredInProject(scopes, id)] as const);
  const byTemplate = offered.map(({ template, scope }) => [template.id, offeredAnywhere(scope, projectIds)] as const);
  const queries = [...new Set([...byTemplate, ...byProject].flatMap(([, jql]) => jql ?? []))];
  const counted = await issues.countEach(queries, until);
  const countOf = new Map(queries.map((jql, index) => [jql, counted[index] ?? null]));
  const counts = (asked: readonly (readonly [string, string | null])[]) =>
    new Map(asked.map(([id, jql]) => [id, jql === null ? 0 : (countOf.get(jql) ?? null)]));
  return { ofProject: counts(byProject), ofTemplate: counts(byTemplate) };
}
