import type { FieldDescription } from './wire';

/** Custom fields that Jira's issue view shows among the details: their ids differ from site to site. */
export interface FieldIds {
  readonly startDate: string | null;
  readonly sprint: string | null;
  readonly points: string | null;
  readonly team: string | null;
}

/** Finds them by the type that Jira gives them, and where many fields share it by the name that a new site has. */
export function readFieldIds(fields: readonly FieldDescription[]): FieldIds {
  const custom = fields.filter((field) => field.custom);
  const byType = (ending: string) => custom.find(({ schema }) => schema?.custom?.endsWith(ending))?.id ?? null;
  const byName = (type: string, ...names: readonly string[]) =>
    custom.find(({ name, schema }) => schema?.type === type && names.includes(name.toLowerCase()))?.id ?? null;
  return {
    startDate: byName('date', 'start date'),
    sprint: byType(':gh-sprint'),
    points: byName('number', 'story points', 'story point estimate'),
    team: byType(':atlassian-team'),
  };
}
