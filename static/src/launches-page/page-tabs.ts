import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { LaunchTabProps } from './tab-props';

export interface PageTab {
  /** As the address names it. */
  readonly id: string;
  readonly label: string;
  readonly component: LazyExoticComponent<ComponentType<LaunchTabProps>>;
}

/** The ways of looking at launches; the first is shown where the address names none. */
export const pageTabs = [
  { id: 'list', label: 'List', component: lazy(() => import('./list/LaunchList')) },
  { id: 'calendar', label: 'Calendar', component: lazy(() => import('./calendar/LaunchCalendar')) },
  { id: 'versions', label: 'Versions', component: lazy(() => import('./versions/LaunchVersions')) },
] as const satisfies readonly PageTab[];

export type PageTabId = (typeof pageTabs)[number]['id'];
