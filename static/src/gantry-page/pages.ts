import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ModuleProps } from '../modules';

export interface GantrySubPage {
  /** As the product's navigation names it too. */
  readonly title: string;
  readonly component: LazyExoticComponent<ComponentType<ModuleProps>>;
}

/** The sub-pages of Apps → Gantry by the `route` that the manifest gives each; the first is shown where the address names none. */
export const pages: ReadonlyMap<string, GantrySubPage> = new Map([
  ['portfolio', { title: 'Portfolio', component: lazy(() => import('../portfolio-page/PortfolioPage')) }],
  ['roadmap', { title: 'Roadmap', component: lazy(() => import('../roadmap-page/RoadmapPage')) }],
  ['launches', { title: 'Launches', component: lazy(() => import('../launches-page/LaunchesPage')) }],
  ['insights', { title: 'Insights', component: lazy(() => import('../insights-page/InsightsPage')) }],
  ['templates', { title: 'Templates', component: lazy(() => import('../templates-page/TemplatesPage')) }],
  ['plans', { title: 'Plans', component: lazy(() => import('../plans-page/PlansPage')) }],
  ['governance', { title: 'Governance', component: lazy(() => import('../governance-page/GovernancePage')) }],
]);
