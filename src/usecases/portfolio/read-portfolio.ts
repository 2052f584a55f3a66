import { dayInZone } from '../../domain/calendar/time-zone';
import { rollUpPlan } from '../../domain/rollup/roll-up-plan';
import { AppError } from '../app-error';
import { withGantryFacts } from '../gantry-facts';
import { tryNamePeople } from '../name-people';
import { readingUntil } from '../reading-time';
import { refusedRoots } from '../refused-roots';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { chosenPlan } from './chosen-plan';
import { planFields } from './plan-fields';

/** Rolls a plan up as the person who calls: over the issues that they can browse now, and nothing else. */
export const readPortfolio: UseCase<'portfolio.read'> = async (ports, { viewer, input }) => {
  const readAt = ports.clock.now();
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { plan, query } = await chosenPlan(ports, viewer, input.plan);
  if (input.asOf !== null || input.compareWith !== null) throw onlyToday();
  const { roots, config } = query;
  const [problems, fields] = await Promise.all([
    roots.kind === 'jql' ? ports.jql.problemsOf(roots.jql) : [],
    planFields(ports.plans, query),
  ]);
  if (problems.length > 0) throw refusedRoots(problems);
  const reading = await ports.plans.read({
    roots,
    hierarchyLinks: config.hierarchyLinks,
    pointsField: fields.points,
    startField: fields.start,
    teamField: fields.team,
    until: readingUntil(readAt),
  });
  const known = await withGantryFacts(ports.journal, reading.issues, readAt);
  const rollup = rollUpPlan({
    issues: known.issues,
    rootIds: reading.rootIds,
    config,
    asOf: dayInZone(readAt, config.timeZone),
    missing: [...reading.missing, ...known.missing],
  });
  return {
    plan,
    query,
    fields,
    rollup,
    comparison: null,
    people: await tryNamePeople(
      ports.people,
      known.issues.map(({ roadmap }) => roadmap?.ownerId),
    ),
    readAt,
    source: { kind: 'live', why: 'Gantry’s index isn’t ready yet, so this was read from Jira issue by issue.' },
    cost: { points: reading.issues.length, requests: 0 },
  };
};

function onlyToday(): AppError {
  return new AppError(
    'invalid-input',
    'Earlier days can be read once Gantry’s index is ready. Until then only today can; look again later.',
  );
}
