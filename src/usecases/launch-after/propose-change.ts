import { findItem } from '../../domain/launch/launch';
import { launchFromState } from '../../domain/launch/launch-state';
import { checklistAt } from '../checklist-library';
import { proposeChecklistChange } from '../checklists/propose-checklist-change';
import { launchSituation } from '../change-launch';
import { noLaunch, requireOwnLaunch } from '../require-own-launch';
import type { UseCase } from '../use-case';

/** Takes what a launch taught to those who keep its checklist. Nothing changes by itself: they settle it. */
export const proposeChange: UseCase<'launch.proposeChange'> = async (ports, { input, viewer, grants }) => {
  requireOwnLaunch(input);
  const launch = launchFromState((await ports.journal.find(input.entityId))?.state ?? {});
  if (!launch) throw noLaunch();
  await launchSituation(ports, { viewer, grants, issueId: input.issueId, timeZone: launch.timeZone }, 'item.work');
  const { id, version } = launch.templateRef;
  const item = input.itemId === null ? null : findItem(launch, input.itemId);
  await proposeChecklistChange(ports, viewer, {
    checklistId: id,
    text: input.text,
    launchEntityId: input.entityId,
    itemKey: item?.definition.key ?? null,
  });
  return { checklistName: (await checklistAt(ports.journal, id, version))?.name ?? 'this checklist' };
};
