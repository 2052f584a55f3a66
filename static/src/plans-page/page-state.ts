/** What the page shows; a plan that is being made has no id yet. */
export type PlansPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'index' }
  | { readonly kind: 'new' }
  | { readonly kind: 'plan'; readonly planId: string };

const NEW = 'new';

/** Reads the page's query string; what makes no sense shows the list. */
export function readPlansPlace(search: string): PlansPlace {
  const given = new URLSearchParams(search);
  const planId = given.get('plan')?.trim() ?? '';
  if (planId === NEW) return { kind: 'new' };
  if (planId !== '') return { kind: 'plan', planId };
  return { kind: given.get('part') === 'index' ? 'index' : 'list' };
}

export function writePlansPlace(place: PlansPlace): string {
  if (place.kind === 'plan') return `?${new URLSearchParams({ plan: place.planId }).toString()}`;
  if (place.kind === 'new') return `?plan=${NEW}`;
  return place.kind === 'index' ? '?part=index' : '';
}

/** Where the portfolio shows a plan. */
export const portfolioOf = (planId: string): string => `?${new URLSearchParams({ plan: planId }).toString()}`;
