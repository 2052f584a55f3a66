import type { ChangeGroup, ChangeItem } from '../jira/state/model';
import type { Calendar } from './calendar';
import type { Draft } from './draft';
import {
  RESOLUTION,
  analyticsStatus,
  deliveryStatus,
  resolutions,
  statuses,
  strategyStatus,
  type StatusIds,
} from './issue-types';
import { accountOf } from './people';
import type { Random } from './random';

export const statusIdsOf = (draft: Draft): StatusIds =>
  draft.projectKey === 'ANLY' ? analyticsStatus : draft.projectKey === 'STRAT' ? strategyStatus : deliveryStatus;

/** What an issue's way through its workflow left behind. */
export interface Past {
  readonly statusId: string;
  readonly resolutionId: string | null;
  readonly resolvedAt: number | null;
  readonly categoryChangedAt: number;
  readonly changelog: readonly ChangeGroup[];
}

interface Step {
  readonly day: number;
  readonly statusId: string;
  readonly resolutionId: string | null;
}

const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string | null): string | null =>
  list.find((one) => one.id === id)?.name ?? null;

function item(
  fieldId: string,
  from: readonly [string | null, string | null],
  to: readonly [string | null, string | null],
): ChangeItem {
  const [fromId, fromText] = from;
  const [toId, toText] = to;
  return { field: fieldId, fieldId, fieldtype: 'jira', from: fromId, fromText, to: toId, toText };
}

function stepsOf(draft: Draft, ids: StatusIds, random: Random): readonly Step[] {
  const { outcome, createdOn } = draft;
  const open = (day: number, statusId: string): Step => ({ day, statusId, resolutionId: null });
  if (outcome.state === 'backlog') return [];
  if (outcome.state === 'todo') return [open(Math.min(-1, createdOn + 3), ids.todo)];
  if (outcome.state === 'cancelled') {
    const resolutionId = RESOLUTION[outcome.resolution];
    return [{ day: outcome.finishedOn, statusId: ids.cancelled ?? ids.done, resolutionId }];
  }
  const begun = [open(Math.max(createdOn, outcome.startedOn - 4), ids.todo), open(outcome.startedOn, ids.progress)];
  if (outcome.state === 'progress') return begun;
  if (outcome.state === 'review')
    return [...begun, open(Math.min(-1, outcome.startedOn + random.between(2, 6)), ids.review)];
  const done = { day: outcome.finishedOn, statusId: ids.done, resolutionId: RESOLUTION.done };
  const reviewedOn = outcome.finishedOn - random.between(1, 2);
  return reviewedOn > outcome.startedOn ? [...begun, open(reviewedOn, ids.review), done] : [...begun, done];
}

/** The changelog of an issue that took the way its draft says, and the state that it left the issue in. */
export function pastOf(
  draft: Draft,
  createdAt: number,
  calendar: Calendar,
  random: Random,
  nextId: () => string,
): Past {
  const ids = statusIdsOf(draft);
  const categoryOf = (statusId: string) => statuses.find(({ id }) => id === statusId)?.category;
  const actor = draft.assignee ?? draft.reporter;
  const changelog: ChangeGroup[] = [];
  let [statusId, resolutionId, at, categoryChangedAt]: [string, string | null, number, number] = [
    ids.backlog,
    null,
    createdAt,
    createdAt,
  ];

  for (const step of stepsOf(draft, ids, random)) {
    if (step.statusId === statusId) continue;
    // A later step never comes before an earlier one, however the days of the plan fell.
    at = Math.max(at + 60_000, calendar.instantOn(step.day, random.between(480, 1080)));
    if (categoryOf(step.statusId) !== categoryOf(statusId)) categoryChangedAt = at;
    const items = [
      item('status', [statusId, nameOf(statuses, statusId)], [step.statusId, nameOf(statuses, step.statusId)]),
    ];
    if (step.resolutionId !== resolutionId) {
      items.push(
        item(
          'resolution',
          [resolutionId, nameOf(resolutions, resolutionId)],
          [step.resolutionId, nameOf(resolutions, step.resolutionId)],
        ),
      );
    }
    changelog.push({ id: nextId(), authorId: actor, at, items });
    ({ statusId, resolutionId } = step);
  }
  return { statusId, resolutionId, resolvedAt: resolutionId === null ? null : at, categoryChangedAt, changelog };
}

/** A due date that was moved, once in a while by more than a week: launches and epics slip. */
export function slipOf(
  draft: Draft,
  createdAt: number,
  calendar: Calendar,
  random: Random,
  nextId: () => string,
): ChangeGroup | null {
  const isLarge = draft.type === 'epic' || draft.type === 'initiative';
  if (draft.dueOn === null || !random.chance(isLarge ? 0.5 : 0.08)) return null;
  const day = Math.min(-1, Math.max(draft.createdOn + 2, draft.dueOn - random.between(10, 30)));
  const before = calendar.dateOn(draft.dueOn - random.between(4, isLarge ? 24 : 8));
  const after = calendar.dateOn(draft.dueOn);
  return {
    id: nextId(),
    authorId: draft.assignee ?? accountOf('Clara Whitfield'),
    at: Math.max(createdAt + 120_000, calendar.instantOn(day, random.between(540, 1020))),
    items: [
      {
        field: 'duedate',
        fieldId: 'duedate',
        fieldtype: 'jira',
        from: before,
        fromText: before,
        to: after,
        toText: after,
      },
    ],
  };
}
