import * as z from 'zod/mini';
import type { Json } from '../json';
import { jsonEqual } from '../journal/json-equal';
import type { Patch, State } from '../journal/patch';
import { planConfig } from '../rollup/plan';
import { planDocument, planQuery, savedView, type PlanDocument } from './plan-document';

const { roots, pointsField, startField, teamField } = planQuery.shape;

/** Where a plan's values stand in its journal: apart, so that two people who change different ones both land. */
export const planPath = {
  name: 'name',
  description: 'description',
  roots: 'query/roots',
  config: (key: string): string => `config/${key}`,
  pointsField: 'query/pointsField',
  startField: 'query/startField',
  teamField: 'query/teamField',
  sharing: 'sharing',
  view: (viewId: string): string => `views/${viewId}`,
  viewOrder: 'viewOrder',
  firstViewId: 'firstViewId',
  ownerId: 'ownerId',
  archived: 'archived',
} as const;

export interface PlanRecord {
  readonly document: PlanDocument;
  /** Who made it; '' where that isn't known any more. */
  readonly ownerId: string;
  readonly isArchived: boolean;
}

const storedView = z.omit(savedView, { viewId: true });

/** @throws ZodError where the state is no plan's */
export function planFromState(state: State): PlanRecord {
  const config = Object.keys(planConfig.shape).flatMap((key) => {
    const value = state[planPath.config(key)];
    return value === undefined ? [] : [[key, value] as const];
  });
  const views = viewsOf(state);
  const first = state[planPath.firstViewId];
  return {
    document: planDocument.parse({
      name: state[planPath.name],
      description: state[planPath.description] ?? '',
      query: {
        roots: roots.parse(state[planPath.roots]),
        config: planConfig.parse(Object.fromEntries(config)),
        pointsField: pointsField.parse(state[planPath.pointsField] ?? null),
        startField: startField.parse(state[planPath.startField] ?? null),
        teamField: teamField.parse(state[planPath.teamField] ?? null),
      },
      sharing: state[planPath.sharing],
      views,
      firstViewId: views.some(({ viewId }) => viewId === first) ? first : null,
    }),
    ownerId: z.catch(z.string(), '').parse(state[planPath.ownerId]),
    isArchived: state[planPath.archived] === true,
  };
}

/** Those that were given an order in it, then the others by name. */
function viewsOf(state: State) {
  const order = z.catch(z.array(z.string()), []).parse(state[planPath.viewOrder]);
  const place = (viewId: string) => {
    const at = order.indexOf(viewId);
    return at === -1 ? order.length : at;
  };
  const prefix = planPath.view('');
  return Object.entries(state)
    .flatMap(([path, value]) =>
      path.startsWith(prefix) ? [{ viewId: path.slice(prefix.length), ...storedView.parse(value) }] : [],
    )
    .sort((a, b) => place(a.viewId) - place(b.viewId) || a.name.localeCompare(b.name, 'en'));
}

/** A document's values by path; what it leaves open has none. */
export function planValues({ name, description, query, sharing, views, firstViewId }: PlanDocument): State {
  const values: Record<string, Json | null> = {
    [planPath.name]: name,
    [planPath.description]: description,
    [planPath.roots]: query.roots,
    [planPath.pointsField]: query.pointsField,
    [planPath.startField]: query.startField,
    [planPath.teamField]: query.teamField,
    [planPath.sharing]: sharing,
    [planPath.viewOrder]: views.length === 0 ? null : views.map(({ viewId }) => viewId),
    [planPath.firstViewId]: firstViewId,
  };
  for (const [key, value] of Object.entries(query.config)) values[planPath.config(key)] = value;
  for (const { viewId, ...view } of views) values[planPath.view(viewId)] = view;
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => (value === null ? [] : [[path, value] as const])),
  );
}

/** What makes one document of another: empty where they say the same. */
export function planPatch(before: PlanDocument, after: PlanDocument): Patch {
  const [from, to] = [planValues(before), planValues(after)];
  const paths = new Set([...Object.keys(from), ...Object.keys(to)]);
  return Object.fromEntries(
    [...paths].flatMap((path) => {
      const [old, value] = [from[path] ?? null, to[path] ?? null];
      return jsonEqual(old, value) ? [] : [[path, value] as const];
    }),
  );
}
