import type { EpicIdea } from './catalog/catalog';
import {
  acceptance,
  bugTemplates,
  descriptionOpenings,
  storyTemplates,
  subtaskSummaries,
  taskTemplates,
} from './catalog/wording';
import type { Draft, WorkType } from './draft';
import { outcomeOf, outcomeOfParent } from './outcome';
import { accountOf, engineersOf } from './people';
import type { TeamPlan } from './projects';
import { randomOf, type Random } from './random';

const POINTS = [1, 2, 2, 3, 3, 3, 5, 5, 8];
const PRIORITIES = ['1', '2', '2', '3', '3', '3', '3', '3', '4', '4', '5'];
const LABELS = ['customer-request', 'tech-debt', 'compliance', 'beta', 'quick-win', 'needs-docs'];
const TEMPLATES: Readonly<Record<'story' | 'task' | 'bug', readonly string[]>> = {
  story: storyTemplates,
  task: taskTemplates,
  bug: bugTemplates,
};

const filled = (template: string, object: string): string =>
  template.replace('{o}', object).replace('{O}', object.charAt(0).toUpperCase() + object.slice(1));

/** Different summaries for an epic: every object comes up, no template twice with the same one. */
function summariesFor(
  idea: EpicIdea,
  count: number,
  random: Random,
): readonly { type: 'story' | 'task' | 'bug'; summary: string }[] {
  const types = ['story', 'story', 'story', 'task', 'bug'] as const;
  const all = idea.objects.flatMap((object) =>
    (['story', 'task', 'bug'] as const).flatMap((type) =>
      TEMPLATES[type].map((template) => ({ type, object, summary: filled(template, object) })),
    ),
  );
  const shuffled = [...random.sample(all, all.length)];
  return Array.from({ length: count }, (_, index) => {
    const type = types[index % types.length];
    // Shifted each round, so that each object gets stories as well as tasks and bugs.
    const object = idea.objects[(index + Math.floor(index / types.length)) % idea.objects.length];
    const place = Math.max(
      0,
      shuffled.findIndex((one) => one.type === type && one.object === object),
    );
    const [found] = shuffled.splice(place, 1);
    return found ?? { type: 'task' as const, summary: `${idea.title}: part ${index + 1}` };
  });
}

/** Everything about an item that comes from its team rather than from its epic. */
function common(plan: TeamPlan, idea: EpicIdea, random: Random) {
  const engineers = engineersOf(plan.key);
  const isContractors = plan.key === 'MOB' && random.chance(0.12);
  return {
    projectKey: plan.key,
    component: idea.component,
    priorityId: random.pick(PRIORITIES),
    labels: random.chance(0.25) ? random.sample(LABELS, random.between(1, 2)) : [],
    assignee: isContractors ? accountOf('Jonas Keller') : random.chance(0.92) ? random.pick(engineers) : null,
    reporter: random.chance(0.6) ? accountOf(plan.manager) : random.pick(engineers),
    levelId: null,
    isPlanned: true,
  };
}

const describe = (random: Random, about: string): Draft['description'] => ({
  paragraphs: [random.pick(descriptionOpenings), about],
  criteria: random.sample(acceptance, random.between(2, 3)),
});

function item(
  plan: TeamPlan,
  idea: EpicIdea,
  parent: Draft | null,
  handle: string,
  random: Random,
  window: readonly [number, number],
): Omit<Draft, 'type' | 'summary' | 'description'> & { readonly isDated: boolean } {
  const [from, until] = window;
  const startOn = Math.round(from + random.next() * Math.max(1, until - from - 10));
  const dueOn = Math.min(until, startOn + random.between(5, 18));
  const isDated = random.chance(plan.dated);
  return {
    ...common(plan, idea, random),
    handle,
    parent: parent?.handle ?? null,
    createdOn: Math.min(-2, startOn - random.between(8, 40)),
    startOn,
    dueOn,
    points: random.chance(plan.estimated) ? random.pick(POINTS) : null,
    outcome: outcomeOf(startOn, dueOn, false, random),
    isDated,
  };
}

