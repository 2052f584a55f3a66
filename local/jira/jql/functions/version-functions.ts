import type { StoredVersion } from '../../state/model';
import { say } from '../message';
import type { Query } from '../query';
import { findProjectId } from '../values/projects';
import type { JqlFunction } from './jql-function';

/** Visible versions that aren't archived, by project, each project's in sequence. */
function versionsByProject(
  projectIds: ReadonlySet<string> | null,
  query: Query,
): readonly (readonly StoredVersion[])[] {
  const byProject = new Map<string, StoredVersion[]>();
  for (const version of query.context.state.versions.values()) {
    if (version.archived || !query.context.canSeeProject(version.projectId)) continue;
    if (projectIds && !projectIds.has(version.projectId)) continue;
    const list = byProject.get(version.projectId);
    if (list) list.push(version);
    else byProject.set(version.projectId, [version]);
  }
  return [...byProject.values()].map((list) => list.sort((a, b) => a.sequence - b.sequence));
}

type Choose = (versions: readonly StoredVersion[]) => readonly (StoredVersion | undefined)[];

function versionFunction(name: string, choose: Choose, isList: boolean): JqlFunction {
  return {
    name,
    isList,
    arity: [0, 100],
    answer(args, query, asWritten) {
      const ids = new Set<string>();
      for (const project of args) {
        const id = findProjectId(project, query);
        if (id === null) return { problem: say.functionProject(project, asWritten) };
        ids.add(id);
      }
      const chosen = versionsByProject(args.length > 0 ? ids : null, query).flatMap(choose);
      return { domain: 'version', ids: chosen.flatMap((version) => (version ? [version.id] : [])) };
    },
  };
}

/** Functions about versions, each with optional projects as arguments. */
export const versionFunctions: readonly JqlFunction[] = [
  versionFunction('releasedVersions', (list) => list.filter(({ released }) => released), true),
  versionFunction('unreleasedVersions', (list) => list.filter(({ released }) => !released), true),
  versionFunction('latestReleasedVersion', (list) => [list.findLast(({ released }) => released)], false),
  versionFunction('earliestUnreleasedVersion', (list) => [list.find(({ released }) => !released)], false),
];
