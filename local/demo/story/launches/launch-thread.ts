import type { InputOf } from '../../../../src/contract/operations';
import type { LaunchReading } from '../../../../src/contract/launch';
import type { Company } from '../company';
import type { Scene, Thread } from '../timeline';

/** A launch as its people have it before them: what they do next is done to its last reading. */
export interface RunningLaunch {
  readonly company: Company;
  readonly issueId: string;
  reading: LaunchReading;
}

/** One thing that one person does to the launch. */
export type Step = (launch: RunningLaunch) => Promise<void>;

export interface LaunchStory {
  readonly project: string;
  readonly summary: string;
  /** Started by the issue's assignee on this day, counted from today. */
  readonly startedOn: number;
  readonly plan: InputOf<'launch.start'>['plan'];
  /** By the day, counted from today, in order. */
  readonly scenes: readonly (readonly [day: number, ...steps: readonly Step[]])[];
}

export function launchThread(company: Company, story: LaunchStory): Thread {
  const { id: issueId, assigneeId } = company.issue(story.project, story.summary);
  let launch: RunningLaunch | null = null;
  const start: Scene = {
    day: story.startedOn,
    async play() {
      const { reading } = await company.call(assigneeId, 'launch.start', { issueId, plan: story.plan });
      launch = { company, issueId, reading };
    },
  };
  const scenes = story.scenes.map(([day, ...steps]): Scene => ({
    day,
    async play() {
      if (!launch) throw new Error('It was never started.');
      for (const step of steps) await step(launch);
    },
  }));
  return { about: `the launch of ${story.summary}`, scenes: [start, ...scenes] };
}
