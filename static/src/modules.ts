import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { HostContext } from './host';

/** What the root component of every module is given. */
export interface ModuleProps {
  readonly context: HostContext;
}

type Root = ComponentType<ModuleProps>;

export interface Module {
  readonly Root: LazyExoticComponent<Root>;
  /** Fetches the bundle before anything is drawn with it. */
  load(): Promise<unknown>;
}

function moduleOf(load: () => Promise<{ readonly default: Root }>): Module {
  return { Root: lazy(load), load };
}

/** The module for each key that the manifest gives one with a page; each loads as a bundle of its own. */
export const modules: Readonly<Record<string, Module>> = {
  'roadmap-panel': moduleOf(() => import('./roadmap-panel/RoadmapPanel')),
  'launch-panel': moduleOf(() => import('./launch-panel/LaunchPanel')),
  'context-line': moduleOf(() => import('./context-line/ContextLine')),
  'gantry-page': moduleOf(() => import('./gantry-page/GantryPage')),
  'project-page': moduleOf(() => import('./project-page/ProjectPage')),
  'project-settings-page': moduleOf(() => import('./project-settings-page/ProjectSettingsPage')),
  'settings-page': moduleOf(() => import('./settings-page/SettingsPage')),
  'workflow-gate': moduleOf(() => import('./workflow-gate/WorkflowGate')),
};

export function findModule(key: string): Module | undefined {
  return Object.hasOwn(modules, key) ? modules[key] : undefined;
}