function subtasksOf(story: Draft, random: Random): readonly Draft[] {
  const { outcome } = story;
  return random.sample(subtaskSummaries, random.between(2, 3)).map((summary, index): Draft => {
    const isDone = outcome.state === 'done' || (outcome.state !== 'todo' && outcome.state !== 'backlog' && index === 0);
    const day = outcome.state === 'done' ? outcome.finishedOn : -1;
    return {
      ...story,
      handle: `${story.handle}/t${index}`,
      type: 'subtask',
      summary,
      description: { paragraphs: [], criteria: [] },
      parent: story.handle,
      createdOn: Math.min(-1, story.createdOn + 1),
      startOn: null,
      dueOn: random.chance(0.5) ? story.dueOn : null,
      points: null,
      labels: [],
      outcome: isDone
        ? { state: 'done', startedOn: Math.min(day, story.startOn ?? day), finishedOn: day }
        : { state: 'todo' },
    };
  });
}

/** One epic of a team with all its work, the epic first. */
function epicWork(plan: TeamPlan, idea: EpicIdea, index: number): readonly Draft[] {
  const random = randomOf(`${plan.key} epic ${index}`);
  const from = -235 + index * 27 + random.between(-9, 9);
  const until = from + random.between(48, 84);
  const handle = `${plan.key}/e${index}`;
  const epic: Draft = {
    ...common(plan, idea, random),
    handle,
    type: 'epic',
    summary: idea.title,
    description: {
      paragraphs: [`We want ${idea.objects.slice(0, 3).join(', ')} to work well together.`],
      criteria: [],
    },
    parent: idea.initiative,
    createdOn: Math.min(-60, from - random.between(45, 70)),
    startOn: from,
    dueOn: until,
    points: null,
    outcome: { state: 'backlog' },
    assignee: accountOf(plan.manager),
    reporter: accountOf(plan.manager),
    labels: [],
  };
  const parts = summariesFor(idea, random.between(13, 16), random).map(({ type, summary }, place): Draft => {
    const { isDated, ...rest } = item(plan, idea, epic, `${handle}/s${place}`, random, [from, until]);
    const dates = isDated ? {} : { startOn: null, dueOn: null };
    return { ...rest, ...dates, type, summary, description: describe(random, `Part of "${idea.title}".`) };
  });
  const subtasks = parts
    .filter(({ type, outcome }) => type === 'story' && outcome.state !== 'backlog' && outcome.state !== 'cancelled')
    .flatMap((story) => (random.chance(0.17) ? subtasksOf(story, random) : []));
  const outcome = outcomeOfParent(
    parts.map((part) => part.outcome),
    from,
  );
  return [{ ...epic, outcome }, ...parts, ...subtasks];
}

/** Bugs and chores that belong to no epic. */
function looseWork(plan: TeamPlan, ideas: readonly EpicIdea[]): readonly Draft[] {
  const random = randomOf(`${plan.key} loose`);
  return Array.from({ length: 22 }, (_, index): Draft => {
    const idea = random.pick(ideas);
    const type: WorkType = random.chance(0.75) ? 'bug' : 'task';
    const from = random.between(-200, 25);
    const { isDated, ...rest } = item(plan, idea, null, `${plan.key}/l${index}`, random, [from, from + 20]);
    const template = random.pick(type === 'bug' ? bugTemplates : taskTemplates);
    return {
      ...rest,
      ...(isDated ? {} : { startOn: null, dueOn: null }),
      type,
      summary: filled(template, random.pick(idea.objects)),
      description: describe(random, 'Found in daily work.'),
      outcome: outcomeOf(from, from + 14, type === 'bug', random),
    };
  });
}

/** All work of one team. */
export const teamWork = (plan: TeamPlan, ideas: readonly EpicIdea[]): readonly Draft[] => [
  ...ideas.flatMap((idea, index) => epicWork(plan, idea, index)),
  ...looseWork(plan, ideas),
];
