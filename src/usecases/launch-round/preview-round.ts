import { functionsToAsk } from '../../domain/launch/hold-round';
import { launchFromState } from '../../domain/launch/launch-state';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { AppError } from '../app-error';
import { momentOf } from '../launch-reading';
import { tryNamePeople } from '../name-people';
import { requireOwnLaunch } from '../require-own-launch';
import { requirePillar } from '../require-pillar';
import type { UseCase } from '../use-case';
import { askedFunctions } from './asked-functions';

/** Which functions a round would ask, and who votes for them today. */
export const previewGoNoGoRound: UseCase<'launch.previewRound'> = async (ports, { input }) => {
  requireOwnLaunch(input);
  const [found, entity, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch),
    ports.journal.find(input.entityId),
    ports.settings.roles(),
  ]);
  const launch = launchFromState(entity?.state ?? {});
  if (!found || !launch) throw new AppError('not-found', 'This issue has no such launch. Reload the page.');
  const { projectId } = found.head;
  requirePillar(settings, 'launches', projectId);
  const { today } = momentOf(launch, ports.clock.now());
  const functions = askedFunctions(functionsToAsk(launch), settings, projectId, today);
  return {
    functions,
    people: await tryNamePeople(
      ports.people,
      functions.flatMap(({ voterIds }) => voterIds),
    ),
  };
};
