import type { ActualRecorded } from '../../contract/launch-after';
import { dayInZone } from '../../domain/calendar/time-zone';
import { roadmapEntityId } from '../../domain/journal/entity-id';
import { refuse } from '../../domain/launch/action-result';
import { onItem, requires } from '../../domain/launch/item-subject';
import { tickByRecord } from '../../domain/launch/set-item-state';
import { withActual, type Actual } from '../../domain/roadmap/promise';
import { roadmapFromState, roadmapPath, stampPatch } from '../../domain/roadmap/roadmap-item';
import { coreField } from '../../domain/template/builtin/core';
import { AppError } from '../app-error';
import { changeLaunch } from '../change-launch';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';
import { tryRequestRepair } from '../request-repair';
import { templateOfItem } from '../template-library';
import type { UseCase } from '../use-case';
import { outcomeOf, outcomeOfIssue } from './read-launch-outcome';

/**
 * A metric check: the actual becomes the item's evidence, ticks it unless it follows an issue, and comes back to the roadmap item that promised it. The launch is
 * written first; where the roadmap item can't be, the answer says so, and recording the same actual again brings it there.
 */
export const recordActual: UseCase<'launch.recordActual'> = async (ports, call) => {
  const { input } = call;
  const changed = await changeLaunch(ports, call, {
    operation: 'launch.recordActual',
    right: 'item.work',
    decide: (launch, actor, moment) =>
      onItem(launch, input.itemId, (subject) => {
        const { value, asOf } = input.actual;
        if (!requires(subject.item, 'actual')) {
          return refuse('invalid', 'This item is no metric check, so it takes no actual.', 'itemId');
        }
        if (asOf > dayInZone(moment.now, launch.timeZone)) {
          return refuse('invalid', `${asOf} is still to come. Give the day that the figure is of.`, 'actual/asOf');
        }
        return tickByRecord(subject, [{ kind: 'actual', value: { value, asOf } }], actor, moment);
      }),
  });
  return { ...changed, ...(await bringToRoadmap(ports, call)) };
};

async function bringToRoadmap(
  ports: Ports,
  call: Parameters<typeof recordActual>[1],
): Promise<Pick<ActualRecorded, 'outcome' | 'brought'>> {
  const { settings } = await ports.settings.roles();
  const where = {
    issueId: call.input.issueId,
    projectId: (await ports.journal.find(call.input.entityId))?.projectId ?? '',
  };
  const before = await outcomeOfIssue(ports, settings, where);
  if (before.kind === 'none') return { outcome: before, brought: before.sentence };
  try {
    const wrote = await writeActual(ports, call, call.input.actual);
    const outcome = await outcomeOfIssue(ports, settings, where);
    const brought = wrote
      ? 'The roadmap item has this actual now.'
      : 'The roadmap item says so already, or knows a later actual, which stands.';
    return { outcome, brought };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const brought = `The launch has the actual, the roadmap item doesn’t yet: ${error.message} Record it again to bring it there.`;
    return { outcome: before, brought };
  }
}

/** Whether anything was to be written. */
async function writeActual(
  ports: Ports,
  { viewer, input }: Parameters<typeof recordActual>[1],
  actual: Actual,
): Promise<boolean> {
  const entityId = roadmapEntityId(input.issueId);
  const known = await ports.journal.find(entityId);
  if (!known) return false;
  let wrote = false;
  await commitChange(ports, {
    entityId,
    kind: 'roadmap',
    issueId: input.issueId,
    projectId: known.projectId,
    authorId: viewer.accountId,
    operation: 'launch.recordActual',
    decide: async ({ state }) => {
      const outcome = outcomeOf(state, await templateOfItem(ports.journal, roadmapFromState(state)));
      const next = outcome.kind === 'promised' ? withActual(outcome.metric, actual) : null;
      wrote = next !== null;
      if (next === null) return { patch: {} };
      const patch = { [roadmapPath.answer(coreField.metric)]: next };
      return { patch: stampPatch(patch, { by: viewer.accountId, at: ports.clock.now() }) };
    },
  });
  if (wrote) await tryRequestRepair(ports.repairs, entityId);
  return wrote;
}
