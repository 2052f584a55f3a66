import type { LaunchesView } from '../../../src/contract/launch-page';
import type { LaunchRow } from '../../../src/domain/launch-page/launch-row';
import type { LaunchesPageState } from './page-state';

/** What each way of looking at launches is given. Issues' names: `useLaunchNames`. */
export interface LaunchTabProps {
  readonly view: LaunchesView;
  /** Those that the filters let through, worst first. */
  readonly rows: readonly LaunchRow[];
  /** Null for the whole site. */
  readonly projectId: string | null;
  readonly timeZone: string;
  readonly state: LaunchesPageState;
  /** Takes every filter back. */
  readonly onClear: () => void;
}
