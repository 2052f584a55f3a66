import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { HostContext } from './host';

/** What the root component of every module is given. */
export interface ModuleProps {
  readonly context: HostContext;
}

/** The root component for each key that the manifest gives a module with a page; each loads as a bundle of its own. */
export const modules: Readonly<Record<string, LazyExoticComponent<ComponentType<ModuleProps>>>> = {
  'roadmap-panel': lazy(() => import('./roadmap-panel/RoadmapPanel')),
  'launch-panel': lazy(() => import('./launch-panel/LaunchPanel')),
  'context-line': lazy(() => import('./context-line/ContextLine')),
  'gantry-page': lazy(() => import('./gantry-page/GantryPage')),
  'project-page': lazy(() => import('./project-page/ProjectPage')),
  'project-settings-page': lazy(() => import('./project-settings-page/ProjectSettingsPage')),
  'settings-page': lazy(() => import('./settings-page/SettingsPage')),
};
