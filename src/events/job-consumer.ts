import * as z from 'zod/mini';
import { workOnIndex } from '../usecases/index-upkeep/work-on-index';
import type { LifecyclePorts } from '../usecases/lifecycle/ports';
import { followAllAfter } from '../usecases/lifecycle/follow-work';
import { reconcileIssues } from '../usecases/lifecycle/reconcile-issues';
import { refreshLaunchMirrors } from '../usecases/lifecycle/refresh-launch-mirrors';
import { refreshRoadmapMirrors } from '../usecases/lifecycle/refresh-roadmap-mirrors';
import { remindLaunches } from '../usecases/lifecycle/remind-launches';
import { remindOwners } from '../usecases/lifecycle/remind-owners';
import { repairMirror } from '../usecases/lifecycle/repair-mirror';
import { runInBackground, type BackgroundLog, type BackgroundOutcome } from './background-run';
import { job } from './job-queue';

const queued = z.object({ body: job });

/** Runs what `jobQueue` put off. */
export function createJobConsumer(ports: LifecyclePorts, log: BackgroundLog) {
  return async (event: unknown): Promise<BackgroundOutcome> =>
    runInBackground(
      'queue.job',
      async () => {
        const { body } = queued.parse(event);
        switch (body.job) {
          case 'mirror.repair':
            return repairMirror(ports, body.entityId);
          case 'issues.reconcile':
            return reconcileIssues(ports, body.after);
          case 'mirrors.refresh':
            return refreshLaunchMirrors(ports, body.after);
          case 'roadmaps.refresh':
            return refreshRoadmapMirrors(ports, body.after);
          case 'owners.remind':
            return remindOwners(ports, body.after);
          case 'launches.remind':
            return remindLaunches(ports, body.after);
          case 'works.follow':
            return followAllAfter(ports, body.after);
          case 'index.work':
            return workOnIndex(ports);
        }
      },
      log,
    );
}
