import type { WorkIssue } from '../../contract/launch-work';
import { refuse } from '../../domain/launch/action-result';
import { onItem } from '../../domain/launch/item-subject';
import { linkWork, unlinkWork } from '../../domain/launch/link-work';
import { AppError } from '../app-error';
import { changeLaunch } from '../change-launch';
import type { Ports } from '../ports';
import { requireUnchanged } from '../require-unchanged';
import type { UseCase } from '../use-case';

export const CHANGED =
  'Somebody else changed this item since you opened it, so nothing was changed. Look at it as it is now, then decide again.';

/** Has an item's work done in an issue that is there already; it follows that issue's status from now on. */
export const linkExistingWork: UseCase<'launch.linkWork'> = async (ports, call) => {
  const work = await getVisible(ports, call.input.workIssueId);
  return linkTo(ports, call, work, { mayReplace: true });
};

export const unlinkExistingWork: UseCase<'launch.unlinkWork'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.unlinkWork',
    right: 'item.work',
    decide: async (launch, _actor, _moment, standing) => {
      const { itemId, baseRevision } = call.input;
      await requireUnchanged(standing, baseRevision, (path) => path.startsWith(`items/${itemId}/`), CHANGED);
      return onItem(launch, itemId, unlinkWork);
    },
  });

/** `mayReplace` tells whether the item may have another issue, which the person saw. */
export function linkTo(
  ports: Ports,
  call: Parameters<typeof linkExistingWork>[1] | Parameters<UseCase<'launch.createWork'>>[1],
  { issueId, statusCategory }: WorkIssue,
  { mayReplace }: { readonly mayReplace: boolean },
) {
  return changeLaunch(ports, call, {
    operation: 'launch.linkWork',
    right: 'item.work',
    decide: async (launch, actor, moment, standing) => {
      const { itemId, baseRevision } = call.input;
      await requireUnchanged(standing, baseRevision, (path) => path.startsWith(`items/${itemId}/`), CHANGED);
      const isOwnIssue = issueId === call.input.issueId;
      return onItem(launch, itemId, (subject) =>
        subject.item.work !== null && !mayReplace
          ? refuse('invalid', 'The item follows another issue by now.')
          : linkWork(subject, { issueId, stage: statusCategory, isOwnIssue }, actor, moment),
      );
    },
  });
}

export async function getVisible(ports: Pick<Ports, 'works'>, workIssueId: string): Promise<WorkIssue> {
  const [work] = await ports.works.find([workIssueId]);
  if (work) return work;
  throw new AppError('invalid-input', 'Nothing was linked.', {
    problems: [
      {
        path: 'workIssueId',
        code: 'not_found',
        message: 'There is no such issue, or you can’t see it. Choose another.',
      },
    ],
  });
}
