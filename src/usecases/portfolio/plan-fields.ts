import type { PortfolioView, PlanVocabulary } from '../../contract/portfolio';
import type { PlanQuery } from '../../domain/plan/plan-document';
import { planDefaults } from '../../domain/rollup/plan-defaults';
import { usualFields } from '../../domain/portfolio-index/usual-fields';
import { AppError } from '../app-error';
import type { PlanSource } from '../ports';
import { QUERY_PATH } from '../refused-roots';
import type { Meter, SiteLinkType } from './ports';

export type ChosenFields = PortfolioView['fields'];

export interface SiteWords {
  readonly fields: ChosenFields;
  readonly linkTypes: readonly SiteLinkType[];
}

/**
 * The fields that a plan names, or else those that go by Jira's own names; and the site's link types as they are called now.
 *
 * @throws AppError `invalid-input` where it names a field or a link type that the site doesn't have: they would leave work out in
 * silence, and the reading would still call itself whole
 */
export async function planFields(plans: PlanSource, query: PlanQuery, meter: Meter): Promise<SiteWords> {
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
  const fields = {
    points: query.pointsField ?? idOf(vocabulary.numberFields, usualFields.points.names),
    start: query.startField ?? idOf(vocabulary.dateFields, usualFields.start.names),
    team: query.teamField ?? idOf(vocabulary.teamFields, usualFields.team.names),
  };
  return { fields, linkTypes: vocabulary.linkTypes };
}

/**
 * The instant from which on a plan's earlier days can be read: since the index has states, and the values of every field that the plan names,
 * without which points or dates would seem to have appeared on that day. Null for none.
 */
export function historyWith(
  { points, start, team }: ChosenFields,
  index: { readonly historySince: string | null; readonly fieldSince: Readonly<Record<string, string>> },
): string | null {
  const since = [points, start, team].flatMap((id) => (id === null ? [] : (index.fieldSince[id] ?? [])));
  return index.historySince === null ? null : ([index.historySince, ...since].toSorted().at(-1) ?? null);
}

/** Link types that the site lacks. Those that a plan waits by from the beginning were chosen by nobody, and are none where there are none. */
function unknownLinks({ config }: PlanQuery, { linkTypes }: PlanVocabulary) {
  const known = new Set(linkTypes.map(({ name }) => name.toLowerCase()));
  const given = new Set<string>(planDefaults.dependencyLinks.map(({ name }) => name));
  const named = [
    ...config.hierarchyLinks.map(({ name }, index) => ({ name, at: `hierarchyLinks/${index}` })),
    ...config.dependencyLinks
      .map(({ name }, index) => ({ name, at: `dependencyLinks/${index}` }))
      .filter(({ name }) => !given.has(name)),
  ];
  return named.flatMap(({ name, at }) =>
    known.has(name.toLowerCase())
      ? []
      : [
          {
            path: `${QUERY_PATH}/config/${at}/name`,
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
