import type { InputOf } from '../../../../src/contract/operations';
import { accountOf } from '../../people';
import type { Company } from '../company';
import type { Thread } from '../timeline';

type PlanDocument = InputOf<'plan.create'>['document'];
type PlanViewChoice = InputOf<'plan.saveOwnView'>['view']['choice'];

/** As the form of a new plan fills it in. */
const usual: PlanDocument['query']['config'] = {
  unit: 'count',
  cancelledResolutions: ["Won't Do", "Won't Fix", 'Duplicate', 'Cannot Reproduce', 'Obsolete'],
  cancelledStatuses: [],
  topPriorities: ['Highest'],
  hierarchyLinks: [],
  dependencyLinks: [{ name: 'Blocks', direction: 'inward' }],
  timeZone: 'Europe/Berlin',
  staleDays: 14,
  coverageThreshold: 80,
};

const plainChoice: PlanViewChoice = {
  show: 'table',
  columns: null,
  groupBy: null,
  sort: null,
  filters: {},
  find: '',
  onlyExceptions: false,
  compare: null,
  unit: null,
};

/** A plan of product ops, the views that it is offered with, and who marked it. */
export interface PlanStory {
  readonly by: string;
  /** Counted from today. */
  readonly day: number;
  readonly name: string;
  readonly description: string;
  readonly roots: PlanDocument['query']['roots'];
  readonly config?: Partial<PlanDocument['query']['config']>;
  readonly sharing: PlanDocument['sharing'];
  readonly views: readonly (readonly [name: string, choice: Partial<PlanViewChoice>])[];
  readonly favouriteOf: readonly string[];
  /** Views that people keep for themselves. */
  readonly own?: readonly (readonly [person: string, name: string, choice: Partial<PlanViewChoice>])[];
}

export function planThread(company: Company, story: PlanStory): Thread {
  return { about: `the plan “${story.name}”`, scenes: [{ day: story.day, play }] };

  async function play(): Promise<void> {
    const { name, description, roots, config = {}, sharing } = story;
    const author = accountOf(story.by);
    const document: PlanDocument = {
      name,
      description,
      query: { roots, config: { ...usual, ...config }, pointsField: null, startField: null, teamField: null },
      sharing,
      views: [],
      firstViewId: null,
    };
    const { planId } = await company.call(author, 'plan.create', { document });
    for (const [viewName, choice] of story.views) {
      await company.call(author, 'plan.saveSharedView', { planId, view: viewOf(viewName, choice) });
    }
    for (const person of story.favouriteOf) {
      await company.call(accountOf(person), 'plan.favourite', { planId, isFavourite: true });
    }
    for (const [person, viewName, choice] of story.own ?? []) {
      await company.call(accountOf(person), 'plan.saveOwnView', { planId, view: viewOf(viewName, choice) });
    }
  }
}

const viewOf = (name: string, choice: Partial<PlanViewChoice>) => ({
  viewId: null,
  name,
  choice: { ...plainChoice, ...choice },
});
