import type { StoredComponent, StoredVersion } from '../state/model';
import type { WireContext } from '../wire/wire-context';

/** In the project's own order. */
export function versionsOf({ store }: WireContext, projectId: string): readonly StoredVersion[] {
  return [...store.versions.values()]
    .filter((version) => version.projectId === projectId)
    .sort((a, b) => a.sequence - b.sequence);
}

/** By name. */
export function componentsOf({ store }: WireContext, projectId: string): readonly StoredComponent[] {
  return [...store.components.values()]
    .filter((component) => component.projectId === projectId)
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
