export interface SprintShown {
  readonly id: number;
  readonly name: string;
  readonly state: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The sprints that a sprint field holds; none for what isn't a list of them. */
export function readSprints(value: unknown): readonly SprintShown[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isObject)
    .map(({ id, name, state }) => ({ id: Number(id), name: String(name ?? ''), state: String(state ?? '') }));
}

/** A team field's name, which sites give as `name` or `title`; null without one. */
export function readTeamName(value: unknown): string | null {
  if (!isObject(value)) return null;
  const name = value['name'] ?? value['title'];
  return typeof name === 'string' && name !== '' ? name : null;
}
