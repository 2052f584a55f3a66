import { roadmapEntityId } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import type { Folded } from '../domain/journal/fold';
import { jsonEqual } from '../domain/journal/json-equal';
import { detectCollisions } from '../domain/journal/merge';
import type { Patch } from '../domain/journal/patch';
import type { Problem } from '../domain/problem';
import { checkDecisionRights, loosenedFields } from '../domain/roadmap/decision-rights';
import { issueIdsOf, newMentions } from '../domain/roadmap/mentions';
import { withoutStrangersDelegate } from '../domain/roadmap/owner-change';
import { overrideKind } from '../domain/roadmap/override';
import {
  answersPatch,
  roadmapFromState,
  stampPatch,
  templatePatch,
  type RoadmapItem,
} from '../domain/roadmap/roadmap-item';
import { validateAnswers } from '../domain/roadmap/validate-answers';
import { coreField } from '../domain/template/builtin/core';
import type { Template } from '../domain/template/template';
import { AppError } from './app-error';
import { checkMentions } from './check-mentions';
import { commitChange, stateAt, type Standing } from './commit-change';
import type { Ports } from './ports';
import { beginChange, finishChange, refuseChange, type RefusedChange } from './roadmap-change';
import { decisionContext, situationOf, type RoadmapSituation } from './roadmap-reading';
import { currentTemplates, offeredOn, templateOfItem, type CurrentTemplate } from './template-library';
import type { Call, UseCase } from './use-case';

/**
 * Saves changed answers as one change. Fields that nobody else touched since `baseRevision` land; where somebody wrote the same field,
 * nothing lands and both texts come back, for the person to choose. Three requests to Jira at most: the permission, the issue with
 * those it newly mentions, and Jira's copy or the people that are newly named.
 */
export const saveRoadmap: UseCase<'roadmap.save'> = async (ports, call) => {
  const { viewer, input } = call;
  const entityId = roadmapEntityId(input.issueId);
  const [before, current] = await Promise.all([ports.journal.find(entityId), currentTemplates(ports.journal)]);
  const item = roadmapFromState(before?.state ?? {});
  const asked = await templateAsked(ports, input.templateId, item, current);
  const mentions = asked ? newMentions(asked, input.answers, item.answers) : [];
  const change = await beginChange(ports, call, issueIdsOf(mentions));
  const { head, day, names } = change;
  const checked = await checkMentions(
    ports.people,
    mentions,
    {
      accountIds: [viewer.accountId, head.assigneeId],
      names,
    },
    async () => {
      // Whoever wrote since may turn out to collide, and has to be named then without one more request.
      const since =
        (before?.revision ?? 0) > input.baseRevision
          ? await ports.journal.entriesAfter(entityId, input.baseRevision)
          : [];
      return since.map(({ authorId }) => authorId);
    },
  );

  const outcome = await commitChange<RefusedChange>(ports, {
    entityId,
    kind: 'roadmap',
    issueId: input.issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: 'roadmap.save',
    decide: async (standing) => {
      const entries = input.baseRevision === standing.revision ? [] : await standing.entriesAfter(0);
      const base = baseOf(standing, input.baseRevision, entries);
      const own = await templateOfItem(ports.journal, roadmapFromState(standing.state));
      const template = templateOfChange(input.templateId, offeredOn(current, head), base, own);
      const entriesSince = entries.filter(({ revision }) => revision > input.baseRevision);
      const collisions = detectCollisions({ base, entriesSince, patch: answersPatch(input.answers) });
      if (collisions.length > 0) return { stopped: { collisions, wanted: input.answers } };
      const situation = situationOf(head, standing, own, day);
      return { patch: decideChange(call, template, situation, checked.problems, ports.clock.now()) };
    },
  });

  if ('stopped' in outcome) {
    return refuseChange(ports, change, outcome.stopped, checked.isAskedOfJira ? checked.people : null);
  }
  const [result] = await Promise.all([
    finishChange(ports, call, change, outcome.entity, checked.isAskedOfJira),
    // Saved is saved: a draft that stays behind is shown once more, an error here would have the person save twice.
    ports.drafts.discard(entityId, viewer.accountId).catch(() => undefined),
  ]);
  return result;
};

