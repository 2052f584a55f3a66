import type { RoadmapView, SavedRoadmap } from '../../../../src/contract/roadmap';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { objectiveIssueOf, rowOf } from '../../../../src/domain/roadmap-page/row-of';
import { coreField } from '../../../../src/domain/template/builtin/core';
import type { Template } from '../../../../src/domain/template/template';
import { answersInView } from '../../roadmap-panel/answers-in-view';
import { rowAfterMove } from './move-item';

/** The version of the template that an item was filled by. */
export function templateOf({ templates, saved }: RoadmapView): Template | null {
  return templates.find(({ id, version }) => id === saved.templateId && version === saved.templateVersion) ?? null;
}

/** Ids of the questions that the item leaves open and that Now asks, in the template's order. */
export function questionsToCommit(view: RoadmapView): readonly string[] {
  const template = templateOf(view);
  if (template === null) return [];
  return answersInView(template, view.saved.answers, { [coreField.horizon]: 'now' }, view).gaps.map(
    ({ fieldId }) => fieldId,
  );
}

/** The row of an item after answers were saved with its move, by the rules that the page's own reading goes by. */
export function rowAfterAnswers(row: RoadmapRow, view: RoadmapView, saved: SavedRoadmap): RoadmapRow {
  const moved = rowAfterMove(row, saved);
  const template = templateOf(view);
  if (template === null) return moved;
  const { issue } = view;
  const { answers } = saved;
  const isSameObjective = objectiveIssueOf({ answers }) === objectiveIssueOf(view.saved);
  const read = rowOf(
    {
      issue: {
        ...row,
        projectKey: issue.projectKey,
        projectName: issue.projectKey,
        assigneeId: issue.assigneeId,
        dueOn: issue.dueOn,
      },
      item: {
        templateId: saved.templateId,
        templateVersion: saved.templateVersion,
        answers,
        healthDelegate: null,
        healthReport: null,
        lastOverride: null,
      },
      revision: saved.revision,
      template,
    },
    // Whoever chose an objective just now found it by a search of their own.
    { today: view.today, timeZone: 'UTC', seesIssue: () => !isSameObjective || row.objective?.kind !== 'hidden' },
  );
  return { ...read, ...pick(moved), health: row.health };
}

/** What the server tells with a save, and therefore needs no reckoning here. */
const pick = ({ horizon, stage, gaps, update, revision, startOn }: RoadmapRow) => ({
  horizon,
  stage,
  gaps,
  update,
  revision,
  startOn,
});
