import type { JournalEntry } from '../domain/journal/entry';
import { detectCollisions } from '../domain/journal/merge';
import type { Patch } from '../domain/journal/patch';
import { checkDecisionRights } from '../domain/roadmap/decision-rights';
import { withoutStrangersDelegate } from '../domain/roadmap/owner-change';
import { overrideKind } from '../domain/roadmap/override';
import { answersPatch, roadmapFromState, roadmapPath, stampPatch } from '../domain/roadmap/roadmap-item';
import { inversePatch, keepReport, lastAnswering, reportCollision } from '../domain/roadmap/undo';
import { lengthProblems } from '../domain/roadmap/validate-answers';
import type { Template } from '../domain/template/template';
import { AppError } from './app-error';
import { commitChange, stateAt } from './commit-change';
import { beginChange, finishChange, refuseChange, type RefusedChange } from './roadmap-change';
import { decisionContext, situationOf, type RoadmapSituation } from './roadmap-reading';
import { baseOf } from './save-roadmap';
import { templateOfItem } from './template-library';
import type { Call, UseCase } from './use-case';

/**
 * Takes the last save back by a change of its own: nothing leaves the journal, and the undo can be undone. The same rights and the same
 * checks as for a save: where somebody wrote the same field since, nothing is written, and both values come back.
 */
export const undoRoadmap: UseCase<'roadmap.undo'> = async (ports, call) => {
  const { viewer, input } = call;
  const change = await beginChange(ports, call);
  const { head, day, entityId } = change;
  const outcome = await commitChange<RefusedChange>(ports, {
    entityId,
    kind: 'roadmap',
    issueId: input.issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: 'roadmap.undo',
    decide: async (standing) => {
      const entries = await standing.entriesAfter(0);
      const base = baseOf(standing, input.baseRevision, entries);
      const undone = lastAnswering(entries, input.baseRevision);
      if (undone === null) {
        throw new AppError('invalid-input', 'There is nothing to undo: nothing was saved here yet.', {
          problems: [{ path: 'baseRevision', code: 'nothing_to_undo', message: 'Nothing was saved up to there.' }],
        });
      }
      const entriesSince = entries.filter(({ revision }) => revision > input.baseRevision);
      requireTemplateUnchanged(entriesSince);
      const before = stateAt(undone.revision - 1, entries).state;
      const inverse = inversePatch(undone, before);
      const wanted = answersOf(inverse);
      const report = reportCollision(inverse, base, entriesSince);
      const collisions = [
        ...detectCollisions({ base, entriesSince, patch: answersPatch(wanted) }).filter(
          ({ path }) => path !== report?.path,
        ),
        ...(report ? [report] : []),
      ];
      if (collisions.length > 0) return { stopped: { collisions, wanted } };
      const [own, earlier] = await Promise.all([
        templateOfItem(ports.journal, roadmapFromState(standing.state)),
        templateOfItem(ports.journal, roadmapFromState(before)),
      ]);
      const situation = situationOf(head, standing, own, day);
      return { patch: decideUndo(call, keepReport(inverse, entriesSince), situation, earlier, ports.clock.now()) };
    },
  });
  if ('stopped' in outcome) return refuseChange(ports, change, outcome.stopped);
  return finishChange(ports, call, change, outcome.entity);
};

/** Of a patch, what it does to answers, by field id. Stamps follow the answers that they belong to: people are asked of these alone. */
function answersOf(patch: Patch): Patch {
  const prefix = roadmapPath.answer('');
  return Object.fromEntries(
    Object.entries(patch).flatMap(([path, value]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), value] as const] : [],
    ),
  );
}

/** @throws AppError `busy`: an item moves to a template only when somebody accepts it. */
function requireTemplateUnchanged(since: readonly JournalEntry[]): void {
  if (since.every(({ patch }) => !(roadmapPath.templateId in patch || roadmapPath.templateVersion in patch))) return;
  throw new AppError(
    'busy',
    'Somebody else changed the template of this item since, so nothing was undone. Reload the page to see it as it is now.',
  );
}

/**
 * The inverse as it may be written: by the rights of the template that it goes back to and of the one that stands, either of which may
 * keep an answer from this person.
 * @param earlier the template that the undone change was made on; null where there was none
 * @throws AppError `invalid-input` where decision rights are against it, or the answers would be longer together than they may be.
 */
function decideUndo(
  { viewer, grants, input }: Call<'roadmap.undo'>,
  inverse: Patch,
  situation: RoadmapSituation,
  earlier: Template | null,
  now: string,
): Patch {
  const answers = answersOf(inverse);
  const reason = input.overrideReason ?? null;
  const templates = [situation.template, earlier].filter((template) => template !== null);
  const context = decisionContext(situation, viewer, grants);
  const rights = checkDecisionRights(templates, Object.keys(answers), context, reason);
  const problems = [...lengthProblems(answers, situation.item.answers), ...rights.problems];
  if (problems.length > 0) {
    throw new AppError('invalid-input', 'Nothing was undone: some of these answers can’t be changed back now.', {
      problems,
    });
  }
  const { overridden } = rights;
  const undone = withoutStrangersDelegate(inverse, situation.item, situation.head);
  if (overridden.length === 0 || reason === null) return undone;
  const stamped = stampPatch(
    {},
    { by: viewer.accountId, at: now, override: { fieldIds: [...overridden], reason, kind: overrideKind(context) } },
  );
  return { ...undone, ...stamped };
}
