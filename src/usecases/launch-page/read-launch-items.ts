import { itemLinesOf } from '../../domain/launch-page/item-line';
import { lifecycleOf } from '../../domain/journal/lifecycle';
import { availabilityOf } from '../../domain/role/availability';
import { momentOf } from '../launch-reading';
import { readingUntil } from '../reading-time';
import { tryLaunch, unreadableWords } from '../try-launch';
import type { UseCase } from '../use-case';

/** The items of launches whose issues the person who calls may browse; of the others it says nothing, not even that they are there. */
export const readLaunchItems: UseCase<'launches.items'> = async (ports, { input }) => {
  const now = ports.clock.now();
  const [{ settings }, entities] = await Promise.all([
    ports.settings.roles(),
    ports.journal.findAll([...new Set(input.entityIds)]),
  ]);
  const wanted = entities.filter(
    ({ kind, state, projectId }) =>
      kind === 'launch' &&
      lifecycleOf(state).deletedAt === null &&
      availabilityOf(settings, 'launches', projectId) !== 'off',
  );
  const { canBrowse, missing } = await ports.launchIssues.grants(
    [...new Set(wanted.map(({ issueId }) => issueId))],
    readingUntil(now),
  );
  let unreadable = 0;
  const launches = wanted.flatMap((entity) => {
    const launch = canBrowse.has(entity.issueId) ? tryLaunch(entity.state) : null;
    if (launch === 'unreadable') unreadable += 1;
    return launch === null || launch === 'unreadable' ? [] : [{ entity, launch, moment: momentOf(launch, now) }];
  });
  const nudges = await ports.nudges.claimed(
    launches.map(({ entity, moment }) => ({ entityId: entity.entityId, dayOn: moment.today })),
  );
  return {
    launches: launches.map(({ entity, launch, moment }) => ({
      entityId: entity.entityId,
      issueId: entity.issueId,
      today: moment.today,
      items: itemLinesOf(launch, moment),
      nudged: nudges.filter(({ entityId }) => entityId === entity.entityId).map(({ itemId }) => itemId),
    })),
    missing: [...missing, ...unreadableWords(unreadable)],
  };
};
