import type { PlanQuery } from '../contract/portfolio';
import { dayInZone } from '../domain/calendar/time-zone';
import { rollUpPlan } from '../domain/rollup/roll-up-plan';
import { withGantryFacts } from './gantry-facts';
import type { PlanSource } from './ports';
import { refusedRoots } from './refused-roots';
import { requirePortfolio } from './require-pillar';
import type { UseCase } from './use-case';

/** Jira's own names of the field for points (company-managed, team-managed) and for the start date. */
const POINTS_NAMES = ['Story Points', 'Story point estimate'];
const START_NAMES = ['Start date'];

/** Rolls a plan up as the person who calls: over the issues that they can browse now, and nothing else. */
export const readPortfolio: UseCase<'portfolio.read'> = async (ports, { input }) => {
  requirePortfolio((await ports.settings.roles()).settings);
  const [problems, fields] = await Promise.all([ports.jql.problemsOf(input.rootsJql), planFields(ports.plans, input)]);
  if (problems.length > 0) throw refusedRoots(problems);
  const readAt = ports.clock.now();
  const reading = await ports.plans.read({
    rootsJql: input.rootsJql,
    hierarchyLinks: input.config.hierarchyLinks,
    pointsField: fields.points,
    startField: fields.start,
  });
  const rollup = rollUpPlan({
    issues: await withGantryFacts(ports.journal, reading.issues, readAt),
    rootIds: reading.rootIds,
    config: input.config,
    asOf: dayInZone(readAt, input.config.timeZone),
    missing: reading.missing,
  });
  return { rollup, readAt, fields };
};

/** The fields that the plan names, or else those that go by Jira's own names. */
async function planFields(plans: PlanSource, { pointsField, startField }: PlanQuery) {
  if (pointsField !== null && startField !== null) return { points: pointsField, start: startField };
  const { numberFields, dateFields } = await plans.vocabulary();
  const idOf = (fields: typeof numberFields, names: readonly string[]) =>
    names.flatMap((name) => fields.find((field) => field.name === name)?.id ?? [])[0] ?? null;
  return {
    points: pointsField ?? idOf(numberFields, POINTS_NAMES),
    start: startField ?? idOf(dateFields, START_NAMES),
  };
}
