import type { StoredComponent, StoredSprint, StoredVersion } from '../jira/state/model';
import type { Calendar } from './calendar';
import { epicIdeas } from './catalog/catalog';
import type { Draft } from './draft';
import { finishedOn } from './draft';
import { accountOf, engineersOf } from './people';
import { teams, type TeamPlan } from './projects';

/** Release days of every team: past ones are out, but for one that is overdue. */
const RELEASE_DAYS = [-196, -140, -84, -35, -6, 35, 84, 140] as const;
const OVERDUE_DAY = -6;
const SPRINT_DAYS = 14;
/** Sprint 0 runs today; it began five days ago. */
const SPRINT_START = -5;
const SPRINTS = [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2] as const;

const versionId = (team: number, release: number) => String(10200 + team * 20 + release);
const sprintId = (team: number, sprint: number) => String(300 + team * 20 + (sprint + 7));
const componentId = (team: number, place: number) => String(10400 + team * 20 + place);

const componentsOf = (key: string): readonly string[] => [
  ...new Set((epicIdeas[key] ?? []).map(({ component }) => component)),
];

/**
 * Versions that a launch goes out with, beside the trains. Zero-result recovery's stands where its launch was before it moved again, and
 * the preview of the export API went out long before its launch.
 */
const LAUNCHED_WITH = [
  { key: 'PAY', name: 'Invoices 1.0', day: 9 },
  { key: 'PAY', name: 'Account updater 1.0', day: 3 },
  { key: 'SRCH', name: 'Zero-result recovery 1.0', day: 13 },
  { key: 'MOB', name: 'Tap to pay 1.0', day: 45 },
  { key: 'GROW', name: 'Lifecycle e-mails 1.0', day: 2 },
  { key: 'ANLY', name: 'Export API preview', day: -1 },
] as const;
type LaunchVersion = (typeof LAUNCHED_WITH)[number]['name'];

/** Id of a version that a launch goes out with. */
export function launchVersionId(name: LaunchVersion): string {
  const place = LAUNCHED_WITH.findIndex((version) => version.name === name);
  return versionId(teams.length, place);
}

export function versionRecords(calendar: Calendar): readonly StoredVersion[] {
  return [...trains(calendar), ...launchVersions(calendar)];
}

function launchVersions(calendar: Calendar): readonly StoredVersion[] {
  return LAUNCHED_WITH.flatMap(({ key, name, day }, place) => {
    const team = teams.find((one) => one.key === key);
    if (team === undefined) return [];
    return {
      id: launchVersionId(name),
      projectId: team.id,
      name,
      description: null,
      archived: false,
      released: day < 0,
      startOn: null,
      releaseOn: calendar.dateOn(day),
      sequence: RELEASE_DAYS.length + place + 1,
    };
  });
}

function trains(calendar: Calendar): readonly StoredVersion[] {
  return teams.flatMap(({ id, product }, team) =>
    RELEASE_DAYS.map((day, release) => ({
      id: versionId(team, release),
      projectId: id,
      name: `${product} ${4 + team}.${release}`,
      description: null,
      archived: false,
      released: day < OVERDUE_DAY,
      startOn: calendar.dateOn(day - 49),
      releaseOn: calendar.dateOn(day + team),
      sequence: release + 1,
    })),
  );
}

export function componentRecords(): readonly StoredComponent[] {
  return teams.flatMap(({ id, key }, team) =>
    componentsOf(key).map((name, place) => ({
      id: componentId(team, place),
      projectId: id,
      name,
      description: null,
      leadId: engineersOf(key)[place % 4] ?? accountOf('Ada Sorensen'),
    })),
  );
}

export function sprintRecords(calendar: Calendar): readonly StoredSprint[] {
  return teams.flatMap(({ boardId, key }, team) =>
    boardId === null
      ? []
      : SPRINTS.map((sprint) => {
          const start = SPRINT_START + sprint * SPRINT_DAYS;
          return {
            id: sprintId(team, sprint),
            boardId,
            name: `${key} Sprint ${24 + sprint}`,
            goal: sprint > 0 ? null : 'Finish what we started before we start more.',
            state: sprint < 0 ? 'closed' : sprint === 0 ? 'active' : 'future',
            startAt: sprint > 0 ? null : calendar.instantOn(start, 540),
            // The end of a running sprint lies ahead, where no working hour of the past can be asked for.
            endAt: sprint > 0 ? null : Date.parse(`${calendar.dateOn(start + SPRINT_DAYS)}T09:00:00Z`),
            completedAt: sprint < 0 ? calendar.instantOn(start + SPRINT_DAYS, 600) : null,
          } as const;
        }),
  );
}

const teamOf = (draft: Draft): number => teams.findIndex(({ key }) => key === draft.projectKey);

/** The release that carries an issue: the first after it was, or is to be, finished. */
export function fixVersionOf(draft: Draft): string | null {
  const team = teamOf(draft);
  const day = finishedOn(draft) ?? draft.dueOn;
  if (team < 0 || day === null || draft.type === 'subtask' || draft.outcome.state === 'cancelled') return null;
  const release = RELEASE_DAYS.findIndex((releaseDay) => releaseDay + team >= day);
  const isOpen = finishedOn(draft) === null;
  // Open work isn't in a release that is out: it moved on to the overdue one or a later one.
  const earliest = isOpen ? RELEASE_DAYS.indexOf(OVERDUE_DAY) : 0;
  return release < 0 ? null : versionId(team, Math.max(release, earliest));
}

/** The sprints an issue was in: from the one in which it began to the one in which it was, or is to be, finished. */
export function sprintsOf(draft: Draft): readonly string[] {
  const team = teamOf(draft);
  const plan: TeamPlan | undefined = teams[team];
  const { outcome } = draft;
  if (!plan || plan.boardId === null || draft.type === 'epic' || draft.type === 'subtask') return [];
  if (outcome.state === 'backlog' || outcome.state === 'cancelled' || draft.dueOn === null) return [];
  const sprintAt = (day: number) => Math.floor((day - SPRINT_START) / SPRINT_DAYS);
  const first = sprintAt('startedOn' in outcome ? outcome.startedOn : Math.max(0, draft.startOn ?? 0));
  const last = outcome.state === 'done' ? sprintAt(outcome.finishedOn) : Math.max(first, 0);
  return SPRINTS.filter((sprint) => sprint >= first && sprint <= last && sprint > last - 3).map((sprint) =>
    sprintId(team, sprint),
  );
}

export function componentOf(draft: Draft): string | null {
  const team = teamOf(draft);
  const place = componentsOf(draft.projectKey).indexOf(draft.component ?? '');
  return team < 0 || place < 0 ? null : componentId(team, place);
}
