import type { Random } from '../demo/random';
import type { Dataset } from '../jira/dataset';
import { LINK_TYPE_IDS, PRIORITY_IDS, TYPE_IDS } from '../jira/standard-configuration';
import { FIELD_IDS } from '../jira/standard-fields';
import { issueRecord, type CustomValue, type StoredIssue, type StoredLink } from '../jira/state/model';
import { pastOf, type Course } from './issue-past';
import { CONFIDENTIAL, DEPENDS, INCLUDES, teamIdOf, type SiteFrame } from './site-frame';
import type { SiteShape } from './site-shape';

const FIRST_ID = 100_001;
const FIRST_CHANGE_ID = 10_000_000;
const FIRST_LINK_ID = 20_000_000;
const DAY_MS = 86_400_000;
const HOUR_S = 3_600;
/** Days before today on which the first issue was made. */
const AGE = 395;
const POINTS = [1, 2, 3, 5, 8] as const;
const VERBS = ['Add', 'Rework', 'Speed up', 'Measure', 'Document', 'Retire', 'Secure', 'Translate', 'Test', 'Simplify'];
const THINGS = [
  'the checkout of guests',
  'search by several words',
  'monthly invoices',
  'the import of catalogues',
  'alerts about late orders',
  'the account page',
  'returns without a receipt',
  'the partner interface',
  'the weekly export',
  'sign-in with a passkey',
];

interface Making {
  readonly frame: SiteFrame;
  readonly shape: SiteShape;
  readonly todayMs: number;
  readonly securedPerThousand: number;
  readonly random: Random;
}

interface Draft {
  readonly typeId: string;
  readonly projectId: string;
  readonly parentId: number | null;
  readonly course: Course;
}

/** The issues and links of the frame's site; parents come before their children. */
export function generatedIssues(making: Making): Pick<Dataset, 'issues' | 'links'> {
  const { shape, random } = making;
  const make = issueMaker(making);
  const issues: StoredIssue[] = [];
  const add = (draft: Draft): StoredIssue => {
    const issue = make(draft);
    issues.push(issue);
    return issue;
  };
  const { strategyId, projectIds } = making.frame;
  const projectOf = (place: number) => projectIds[place % projectIds.length] ?? strategyId;
  const strategic = (typeId: string, count: number, parents: readonly StoredIssue[]) =>
    Array.from({ length: count }, (_, place) =>
      add({ typeId, projectId: strategyId, parentId: pick(parents, place), course: courseOf(random, -AGE, 330) }),
    );

  const objectives = strategic(TYPE_IDS.objective, shape.objectives, []);
  const initiatives = strategic(TYPE_IDS.initiative, shape.initiatives, objectives);
  const epics: StoredIssue[] = [];
  const work: StoredIssue[] = [];
  for (let place = 0; place < shape.epics; place += 1) {
    const begun = -AGE + Math.floor(((AGE - 5) * place) / shape.epics);
    const parentId = pick(initiatives, place);
    const epic = add({
      typeId: TYPE_IDS.epic,
      projectId: projectOf(place),
      parentId,
      course: courseOf(random, begun, 60),
    });
    epics.push(epic);
    for (let rest = share(shape.work, shape.epics, place); rest > 0; rest -= 1) {
      const typeId = random.pick([TYPE_IDS.story, TYPE_IDS.story, TYPE_IDS.task, TYPE_IDS.bug]);
      // Here and there a team helps out another.
      const projectId = random.chance(0.03) ? projectOf(random.between(0, projectIds.length - 1)) : epic.projectId;
      const course = courseOf(random, Math.min(-2, begun + random.between(0, 40)), 21);
      work.push(add({ typeId, projectId, parentId: epic.id, course }));
    }
    for (let rest = share(shape.subtasks, shape.epics, place); rest > 0; rest -= 1) {
      const parent = work[work.length - 1 - random.between(0, Math.min(9, work.length - 1))] ?? epic;
      const course = courseOf(random, Math.min(-1, begun + random.between(2, 45)), 8);
      add({ typeId: TYPE_IDS.subtask, projectId: parent.projectId, parentId: parent.id, course });
    }
  }
  for (let place = 0; place < shape.loose; place += 1) {
    const course = courseOf(random, random.between(-AGE, -2), 21);
    add({ typeId: TYPE_IDS.bug, projectId: projectOf(place), parentId: null, course });
  }
  return { issues, links: linksOf(random, initiatives, epics, work) };
}

