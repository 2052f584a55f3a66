import type { IndexedField } from './indexed-field';

/** By these names Jira itself calls what a plan reads where it names no field: points (company-managed, team-managed), start date and team. */
export const usualFields = {
  points: { kind: 'number', names: ['Story Points', 'Story point estimate'] },
  start: { kind: 'date', names: ['Start date'] },
  team: { kind: 'team', names: ['Team'] },
} as const satisfies Readonly<Record<string, Pick<IndexedField, 'kind'> & { readonly names: readonly string[] }>>;

/** Whether a plan that names no field reads this one. */
export const isUsual = (name: string, kind: IndexedField['kind']): boolean =>
  Object.values(usualFields).some((field) => field.kind === kind && field.names.some((usual) => usual === name));
