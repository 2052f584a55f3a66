import type { Random } from '../demo/random';
import { RESOLUTION_IDS, STATUS_IDS } from '../jira/standard-configuration';
import type { ChangeGroup, ChangeItem, StoredIssue } from '../jira/state/model';

const DAY_MS = 86_400_000;

/** When an issue was planned and what became of it, in days from today. */
export interface Course {
  readonly createdOn: number;
  readonly startOn: number;
  readonly dueOn: number;
  readonly isCancelled: boolean;
  /** Days that it took longer than planned, or shorter. */
  readonly late: number;
}

export type Past = Pick<
  StoredIssue,
  'statusId' | 'resolutionId' | 'resolvedAt' | 'createdAt' | 'updatedAt' | 'categoryChangedAt' | 'changelog'
>;

const item = (
  fieldId: string,
  from: string | null,
  to: string | null,
  fromText: string | null = from,
  toText: string | null = to,
): ChangeItem => ({ field: fieldId, fieldId, fieldtype: 'jira', from, fromText, to, toText });

const { toDo, inProgress, inReview, done } = STATUS_IDS;

/** Of the ways through the workflow there are few: all issues share the items that say so. */
const STARTED = [item('status', toDo, inProgress, 'To Do', 'In Progress')];
const REVIEWED = [item('status', inProgress, inReview, 'In Progress', 'In Review')];
const FINISHED = [
  item('status', inReview, done, 'In Review', 'Done'),
  item('resolution', null, RESOLUTION_IDS.done, null, 'Done'),
];
const DROPPED = [
  item('status', toDo, done, 'To Do', 'Done'),
  item('resolution', null, RESOLUTION_IDS.wontDo, null, "Won't Do"),
];

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The changelog of an issue that took this course up to today, and the state that it left the issue in. */
export function pastOf(course: Course, todayMs: number, random: Random, nextId: () => string): Past {
  const at = (day: number) => todayMs + day * DAY_MS + random.between(-3_600, 0) * 1000 - 3_600_000;
  const createdAt = at(course.createdOn);
  const authorId = `generated:engineer-${random.between(0, 39)}`;
  const changelog: ChangeGroup[] = [];
  let latest = createdAt;
  const change = (day: number, items: readonly ChangeItem[]): boolean => {
    if (day >= 0) return false;
    latest = Math.max(latest + 60_000, at(day));
    changelog.push({ id: nextId(), authorId, at: latest, items });
    return true;
  };
  const stand = (statusId: string, resolutionId: string | null = null, categoryChangedAt = latest): Past => ({
    statusId,
    resolutionId,
    resolvedAt: resolutionId === null ? null : latest,
    createdAt,
    updatedAt: latest,
    categoryChangedAt,
    changelog,
  });

  if (random.chance(0.15) && course.startOn - 2 > course.createdOn) {
    const before = dateOf(todayMs + (course.dueOn - random.between(3, 20)) * DAY_MS);
    change(course.startOn - 1, [item('duedate', before, dateOf(todayMs + course.dueOn * DAY_MS))]);
  }
  if (course.isCancelled) {
    return change(course.startOn, DROPPED) ? stand(done, RESOLUTION_IDS.wontDo) : stand(toDo);
  }
  if (!change(course.startOn, STARTED)) return stand(toDo);
  const startedAt = latest;
  const finishOn = Math.max(course.startOn + 2, course.dueOn + course.late);
  if (!change(finishOn - 1, REVIEWED)) return stand(inProgress);
  return change(finishOn, FINISHED) ? stand(done, RESOLUTION_IDS.done) : stand(inReview, null, startedAt);
}
