import type { Rolldown } from 'vite';

type Graph = Rolldown.ChunkingContext;
type ModuleInfo = NonNullable<ReturnType<Graph['getModuleInfo']>>;

const ROADMAP = '/roadmap-panel/RoadmapPanel.tsx';
const LAUNCH = '/launch-panel/LaunchPanel.tsx';
const LINE = '/context-line/ContextLine.tsx';

/** In the order in which modules are given to them: a group takes along whatever its modules import. */
const groups = ['core', 'panels', 'roadmap', 'launch'] as const;
type Group = (typeof groups)[number];

/** What the bundler is told of `groupOf`. */
export const chunkGroups = groups.map((group, index) => ({
  name: (moduleId: string, graph: Graph) => (groupOf(moduleId, graph) === group ? group : null),
  debugName: group,
  priority: groups.length - index,
}));

/**
 * The chunk that a module goes to. A bundler left alone makes one for every set of surfaces that share something: sixty for a panel,
 * each a request that the browser waits for. Here a panel loads its own chunk and those that it shares with every surface and with
 * the other panel. Null leaves the bundler alone: what only pages, or what loads later, share.
 */
function groupOf(moduleId: string, graph: Graph): Group | null {
  // What is loaded by its name stays a chunk of that name.
  if ((graph.getModuleInfo(moduleId)?.dynamicImporters.length ?? 0) > 0) return null;
  const roots = rootsOf(moduleId, graph);
  if (roots.some(({ isEntry }) => isEntry)) return 'core';
  const isOf = (path: string) => roots.some(({ id }) => id.replaceAll('\\', '/').endsWith(path));
  if (isOf(ROADMAP)) return isOf(LAUNCH) ? 'panels' : 'roadmap';
  // The line stands on every issue and tells of the launch in few words: it doesn't load the launch's panel for them.
  if (isOf(LAUNCH)) return isOf(LINE) ? 'panels' : 'launch';
  return null;
}

/** What loads a module at once: the entry, or something that is itself loaded when it is needed. */
function rootsOf(moduleId: string, graph: Graph): readonly ModuleInfo[] {
  const roots: ModuleInfo[] = [];
  const seen = new Set<string>();
  const waiting = [moduleId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const info = graph.getModuleInfo(id);
    if (info === null) continue;
    if (info.isEntry || info.dynamicImporters.length > 0) roots.push(info);
    waiting.push(...info.importers);
  }
  return roots;
}
