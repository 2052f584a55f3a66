import type { ComponentType } from 'react';
import type { HostContext } from './host';

/** What the root component of every module is given. */
export interface ModuleProps {
  readonly context: HostContext;
}

type ModuleLoader = () => Promise<{ readonly default: ComponentType<ModuleProps> }>;

/** The root component for each key that the manifest gives a module with a page; each loads as a bundle of its own. */
export const modules: Readonly<Record<string, ModuleLoader>> = {
  'roadmap-panel': () => import('./roadmap-panel/RoadmapPanel'),
  'launch-panel': () => import('./launch-panel/LaunchPanel'),
};