/** The template whose questions the answers are to, as far as it can be told before anything is locked down; null for an unknown one. */
async function templateAsked(
  { journal }: Pick<Ports, 'journal'>,
  templateId: string,
  item: RoadmapItem,
  current: readonly CurrentTemplate[],
): Promise<Template | null> {
  const own = await templateOfItem(journal, item);
  return own?.id === templateId ? own : (current.find(({ template }) => template.id === templateId)?.template ?? own);
}

/** What the page's own revision held: what the person saw when they typed. */
export function baseOf(standing: Standing, baseRevision: number, entries: readonly JournalEntry[]): Folded {
  if (baseRevision > standing.revision) {
    throw new AppError(
      'invalid-input',
      'This page is based on a state that Gantry doesn’t have. Nothing was saved; reload the page.',
      {
        problems: [{ path: 'baseRevision', code: 'unknown_revision', message: 'There is no such revision yet.' }],
      },
    );
  }
  return baseRevision === standing.revision ? standing : stateAt(baseRevision, entries);
}

/**
 * The template that the change goes by: the item's own version where it stays with its template, be that archived meanwhile; else the
 * one that is offered here by the id that was chosen.
 *
 * @param own what the item is filled by as it stands
 * @throws AppError `invalid-input` when no such template is offered on this issue; `busy` when somebody else chose another one
 *   meanwhile: an item moves to a template only when someone accepts it.
 */
function templateOfChange(
  chosenId: string,
  offered: readonly Template[],
  base: Folded,
  own: Template | null,
): Template {
  if (own?.id === chosenId) return own;
  const before = roadmapFromState(base.state).templateId;
  const theirs = own !== null && own.id !== before ? own : null;
  if (theirs !== null && chosenId === before) return theirs;
  const chosen = offered.find(({ id }) => id === chosenId);
  if (chosen === undefined) {
    throw new AppError(
      'invalid-input',
      'This template isn’t offered here any more. Nothing was saved; reload the page to choose another.',
      {
        problems: [{ path: 'templateId', code: 'unknown_template', message: 'No such template is offered here.' }],
      },
    );
  }
  if (theirs === null) return chosen;
  throw new AppError(
    'busy',
    `Somebody else chose the template “${theirs.name}” for this issue while you chose “${chosen.name}”. Nothing was saved, and what you typed is kept as your draft. Reload the page, then choose again.`,
  );
}

function decideChange(
  { viewer, input, grants }: Call<'roadmap.save'>,
  template: Template,
  situation: RoadmapSituation,
  mentionProblems: readonly Problem[],
  now: string,
): Patch {
  const { item } = situation;
  // Saying the same health again is a report of its own; any other answer that didn't change is no change.
  const changed: Patch = Object.fromEntries(
    Object.entries(input.answers).filter(
      ([fieldId, value]) => fieldId === coreField.health || !jsonEqual(value, item.answers[fieldId] ?? null),
    ),
  );
  const reason = input.overrideReason ?? null;
  const context = decisionContext(situation, viewer, grants);
  // What stands was promised under the item's own template: another one that is laxer must not be a way round it.
  const own = situation.template ?? template;
  const rights = checkDecisionRights(
    [own, template],
    [...new Set([...Object.keys(changed), ...loosenedFields(own, template, context)])],
    context,
    reason,
  );
  const problems = [...validateAnswers(template, changed, item.answers), ...mentionProblems, ...rights.problems];
  if (problems.length > 0) {
    throw new AppError(
      'invalid-input',
      'Nothing was saved yet: some answers need another look. What you typed is kept as a draft.',
      {
        problems,
      },
    );
  }
  const rebound = item.templateId === template.id ? {} : templatePatch(template);
  return stampPatch(withoutStrangersDelegate({ ...rebound, ...answersPatch(changed) }, item, situation.head), {
    by: viewer.accountId,
    at: now,
    ...(rights.overridden.length > 0 &&
      reason !== null && { override: { fieldIds: [...rights.overridden], reason, kind: overrideKind(context) } }),
  });
}
