import type { PortfolioView, PlanVocabulary } from '../../contract/portfolio';
import type { PlanQuery } from '../../domain/plan/plan-document';
import { AppError } from '../app-error';
import type { PlanSource } from '../ports';
import type { Meter } from './ports';
import { QUERY_PATH } from '../refused-roots';

/** Jira's own names of the fields for points (company-managed, team-managed), for the start date and for the team. */
const POINTS_NAMES = ['Story Points', 'Story point estimate'];
const START_NAMES = ['Start date'];
const TEAM_NAMES = ['Team'];

export type ChosenFields = PortfolioView['fields'];

/**
 * The fields that a plan names, or else those that go by Jira's own names.
 *
 * @throws AppError `invalid-input` where it names a field or a link type that the site doesn't have: they would leave work out in
 * silence, and the reading would still call itself whole
 */
export async function planFields(plans: PlanSource, query: PlanQuery, meter: Meter): Promise<ChosenFields> {
  const vocabulary = await plans.vocabulary();
  meter.add(2, 2);
  const problems = [...unknownLinks(query, vocabulary), ...unknownFields(query, vocabulary)];
  if (problems.length > 0) {
    const sentences = problems.map(({ message }) => message).join(' ');
    throw new AppError('invalid-input', `${sentences} Nothing was rolled up; choose others in the plan’s options.`, {
      problems,
    });
  }
  const idOf = (fields: PlanVocabulary['numberFields'], names: readonly string[]) =>
    names.flatMap((name) => fields.find((field) => field.name === name)?.id ?? [])[0] ?? null;
  return {
    points: query.pointsField ?? idOf(vocabulary.numberFields, POINTS_NAMES),
    start: query.startField ?? idOf(vocabulary.dateFields, START_NAMES),
    team: query.teamField ?? idOf(vocabulary.teamFields, TEAM_NAMES),
  };
}

function unknownLinks({ config }: PlanQuery, { linkTypes }: PlanVocabulary) {
  const known = new Set(linkTypes.map(({ name }) => name.toLowerCase()));
  return config.hierarchyLinks.flatMap(({ name }, index) =>
    known.has(name.toLowerCase())
      ? []
      : [
          {
            path: `${QUERY_PATH}/config/hierarchyLinks/${index}/name`,
            code: 'unknown_link_type',
            message: `Jira has no link type “${name}”.`,
          },
        ],
  );
}

function unknownFields(query: PlanQuery, { numberFields, dateFields, teamFields }: PlanVocabulary) {
  const named = [
    { path: 'pointsField', id: query.pointsField, fields: numberFields, what: 'number field' },
    { path: 'startField', id: query.startField, fields: dateFields, what: 'date field' },
    { path: 'teamField', id: query.teamField, fields: teamFields, what: 'field for teams' },
  ];
  return named.flatMap(({ path, id, fields, what }) =>
    id === null || fields.some((field) => field.id === id)
      ? []
      : [
          {
            path: `${QUERY_PATH}/${path}`,
            code: 'unknown_field',
            message: `Jira has no ${what} “${id}” any more, or doesn’t show it to you.`,
          },
        ],
  );
}
