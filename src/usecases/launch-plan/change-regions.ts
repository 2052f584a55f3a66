import { changeRegions, problemsOfRegionChange } from '../../domain/launch/change-regions';
import type { Launch } from '../../domain/launch/launch';
import { launchFromState } from '../../domain/launch/launch-state';
import { planRegions } from '../../domain/launch/plan-regions';
import { AppError } from '../app-error';
import { changeLaunch, launchSituation } from '../change-launch';
import { checklistAt } from '../checklist-library';
import { namePeople } from '../name-people';
import type { Ports } from '../ports';
import { refusedAction } from '../refused-action';
import { noLaunch, requireOwnLaunch } from '../require-own-launch';
import { requireUnchangedLaunch } from '../require-unchanged';
import { roleHolders } from '../role-holders';
import type { UseCase } from '../use-case';

/** Shows what other regions and waves make of a launch's items; once confirmed, changes them all as one change. */
export const changeLaunchRegions: UseCase<'launch.changeRegions'> = async (ports, call) => {
  const { input, viewer, grants } = call;
  if (input.confirmed) {
    const { settings } = await ports.settings.roles();
    const changed = await changeLaunch(ports, call, {
      operation: 'launch.changeRegions',
      right: 'launch.changePlan',
      decide: async (launch, actor, moment, standing, head) => {
        await requireUnchangedLaunch(standing, input.baseRevision);
        const checklist = await checklistOf(ports, launch);
        return changeRegions(launch, checklist, input, roleHolders(head, settings), actor, moment);
      },
    });
    return { kind: 'changed', ...changed };
  }
  requireOwnLaunch(input);
  const launch = launchFromState((await ports.journal.find(input.entityId))?.state ?? {});
  if (!launch) throw noLaunch();
  const who = { viewer, grants, issueId: input.issueId, timeZone: launch.timeZone };
  const { head, settings, actor } = await launchSituation(ports, who, 'launch.changePlan');
  const problems = problemsOfRegionChange(launch, input.regions, actor);
  if (problems.length > 0) throw refusedAction(problems);
  const holders = roleHolders(head, settings);
  const changes = planRegions(launch, await checklistOf(ports, launch), input.regions, holders);
  const people = await namePeople(
    ports.people,
    changes.added.map(({ ownerId }) => ownerId),
  );
  return { kind: 'preview', changes, people };
};

/** The checklist as the launch began with it: a region that comes later is asked the same as those before. */
async function checklistOf({ journal }: Pick<Ports, 'journal'>, { templateRef }: Launch) {
  const checklist = await checklistAt(journal, templateRef.id, templateRef.version);
  if (checklist !== null) return checklist;
  throw new AppError(
    'not-found',
    'The checklist that this launch began with isn’t stored any more, so Gantry doesn’t know what a region is asked. Nothing was changed; start another launch for the region.',
  );
}
