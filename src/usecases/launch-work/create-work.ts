import { findItem, type Launch, type LaunchItem } from '../../domain/launch/launch';
import { isOver } from '../../domain/launch/is-over';
import { launchFromState } from '../../domain/launch/launch-state';
import { isRecorded } from '../../domain/launch/item-subject';
import { AppError } from '../app-error';
import { launchSituation } from '../change-launch';
import { refusedAction } from '../refused-action';
import { requireOwnLaunch } from '../require-own-launch';
import { requireUnchanged } from '../require-unchanged';
import type { UseCase } from '../use-case';
import { whileClaimed } from '../while-claimed';
import { CHANGED, getVisible, linkTo } from './link-work';

const BUSY =
  'Somebody else is creating an issue for this item at this moment. Nothing was created; reload the page to see theirs.';

/**
 * Makes an item a Jira issue, created as the person who asks, and has the item follow it. Everything that could refuse is asked before
 * the issue is created, while nobody else can create one for the item; should the link fail all the same, the message names the issue that
 * is there.
 */
export const createWork: UseCase<'launch.createWork'> = async (ports, call) => {
  requireOwnLaunch(call.input);
  const name = `work ${call.input.entityId} ${call.input.itemId}`;
  return whileClaimed(ports, { name, busy: BUSY }, () => createAndLink(ports, call));
};

const createAndLink: UseCase<'launch.createWork'> = async (ports, call) => {
  const { input, viewer, grants } = call;
  const entity = await ports.journal.find(input.entityId);
  const launch = launchFromState(entity?.state ?? {});
  const item = launch === null ? null : findItem(launch, input.itemId);
  if (entity === null || launch === null || item === null) {
    throw new AppError('not-found', 'This launch has no such item. Nothing was created; reload the page.');
  }
  const who = { viewer, grants, issueId: input.issueId, timeZone: launch.timeZone };
  const { head } = await launchSituation(ports, who, 'item.work');
  const refusal = refusalOf(launch, item);
  if (refusal !== null) throw refusedAction([{ path: '', code: 'invalid', message: refusal }]);
  const standing = {
    revision: entity.revision,
    entriesAfter: (revision: number) => ports.journal.entriesAfter(input.entityId, revision),
  };
  await requireUnchanged(standing, input.baseRevision, (path) => path.startsWith(`items/${input.itemId}/`), CHANGED);

  const [type] = await ports.works.types(input.projectId, input.issueTypeId);
  if (!type) throw new AppError('invalid-input', 'You can’t create issues of this type there. Nothing was created.');
  if (type.demands.length > 0) {
    const message = `Jira asks for ${type.demands.join(', ')} there. Create the issue in Jira, then link it here. Nothing was created.`;
    throw new AppError('invalid-input', message);
  }
  const { title, function: functionName } = item.definition;
  const { issueId: workIssueId, isAssigned } = await ports.works.create({
    projectId: input.projectId,
    issueTypeId: input.issueTypeId,
    summary: input.summary,
    description: `${title} (${functionName}), from the launch checklist of ${head.key}.`,
    assigneeId: type.takesAssignee ? item.ownerId : null,
    dueOn: type.takesDueDate ? item.dueOn : null,
  });
  const isRelated = await ports.works.relate(workIssueId, input.issueId);
  try {
    const work = await getVisible(ports, workIssueId);
    const changed = await linkTo(ports, call, work, { mayReplace: false });
    const notices = [
      ...changed.notices,
      ...(isAssigned
        ? []
        : [`${work.key} was created with no assignee: Jira doesn’t let the item’s owner be assigned issues there.`]),
      ...(isRelated ? [] : [`${work.key} was created; Jira didn’t let Gantry link it to ${head.key} as related.`]),
    ];
    return { ...changed, notices, work };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const named = (await ports.works.find([workIssueId]).catch(() => []))[0]?.key ?? 'The issue';
    throw new AppError(
      error.code,
      `${named} was created, but the item doesn’t follow it yet: ${error.message} Link it by hand.`,
      {
        cause: error,
      },
    );
  }
};

function refusalOf(launch: Launch, item: LaunchItem): string | null {
  if (isOver(launch)) return `This launch is ${launch.status}. Reopen it first; nothing was created.`;
  if (isRecorded(item))
    return 'This item is settled by its own record, so no issue can settle it. Nothing was created.';
  return item.work !== null ? 'This item follows an issue already. Unlink that first; nothing was created.' : null;
}