const pick = (parents: readonly StoredIssue[], place: number): number | null =>
  parents[place % Math.max(1, parents.length)]?.id ?? null;

/** What the place gets when `all` are dealt out to `places` in turn. */
const share = (all: number, places: number, place: number): number =>
  Math.floor((all * (place + 1)) / places) - Math.floor((all * place) / places);

function courseOf(random: Random, createdOn: number, days: number): Course {
  const startOn = createdOn + random.between(1, Math.max(2, Math.round(days / 2)));
  const dueOn = startOn + random.between(Math.max(1, Math.round(days / 3)), days);
  const isSlow = random.chance(0.3);
  const late = isSlow ? random.between(1, days) : -random.between(0, 3);
  return { createdOn, startOn, dueOn, isCancelled: random.chance(0.04), late };
}

function issueMaker({ frame, todayMs, securedPerThousand, random }: Making): (draft: Draft) => StoredIssue {
  const numbers = new Map<string, number>();
  const priorities = Object.values(PRIORITY_IDS);
  let lastId = FIRST_ID - 1;
  let lastChangeId = FIRST_CHANGE_ID;
  const nextId = () => String((lastChangeId += 1));
  const dateOn = (day: number) => new Date(todayMs + day * DAY_MS).toISOString().slice(0, 10);

  return ({ typeId, projectId, parentId, course }) => {
    const number = (numbers.get(projectId) ?? 0) + 1;
    numbers.set(projectId, number);
    lastId += 1;
    const isWork = ([TYPE_IDS.story, TYPE_IDS.task, TYPE_IDS.bug] as readonly string[]).includes(typeId);
    const custom: Record<string, CustomValue> = { [FIELD_IDS.team]: teamIdOf(projectId) };
    if (random.chance(0.7)) custom[FIELD_IDS.startDate] = dateOn(course.startOn);
    if (isWork && random.chance(0.8)) custom[FIELD_IDS.storyPoints] = random.pick(POINTS);
    const reporterId = random.pick(frame.engineerIds);
    return issueRecord({
      id: lastId,
      projectId,
      number,
      typeId,
      summary: `${random.pick(VERBS)} ${random.pick(THINGS)} (${lastId - FIRST_ID + 1})`,
      parentId,
      priorityId: random.pick(priorities),
      assigneeId: random.chance(0.9) ? random.pick(frame.engineerIds) : null,
      reporterId,
      creatorId: reporterId,
      dueOn: random.chance(0.8) ? dateOn(course.dueOn) : null,
      securityLevelId: isWork && random.chance(securedPerThousand / 1000) ? CONFIDENTIAL : null,
      originalEstimateSeconds: isWork && random.chance(0.6) ? random.between(1, 40) * HOUR_S : null,
      custom,
      ...pastOf(course, todayMs, random, nextId),
    });
  };
}

/** Every twentieth epic counts to a second initiative too; every tenth waits for another; some work blocks other work. */
function linksOf(
  random: Random,
  initiatives: readonly StoredIssue[],
  epics: readonly StoredIssue[],
  work: readonly StoredIssue[],
): readonly StoredLink[] {
  const pairs: (readonly [string, number, number])[] = [];
  const join = (typeId: string, from: StoredIssue, to: StoredIssue) => {
    if (from.id !== to.id) pairs.push([typeId, from.id, to.id]);
  };
  for (const epic of epics) {
    if (random.chance(0.05)) join(INCLUDES, random.pick(initiatives), epic);
    if (random.chance(0.1)) join(DEPENDS, epic, random.pick(epics));
  }
  for (const issue of work) if (random.chance(0.03)) join(LINK_TYPE_IDS.blocks, random.pick(work), issue);
  return pairs.map(([typeId, fromIssueId, toIssueId], place) => ({
    id: String(FIRST_LINK_ID + place),
    typeId,
    fromIssueId,
    toIssueId,
  }));
}
