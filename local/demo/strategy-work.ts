import { initiatives, objectives } from './catalog/catalog';
import { confidential, incidents } from './catalog/strategy';
import { storyTemplates, taskTemplates } from './catalog/wording';
import type { Draft } from './draft';
import { outcomeOf, outcomeOfParent } from './outcome';
import { accountOf, engineersOf } from './people';
import { LEVEL, STRATEGY } from './projects';
import { randomOf } from './random';

const leader = accountOf('Camille Duran');

function strategic(
  handle: string,
  rest: Pick<Draft, 'type' | 'summary' | 'parent' | 'createdOn'> & Partial<Draft>,
): Draft {
  return {
    handle,
    projectKey: STRATEGY.key,
    description: { paragraphs: [], criteria: [] },
    startOn: null,
    dueOn: null,
    points: null,
    outcome: { state: 'progress', startedOn: -190 },
    assignee: leader,
    reporter: leader,
    priorityId: '3',
    component: null,
    labels: [],
    levelId: null,
    isPlanned: false,
    ...rest,
  };
}

const owners = [
  'Clara Whitfield',
  'Priya Raman',
  'Samuel Osei',
  'Sofia Lindqvist',
  'Lukas Brandt',
  'Mei Tanaka',
  'Arjun Mehta',
];

function initiativeDraft(index: number, epics: readonly Draft[]): Draft | null {
  const idea = initiatives[index];
  if (!idea) return null;
  const own = epics.filter(({ parent }) => parent === idea.handle);
  const days = (read: (epic: Draft) => number | null) => own.flatMap((epic) => read(epic) ?? []);
  const startOn = Math.min(...days((epic) => epic.startOn), 0);
  const lastDue = Math.max(...days((epic) => epic.dueOn), startOn + 30);
  const isStopped = idea.handle === 'loyalty';
  return strategic(idea.handle, {
    type: 'initiative',
    summary: idea.title,
    parent: idea.objective,
    createdOn: Math.min(-75, startOn - 60),
    startOn,
    // Every third promised a little less time than its epics plan to take.
    dueOn: lastDue + (index % 3 === 0 ? -12 : 10),
    description: { paragraphs: [idea.purpose], criteria: [] },
    assignee: accountOf(owners[index % owners.length] ?? ''),
    priorityId: ['1', '2', '2', '3'][index % 4] ?? '3',
    labels: index % 4 === 0 ? ['board-review'] : [],
    outcome: isStopped
      ? { state: 'cancelled', finishedOn: -20, resolution: 'wontDo' }
      : outcomeOfParent(
          own.map(({ outcome }) => outcome),
          startOn,
        ),
  });
}

/** The acquisition that few may know of: an initiative, an epic of the platform team and its work, all behind a level. */
function confidentialWork(): readonly Draft[] {
  const random = randomOf('confidential');
  const { initiative, epic, objects } = confidential;
  const levelId = LEVEL.leadership;
  const top = strategic(initiative.handle, {
    type: 'initiative',
    summary: initiative.title,
    parent: initiative.objective,
    createdOn: -48,
    startOn: -40,
    dueOn: 75,
    levelId,
  });
  const base = {
    projectKey: 'PLAT',
    levelId,
    isPlanned: false,
    component: 'Tenancy',
    assignee: accountOf('Rajiv Anand'),
    reporter: leader,
  };
  const parent = strategic('lumen/epic', {
    ...base,
    type: 'epic',
    summary: epic,
    parent: top.handle,
    createdOn: -45,
    startOn: -38,
    dueOn: 40,
  });
  const parts = objects.flatMap((object, index) =>
    [random.pick(storyTemplates), random.pick(taskTemplates)].map((template, side) => {
      const startOn = -35 + index * 11 + side * 4;
      return strategic(`lumen/s${index}${side}`, {
        ...base,
        type: side === 0 ? 'story' : 'task',
        summary: template.replace('{o}', object),
        parent: parent.handle,
        createdOn: -40,
        startOn,
        dueOn: startOn + 14,
        points: random.pick([2, 3, 5, 8]),
        outcome: outcomeOf(startOn, startOn + 14, false, random),
      });
    }),
  );
  return [top, parent, ...parts];
}

function securityWork(): readonly Draft[] {
  const random = randomOf('incidents');
  return incidents.map((summary, index) => {
    const startOn = -90 + index * 13;
    return strategic(`incident${index}`, {
      projectKey: index % 2 === 0 ? 'PLAT' : 'PAY',
      type: 'bug',
      summary,
      parent: null,
      createdOn: Math.min(-2, startOn - 1),
      startOn,
      dueOn: startOn + 10,
      points: random.pick([1, 2, 3, 5]),
      priorityId: random.pick(['1', '1', '2']),
      assignee: random.pick(engineersOf('PLAT')),
      reporter: accountOf('Yusuf Demir'),
      labels: ['security'],
      levelId: LEVEL.security,
      outcome: outcomeOf(startOn, startOn + 10, true, random),
    });
  });
}

/** Objectives, initiatives and what is behind security levels. Initiatives span the epics below them. */
export function strategyWork(epics: readonly Draft[]): readonly Draft[] {
  return [
    ...objectives.map(({ handle, title }, index) =>
      strategic(handle, {
        type: 'objective',
        summary: title,
        parent: null,
        createdOn: -340 + index,
        startOn: -200,
        dueOn: 165,
        priorityId: '1',
      }),
    ),
    ...initiatives.flatMap((_, index) => initiativeDraft(index, epics) ?? []),
    ...confidentialWork(),
    ...securityWork(),
  ];
}
