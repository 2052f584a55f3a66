import { createContext, useContext } from 'react';
import type { LaunchChanged, LaunchReading, LaunchView } from '../../../src/contract/launch';
import type { Person } from '../../../src/contract/person';

/** What stands open above the items: one thing done to the launch as a whole. */
export type Task =
  | 'ask for votes'
  | 'decide'
  | 'move'
  | 'regions'
  | 'versions'
  | 'launched'
  | 'completed'
  | 'cancelled'
  | 'planned'
  | 'again'
  | 'bypass';

/** What every part of a running launch's panel shares. */
export interface LaunchWorkplace {
  readonly view: LaunchView;
  readonly reading: LaunchReading;
  readonly viewerId: string;
  /** Whether this viewer may change items now: Jira lets them edit and the launch isn't over. */
  readonly canWork: boolean;
  personOf(accountId: string): Person;
  /** How many comments an item has. */
  commentsOf(itemId: string): number;
  /** Takes over how many it has now. */
  commented(itemId: string, count: number): void;
  /** Keeps whom a picker just told. */
  remember(person: Person): void;
  /** Opens the item where it stands in the list and gives it focus. */
  goTo(itemId: string): void;
  openTask(task: Task): void;
  /** Takes over what a change came to, and says it aloud. */
  changed(change: LaunchChanged, said: string): void;
  /** Reads the launch anew; what is typed stays. */
  reload(): Promise<unknown>;
}

const Context = createContext<LaunchWorkplace | null>(null);

export const LaunchProvider = Context.Provider;

export function useLaunch(): LaunchWorkplace {
  const workplace = useContext(Context);
  if (workplace === null) throw new Error('useLaunch needs a LaunchProvider above it.');
  return workplace;
}
