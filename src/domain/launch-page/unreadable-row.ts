import type { State } from '../journal/patch';
import { launchStatus } from '../launch/launch';
import type { LaunchRow } from './launch-row';

/** The line of a launch that can't be read: that it is there, and nothing of which half would be a guess. */
export function unreadableRow(of: Pick<LaunchRow, 'entityId' | 'issueId' | 'projectId'>, state: State): LaunchRow {
  return {
    ...of,
    status: launchStatus.safeParse(state['status']).data ?? 'planned',
    tier: null,
    launchOn: null,
    timeZone: 'UTC',
    launchInDays: null,
    phase: 'before launch',
    verdict: 'Not assessed',
    sentence:
      'Not assessed: this launch can’t be read. Nothing was changed; its journal still holds every earlier state.',
    reasons: [],
    score: { settled: 0, applicable: 0, percent: null },
    pace: { settled: 0, due: 0, percent: null },
    slips: { count: 0, days: 0 },
    decision: null,
    functions: {},
    waves: [],
    versionIds: [],
    ownerIds: [],
    unowned: 0,
    canEdit: false,
    waiting: [],
    mine: false,
  };
}
