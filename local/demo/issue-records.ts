import { FIELD_IDS } from '../jira/standard-fields';
import { issueRecord, type CustomValue, type StoredComment, type StoredIssue } from '../jira/state/model';
import type { Calendar } from './calendar';
import { commentTexts } from './catalog/wording';
import { documentOf } from './document';
import { finishedOn, type Draft } from './draft';
import { pastOf, slipOf } from './history';
import { OWN_TYPE, TYPE } from './issue-types';
import { projects, teams } from './projects';
import { randomOf, type Random } from './random';
import { componentOf, fixVersionOf, sprintsOf } from './releases';

const FIRST_ISSUE_ID = 20_001;

/** Issues with their keys and ids; `idOf` leads from a draft's handle to its issue. */
export interface Issues {
  readonly records: readonly StoredIssue[];
  readonly idOf: (handle: string) => number;
}

function commentsOf(draft: Draft, calendar: Calendar, random: Random, nextId: () => string): readonly StoredComment[] {
  if (!random.chance(draft.type === 'epic' ? 0.7 : 0.3)) return [];
  const last = finishedOn(draft) ?? -1;
  const authors = [draft.assignee, draft.reporter].filter((author) => author !== null);
  return random.sample(commentTexts, random.between(1, 3)).map((text, index, { length }) => {
    const day = draft.createdOn + Math.round(((last - draft.createdOn) * (index + 1)) / (length + 1));
    const at = calendar.instantOn(Math.min(-1, day), random.between(500, 1060));
    const authorId = random.pick(authors);
    return {
      id: nextId(),
      authorId,
      editorId: authorId,
      body: documentOf([text]) ?? '',
      createdAt: at,
      updatedAt: at,
      visibility: null,
    };
  });
}

function customOf(
  draft: Draft,
  rank: number,
  calendar: Calendar,
  random: Random,
): Readonly<Record<string, CustomValue>> {
  const sprints = draft.isPlanned ? sprintsOf(draft) : [];
  const team = teams.find(({ key }) => key === draft.projectKey);
  return {
    [FIELD_IDS.rank]: `0|i${rank.toString(36).padStart(5, '0')}:`,
    ...(draft.startOn !== null && { [FIELD_IDS.startDate]: calendar.dateOn(draft.startOn) }),
    ...(draft.points !== null && { [FIELD_IDS.storyPoints]: draft.points }),
    ...(sprints.length > 0 && { [FIELD_IDS.sprint]: sprints }),
    ...(team && draft.type !== 'subtask' && { [FIELD_IDS.team]: team.teamId }),
    ...('startedOn' in draft.outcome &&
      finishedOn(draft) === null &&
      random.chance(0.04) && { [FIELD_IDS.flagged]: ['10019'] }),
  };
}

/** Gives drafts their keys, in the order of their creation, and turns them into records. */
export function issueRecords(drafts: readonly Draft[], calendar: Calendar): Issues {
  const projectIds = new Map(projects.map(({ id, key }) => [key, id]));
  const ordered = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => a.draft.createdOn - b.draft.createdOn || a.index - b.index)
    .map(({ draft }) => draft);
  const ids = new Map(ordered.map(({ handle }, index) => [handle, FIRST_ISSUE_ID + index]));
  const idOf = (handle: string): number => {
    const id = ids.get(handle);
    if (id === undefined) throw new Error(`The demo has no issue "${handle}".`);
    return id;
  };
  const lastNumbers = new Map<string, number>();
  let lastEventId = 90_000;
  const nextId = () => String((lastEventId += 1));

  const records = ordered.map((draft, index) => {
    const random = randomOf(`issue ${draft.handle}`);
    const number = (lastNumbers.get(draft.projectKey) ?? 0) + 1;
    lastNumbers.set(draft.projectKey, number);
    const createdAt = calendar.instantOn(draft.createdOn, random.between(480, 1080));
    const past = pastOf(draft, createdAt, calendar, random, nextId);
    const slip = slipOf(draft, createdAt, calendar, random, nextId);
    const changelog = [...past.changelog, ...(slip ? [slip] : [])].sort((a, b) => a.at - b.at);
    const comments = commentsOf(draft, calendar, random, nextId);
    const fixVersionId = draft.isPlanned ? fixVersionOf(draft) : null;
    const componentId = componentOf(draft);
    return issueRecord({
      id: idOf(draft.handle),
      projectId: projectIds.get(draft.projectKey) ?? '',
      number,
      typeId: (draft.projectKey === 'ANLY' ? OWN_TYPE : TYPE)[draft.type],
      statusId: past.statusId,
      summary: draft.summary,
      description: documentOf(draft.description.paragraphs, draft.description.criteria),
      parentId: draft.parent === null ? null : idOf(draft.parent),
      priorityId: draft.priorityId,
      resolutionId: past.resolutionId,
      resolvedAt: past.resolvedAt,
      assigneeId: draft.assignee,
      reporterId: draft.reporter,
      creatorId: draft.reporter,
      createdAt,
      updatedAt: Math.max(createdAt, ...changelog.map(({ at }) => at), ...comments.map(({ updatedAt }) => updatedAt)),
      categoryChangedAt: past.categoryChangedAt,
      dueOn: draft.dueOn === null ? null : calendar.dateOn(draft.dueOn),
      securityLevelId: draft.levelId,
      labels: draft.labels,
      componentIds: componentId === null ? [] : [componentId],
      fixVersionIds: fixVersionId === null ? [] : [fixVersionId],
      custom: customOf(draft, index, calendar, random),
      comments,
      changelog,
    });
  });
  return { records, idOf };
}
