import { applyPatch } from '../journal/patch';
import type { PlanDocument } from './plan-document';
import { planFromState, planPatch, planPath, planValues } from './plan-state';

/** What one changed of `base`, made to what others made of it since. Where both changed the same, it is mine that stands. */
export function rebasePlan(base: PlanDocument, theirs: PlanDocument, mine: PlanDocument): PlanDocument {
  return planFromState(applyPatch(planValues(theirs), planPatch(base, mine))).document;
}

/** A document with the part that a path of the journal names as another has it. A view's path takes all views over: they have one order. */
export function withPartOf(document: PlanDocument, path: string, other: PlanDocument): PlanDocument {
  const { query } = document;
  const config = configKey(query.config, path);
  if (config !== null) {
    return { ...document, query: { ...query, config: { ...query.config, [config]: other.query.config[config] } } };
  }
  switch (path) {
    case planPath.name:
      return { ...document, name: other.name };
    case planPath.description:
      return { ...document, description: other.description };
    case planPath.sharing:
      return { ...document, sharing: other.sharing };
    case planPath.firstViewId:
      return { ...document, firstViewId: other.firstViewId };
    case planPath.roots:
      return { ...document, query: { ...query, roots: other.query.roots } };
    case planPath.pointsField:
      return { ...document, query: { ...query, pointsField: other.query.pointsField } };
    case planPath.startField:
      return { ...document, query: { ...query, startField: other.query.startField } };
    case planPath.teamField:
      return { ...document, query: { ...query, teamField: other.query.teamField } };
    default:
      return { ...document, views: other.views };
  }
}

type Config = PlanDocument['query']['config'];

function configKey(config: Config, path: string): keyof Config | null {
  const key = Object.keys(config).find((one) => planPath.config(one) === path);
  return key === undefined ? null : (key as keyof Config); // Object.keys widens the names of what it lists
}
