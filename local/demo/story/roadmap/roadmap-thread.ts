import type { Company } from '../company';
import type { Scene, Thread } from '../timeline';
import type { Answers } from './answers';

export interface RoadmapSave {
  /** Counted from today. */
  readonly day: number;
  readonly answers: Answers;
}

/** A roadmap item and its saves, oldest first, by the issue's assignee. */
export interface RoadmapStory {
  readonly project: string;
  readonly summary: string;
  readonly template: 'outcome' | 'delivery' | 'experiment';
  /** Title of the objective's issue, where it is linked to one. */
  readonly objective?: string;
  readonly saves: readonly RoadmapSave[];
  /** What the assignee typed last and didn't save. */
  readonly draft?: RoadmapSave;
}

const TIME_ZONE = 'Europe/London';

export function roadmapThread(company: Company, story: RoadmapStory): Thread {
  const { id: issueId, assigneeId } = company.issue(story.project, story.summary);
  const { template: templateId, draft } = story;
  const linked =
    story.objective === undefined
      ? {}
      : { objective: { kind: 'issue', issueId: company.issue('STRAT', story.objective).id } };
  let baseRevision = 0;

  const saves = story.saves.map(({ day, answers }, index): Scene => ({
    day,
    async play() {
      const result = await company.call(assigneeId, 'roadmap.save', {
        issueId,
        baseRevision,
        templateId,
        answers: index === 0 ? { decisionOwner: assigneeId, ...linked, ...answers } : answers,
        timeZone: TIME_ZONE,
      });
      if (result.kind === 'collision') throw new Error('Somebody else changed it in the meantime.');
      baseRevision = result.saved.revision;
    },
  }));
  const typed: Scene[] = draft
    ? [
        {
          day: draft.day,
          async play() {
            const { answers } = draft;
            await company.call(assigneeId, 'roadmap.saveDraft', { issueId, baseRevision, templateId, answers });
          },
        },
      ]
    : [];
  return { about: `the roadmap of ${story.summary}`, scenes: [...saves, ...typed] };
}
