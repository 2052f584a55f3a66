import { purgeHistory } from '../usecases/index-upkeep/purge-history';
import { tendIndex } from '../usecases/index-upkeep/work-on-index';
import type { LifecyclePorts } from '../usecases/lifecycle/ports';
import { purgeDeleted } from '../usecases/lifecycle/purge-deleted';
import { startRoadmapRefresh } from '../usecases/lifecycle/refresh-roadmap-mirrors';
import { reportPersonalData } from '../usecases/lifecycle/report-personal-data';
import { discardSights } from '../usecases/portfolio/kept-sight';
import { runInBackground, type BackgroundLog } from './background-run';

export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';

interface Task {
  readonly name: string;
  readonly run: (ports: LifecyclePorts) => Promise<void>;
}

/** Forge allows five schedules in all, so each interval has one, and everything due then stands in its list. */
const tasks: Readonly<Record<Interval, readonly Task[]>> = {
  fiveMinute: [{ name: 'index.tend', run: tendIndex }],
  hour: [
    { name: 'schema.migrate', run: ({ schema }) => schema.migrate() },
    { name: 'sights.discard', run: discardSights },
  ],
  day: [
    { name: 'deleted.purge', run: purgeDeleted },
    { name: 'issues.reconcile', run: ({ reconciliation }) => reconciliation.reconcileAfter('') },
    { name: 'mirrors.refresh', run: ({ reconciliation }) => reconciliation.refreshMirrorsAfter('') },
    { name: 'roadmaps.refresh', run: startRoadmapRefresh },
    { name: 'works.follow', run: ({ reconciliation }) => reconciliation.followWorkAfter('') },
    { name: 'launches.remind', run: ({ reconciliation }) => reconciliation.remindLaunchesAfter('') },
    { name: 'indexHistory.purge', run: purgeHistory },
    { name: 'owners.remind', run: ({ reconciliation }) => reconciliation.remindAfter('') },
  ],
  week: [{ name: 'personalData.report', run: reportPersonalData }],
};

/** Runs an interval's tasks one after the other. One that fails is logged and tried again next time; the others still run. */
export function createSchedule(interval: Interval, ports: LifecyclePorts, log: BackgroundLog) {
  return async (): Promise<void> => {
    for (const { name, run } of tasks[interval]) await runInBackground(name, () => run(ports), log);
  };
}
