import type { PlanQuery } from '../contract/portfolio';
import { dayInZone } from '../domain/calendar/time-zone';
import { rollUpPlan } from '../domain/rollup/roll-up-plan';
import { AppError } from './app-error';
import { withGantryFacts } from './gantry-facts';
import type { PlanVocabulary, SiteField } from './ports';
import { readingUntil } from './reading-time';
import { refusedRoots } from './refused-roots';
import { requireOnSite } from './require-pillar';
import type { UseCase } from './use-case';

/** Jira's own names of the field for points (company-managed, team-managed) and for the start date. */
const POINTS_NAMES = ['Story Points', 'Story point estimate'];
const START_NAMES = ['Start date'];

/** Rolls a plan up as the person who calls: over the issues that they can browse now, and nothing else. */
export const readPortfolio: UseCase<'portfolio.read'> = async (ports, { input }) => {
  const readAt = ports.clock.now();
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const [problems, vocabulary] = await Promise.all([
    ports.jql.problemsOf(input.rootsJql),
    needsVocabulary(input) ? ports.plans.vocabulary() : null,
  ]);
  if (problems.length > 0) throw refusedRoots(problems);
  if (vocabulary) requireLinkTypes(input, vocabulary);
  const fields = planFields(input, vocabulary);
  const reading = await ports.plans.read({
    rootsJql: input.rootsJql,
    hierarchyLinks: input.config.hierarchyLinks,
    pointsField: fields.points,
    startField: fields.start,
    until: readingUntil(readAt),
  });
  const known = await withGantryFacts(ports.journal, reading.issues, readAt);
  const rollup = rollUpPlan({
    issues: known.issues,
    rootIds: reading.rootIds,
    config: input.config,
    asOf: dayInZone(readAt, input.config.timeZone),
    missing: [...reading.missing, ...known.missing],
  });
  return { rollup, readAt, fields };
};

const needsVocabulary = ({ pointsField, startField, config }: PlanQuery): boolean =>
  pointsField === null || startField === null || config.hierarchyLinks.length > 0;

/** A link type that the site doesn't have would leave its work out in silence, and the reading would still call itself whole. */
function requireLinkTypes({ config }: PlanQuery, { linkTypes }: PlanVocabulary): void {
  const known = new Set(linkTypes.map(({ name }) => name.toLowerCase()));
  const problems = config.hierarchyLinks.flatMap(({ name }, index) =>
    known.has(name.toLowerCase())
      ? []
      : [
          {
            path: `config/hierarchyLinks/${index}/name`,
            code: 'unknown_link_type',
            message: `Jira has no link type “${name}”.`,
          },
        ],
  );
  if (problems.length === 0) return;
  const names = problems.map(({ message }) => message).join(' ');
  throw new AppError('invalid-input', `${names} Choose others, or read the plan by parents alone.`, { problems });
}

/** The fields that the plan names, or else those that go by Jira's own names. */
function planFields({ pointsField, startField }: PlanQuery, vocabulary: PlanVocabulary | null) {
  const idOf = (fields: readonly SiteField[] = [], names: readonly string[]) =>
    names.flatMap((name) => fields.find((field) => field.name === name)?.id ?? [])[0] ?? null;
  return {
    points: pointsField ?? idOf(vocabulary?.numberFields, POINTS_NAMES),
    start: startField ?? idOf(vocabulary?.dateFields, START_NAMES),
  };
}
