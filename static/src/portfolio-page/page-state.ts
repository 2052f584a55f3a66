import type { HierarchyLinkType } from '../../../src/domain/rollup/plan';
import { readView, writeView, type ViewChoice } from './view-choice';

/** A plan that nobody has saved: what Jira is asked. */
export interface TriedPlan {
  readonly jql: string;
  readonly links: readonly HierarchyLinkType[];
  /** Null is the viewer's own. */
  readonly timeZone: string | null;
  /** Ids of Jira's fields; null lets Jira's own names find them. */
  readonly pointsField: string | null;
  readonly startField: string | null;
  readonly teamField: string | null;
}

/** Which plan is read; `none` as long as nobody has chosen. */
export type ChosenPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'stored'; readonly planId: string }
  | { readonly kind: 'tried'; readonly tried: TriedPlan };

/** Everything that a shared address brings back. */
export interface PageState {
  readonly plan: ChosenPlan;
  /** The saved view that was applied last; what was changed since stands in `view`. */
  readonly viewId: string | null;
  readonly view: ViewChoice;
}

export const noTriedPlan: TriedPlan = {
  jql: '',
  links: [],
  timeZone: null,
  pointsField: null,
  startField: null,
  teamField: null,
};

/** Reads a page's query string. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readPageState(search: string): PageState {
  const given = new URLSearchParams(search);
  return { plan: readPlan(given), viewId: given.get('view') || null, view: readView(given) };
}

/** The query string of a state: only what differs from a first visit. `search` is the address so far: what others keep in it stays. */
export function writePageState({ plan, viewId, view }: PageState, search: string): string {
  const written = new URLSearchParams(search);
  for (const name of ['plan', 'try', 'jql', 'link', 'zone', 'points', 'start', 'team', 'view']) written.delete(name);
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') written.append(name, value);
  };
  if (plan.kind === 'stored') put('plan', plan.planId);
  if (plan.kind === 'tried') {
    const { tried } = plan;
    put('try', tried.jql === '' ? 'query' : null);
    put('jql', tried.jql);
    for (const { name, direction } of tried.links) put('link', `${direction}:${name}`);
    put('zone', tried.timeZone);
    put('points', tried.pointsField);
    put('start', tried.startField);
    put('team', tried.teamField);
  }
  put('view', viewId);
  writeView(view, written);
  const next = written.toString();
  return next === '' ? '' : `?${next}`;
}

function readPlan(given: URLSearchParams): ChosenPlan {
  const text = (name: string) => given.get(name)?.trim() || null;
  const planId = text('plan');
  if (planId !== null) return { kind: 'stored', planId };
  const jql = text('jql') ?? '';
  if (jql === '' && !given.has('try')) return { kind: 'none' };
  const tried = {
    jql,
    links: given.getAll('link').flatMap((link) => readLink(link)),
    timeZone: text('zone'),
    pointsField: text('points'),
    startField: text('start'),
    teamField: text('team'),
  };
  return { kind: 'tried', tried };
}

function readLink(text: string): readonly HierarchyLinkType[] {
  const [, direction, name] = /^(inward|outward):(.{1,255})$/s.exec(text) ?? [];
  if (name === undefined) return [];
  return [{ name, direction: direction === 'inward' ? 'inward' : 'outward' }];
}
