import { launchFromState } from '../domain/launch/launch-state';
import { currentLaunch } from './launch-reading';
import type { Entity } from './ports';
import type { UseCase } from './use-case';

const MOST_SHOWN = 500;

/**
 * Issues that the app hasn't seen for a while, longest first: gone, or closed to it. Only a person can tell which. A launch that stands
 * behind one is told of here, since no list of launches shows it any more.
 */
export const listAbsences: UseCase<'storage.absences'> = async ({ absences, journal }) => {
  const missed = await absences.list(MOST_SHOWN);
  const entities = await journal.ofIssues(
    missed.map(({ issueId }) => issueId),
    'launch',
  );
  return {
    absences: missed.map((absence) => ({
      ...absence,
      launch: launchOf(entities.filter(({ issueId }) => issueId === absence.issueId)),
    })),
  };
};

function launchOf(entities: readonly Entity[]) {
  const current = currentLaunch(entities);
  const launch = current && launchFromState(current.state);
  return launch && { status: launch.status, launchOn: launch.launchOn, tier: launch.tier };
}
