import type { TemplateScope } from '../template/template-record';

/** Where templates are offered, in JQL over the given projects. */
type Offer = Pick<TemplateScope, 'projectIds' | 'issueTypeIds'>;

/** The issues of one project that any of these templates is offered on; null where none is. */
export function offeredInProject(offers: readonly Offer[], projectId: string): string | null {
  const here = offers.filter(({ projectIds }) => projectIds === null || projectIds.includes(projectId));
  if (here.length === 0) return null;
  return `project = ${projectId}${ofTypes(here)}`;
}

/** The issues of these projects that one template is offered on; null where none is. */
export function offeredAnywhere(offer: Offer, projectIds: readonly string[]): string | null {
  const there = offer.projectIds === null ? projectIds : projectIds.filter((id) => offer.projectIds?.includes(id));
  return there.length === 0 ? null : `project in (${there.join(', ')})${ofTypes([offer])}`;
}

/** All of these projects' issues that any template is offered on: clause by clause where projects differ in their types. */
export function offeredOnAny(offers: readonly Offer[], projectIds: readonly string[]): string | null {
  const byTypes = new Map<string, string[]>();
  for (const projectId of projectIds) {
    const here = offers.filter((offer) => offer.projectIds === null || offer.projectIds.includes(projectId));
    if (here.length === 0) continue;
    const types = ofTypes(here);
    byTypes.set(types, [...(byTypes.get(types) ?? []), projectId]);
  }
  if (byTypes.size === 0) return null;
  return [...byTypes].map(([types, ids]) => `(project in (${ids.join(', ')})${types})`).join(' OR ');
}

/** Ids are numbers by their schema, so nothing needs quotes. */
function ofTypes(offers: readonly Offer[]): string {
  if (offers.some(({ issueTypeIds }) => issueTypeIds === null)) return '';
  const ids = new Set(offers.flatMap(({ issueTypeIds }) => issueTypeIds ?? []));
  return ` AND issuetype in (${[...ids].join(', ') || 'EMPTY'})`;
}
