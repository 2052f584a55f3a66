import { delegateProblems, delegationRight } from '../domain/roadmap/health-delegate';
import { overriddenDelegate, overrideKind } from '../domain/roadmap/override';
import { roadmapPath, roadmapFromState, stampPatch } from '../domain/roadmap/roadmap-item';
import { AppError } from './app-error';
import { commitChange } from './commit-change';
import { beginChange, finishChange } from './roadmap-change';
import { decisionContext, situationOf } from './roadmap-reading';
import { templateOfItem } from './template-library';
import type { UseCase } from './use-case';

/** Names who may report health in the decision owner's place, until a day; null takes them back. */
export const setHealthDelegate: UseCase<'roadmap.setHealthDelegate'> = async (ports, call) => {
  const { viewer, grants, input } = call;
  const { delegate } = input;
  const [change, people] = await Promise.all([
    beginChange(ports, call),
    delegate === null || delegate.accountId === viewer.accountId ? [] : ports.people.byIds([delegate.accountId]),
  ]);
  const { head, day, entityId } = change;
  const exists = people.length > 0 || delegate?.accountId === viewer.accountId;
  const outcome = await commitChange(ports, {
    entityId,
    kind: 'roadmap',
    issueId: input.issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: 'roadmap.setHealthDelegate',
    decide: async (standing) => {
      const own = await templateOfItem(ports.journal, roadmapFromState(standing.state));
      const context = decisionContext(situationOf(head, standing, own, day), viewer, grants);
      const right = delegationRight(context);
      const reason = input.overrideReason?.trim() ?? '';
      if (right.kind === 'refused') throw new AppError('forbidden', `${right.sentence} Nothing was changed.`);
      const needsReason = right.kind === 'override' && reason === '';
      const problems = [
        ...(delegate === null ? [] : delegateProblems(delegate, { ...context, exists })),
        ...(needsReason ? [{ path: 'overrideReason', code: 'override_needs_reason', message: right.sentence }] : []),
      ];
      if (problems.length > 0) {
        throw new AppError('invalid-input', 'Nothing was changed yet: see what needs another look.', { problems });
      }
      if (delegate === null && context.healthDelegate === null) return { patch: {} };
      const override = { fieldIds: [overriddenDelegate], reason, kind: overrideKind(context) };
      return {
        patch: stampPatch(
          { [roadmapPath.healthDelegate]: delegate },
          { by: viewer.accountId, at: ports.clock.now(), ...(right.kind === 'override' && { override }) },
        ),
      };
    },
  });
  if ('stopped' in outcome) throw new TypeError('Naming a delegate never stops.');
  const { saved, rights, notices } = await finishChange(ports, call, change, outcome.entity, true);
  return { saved, rights, notices };
};
