import { fold, type Query } from '../query';

/** The visible project that a query names: by key (also a former one), by name, else by id. */
export function findProjectId(text: string, { context }: Query): string | null {
  const byKey = context.state.projectBy(text);
  if (byKey && byKey.id !== text) return context.canSeeProject(byKey.id) ? byKey.id : null;
  for (const project of context.state.projects.values()) {
    if (fold(project.name) === fold(text) && context.canSeeProject(project.id)) return project.id;
  }
  return byKey && context.canSeeProject(byKey.id) ? byKey.id : null;
}
