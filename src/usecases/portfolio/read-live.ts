import type { PlanQuery } from '../../domain/plan/plan-document';
import type { PlanSource } from '../ports';
import type { ChosenFields } from './plan-fields';
import type { PlanView } from './plan-view';
import type { Meter } from './ports';

/** A plan straight from Jira, issue by issue: as long as the index can't answer. `why` is a sentence for the viewer. */
export async function readLive(
  plans: PlanSource,
  { roots, config }: PlanQuery,
  {
    fields,
    until,
    why,
    meter,
  }: {
    readonly fields: ChosenFields;
    readonly until: string;
    readonly why: string;
    readonly meter: Meter;
  },
): Promise<PlanView> {
  const { rootIds, issues, missing, points, requests } = await plans.read({
    roots,
    hierarchyLinks: config.hierarchyLinks,
    pointsField: fields.points,
    startField: fields.start,
    teamField: fields.team,
    until,
  });
  meter.add(points, requests);
  return {
    rootIds,
    fields,
    config,
    source: { kind: 'live', why },
    missing,
    issueIds: issues.map(({ id }) => id),
    issuesOn: () => ({ issues, missing: [] }),
  };
}
