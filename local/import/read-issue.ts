import { adfOf } from '../jira/wire/adf';
import type { ChangeGroup, IssueEssentials, StoredComment, StoredIssue } from '../jira/state/model';
import type { Catalog } from './catalog';
import { readCustomValues } from './custom-values';
import {
  readComponent,
  readIssueType,
  readLevel,
  readLinkType,
  readPriority,
  readProject,
  readResolution,
  readStatus,
  readUser,
  readVersion,
} from './read-references';
import { asWire, dateIn, idIn, instantIn, numberIn, textIn, Unusable, wiresIn, type Wire } from './wire';

export type ImportedIssue = IssueEssentials & Partial<StoredIssue>;

/** An issue that another one names as its parent or at the end of a link, as far as it is known from there. */
export interface Mentioned {
  readonly id: number;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string | null;
  readonly statusId: string | null;
}

export interface ReadIssue {
  readonly issue: ImportedIssue;
  readonly mentions: readonly Mentioned[];
}

function documentIn(from: Wire, name: string): string | null {
  const value = from[name];
  if (typeof value === 'string') return value === '' ? null : JSON.stringify(adfOf(value));
  return asWire(value) ? JSON.stringify(value) : null;
}

const present = (ids: readonly (string | null)[]): readonly string[] => ids.flatMap((id) => id ?? []);

function mentioned(value: unknown, catalog: Catalog): Mentioned | null {
  const from = asWire(value);
  const [id, key] = [idIn(from), textIn(from, 'key')];
  if (id === null || key === null || !/^\d+$/.test(id)) return null;
  const fields = asWire(from?.fields);
  return {
    id: Number(id),
    key,
    summary: textIn(fields, 'summary') ?? '',
    typeId: readIssueType(fields?.issuetype, catalog),
    statusId: readStatus(fields?.status, catalog),
  };
}

/** The links of an issue go into the catalog; answers who is at their other ends. */
function readLinks(issueId: number, fields: Wire, catalog: Catalog): readonly Mentioned[] {
  return wiresIn(fields, 'issuelinks').flatMap((link) => {
    const id = idIn(link);
    const typeId = readLinkType(link.type, catalog);
    const isOutward = asWire(link.outwardIssue) !== null;
    const other = mentioned(isOutward ? link.outwardIssue : link.inwardIssue, catalog);
    if (id === null || typeId === null || !other) return [];
    const [fromIssueId, toIssueId] = isOutward ? [issueId, other.id] : [other.id, issueId];
    catalog.links.add(id, () => ({ id, typeId, fromIssueId, toIssueId }));
    return [other];
  });
}

function readComments(fields: Wire, catalog: Catalog): readonly StoredComment[] {
  return wiresIn(asWire(fields.comment), 'comments').flatMap((comment): readonly StoredComment[] => {
    const [id, createdAt] = [idIn(comment), instantIn(comment, 'created')];
    const authorId = readUser(comment.author, catalog);
    if (id === null || createdAt === null || authorId === null) return [];
    return [
      {
        id,
        authorId,
        editorId: readUser(comment.updateAuthor, catalog) ?? authorId,
        body: documentIn(comment, 'body') ?? JSON.stringify(adfOf('')),
        createdAt,
        updatedAt: instantIn(comment, 'updated') ?? createdAt,
        visibility: null,
      },
    ];
  });
}

function readChangelog(value: Wire, catalog: Catalog): readonly ChangeGroup[] {
  return wiresIn(asWire(value.changelog), 'histories')
    .flatMap((history): readonly ChangeGroup[] => {
      const [id, at] = [idIn(history), instantIn(history, 'created')];
      if (id === null || at === null) return [];
      const items = wiresIn(history, 'items').map((item) => ({
        field: textIn(item, 'field') ?? '',
        fieldId: textIn(item, 'fieldId') ?? textIn(item, 'field') ?? '',
        fieldtype: item.fieldtype === 'custom' ? ('custom' as const) : ('jira' as const),
        from: textIn(item, 'from'),
        fromText: textIn(item, 'fromString'),
        to: textIn(item, 'to'),
        // Every object has a method of this name: only a value of the export's own counts.
        toText: Object.hasOwn(item, 'toString') ? textIn(item, 'toString') : null,
      }));
      return [{ id, authorId: readUser(history.author, catalog) ?? '', at, items }];
    })
    .sort((a, b) => a.at - b.at);
}

function keyIn(value: Wire): { readonly id: number; readonly prefix: string; readonly number: number } {
  const [id, key] = [idIn(value), textIn(value, 'key')];
  if (id === null || !/^\d+$/.test(id)) throw new Unusable('it has no issue id');
  const [, prefix, number] = /^([A-Z][A-Z0-9_]*)-(\d+)$/i.exec(key ?? '') ?? [];
  if (prefix === undefined) throw new Unusable(`it has no issue key (id ${id})`);
  return { id: Number(id), prefix, number: Number(number) };
}

/**
 * One issue of `GET /rest/api/3/search/jql`. What it refers to goes into the catalog. Throws Unusable when it lacks what an issue
 * can't be without; a custom value that can't be kept is left out, and `leaveOut` hears of it.
 */
export function readIssue(
  value: Wire,
  names: Wire | null,
  catalog: Catalog,
  leaveOut: (reason: string) => void,
): ReadIssue {
  const { id, prefix, number } = keyIn(value);
  const fields = asWire(value.fields);
  if (!fields) throw new Unusable(`${prefix}-${number} has no fields`);
  const createdAt = instantIn(fields, 'created') ?? instantIn(fields, 'updated');
  if (createdAt === null) throw new Unusable(`${prefix}-${number} has no date of creation`);
  const project = readProject(fields.project, catalog);
  if (project.key.toUpperCase() !== prefix.toUpperCase()) {
    throw new Unusable(`${prefix}-${number} says that its project is ${project.key}`);
  }
  const [typeId, statusId] = [readIssueType(fields.issuetype, catalog), readStatus(fields.status, catalog)];
  if (typeId === null) throw new Unusable(`${prefix}-${number} has no issue type`);
  if (statusId === null) throw new Unusable(`${prefix}-${number} has no status`);
  const parent = mentioned(fields.parent, catalog);
  const resolvedAt = instantIn(fields, 'resolutiondate');
  const versionsIn = (name: string) =>
    present(wiresIn(fields, name).map((one) => readVersion(one, project.id, catalog)));
  const issue: ImportedIssue = {
    id,
    projectId: project.id,
    number,
    typeId,
    statusId,
    summary: textIn(fields, 'summary') ?? '',
    createdAt,
    updatedAt: instantIn(fields, 'updated') ?? createdAt,
    categoryChangedAt: instantIn(fields, 'statuscategorychangedate') ?? resolvedAt ?? createdAt,
    description: documentIn(fields, 'description'),
    environment: documentIn(fields, 'environment'),
    parentId: parent?.id ?? null,
    priorityId: readPriority(fields.priority, catalog),
    resolutionId: readResolution(fields.resolution, catalog),
    resolvedAt,
    assigneeId: readUser(fields.assignee, catalog),
    reporterId: readUser(fields.reporter, catalog),
    creatorId: readUser(fields.creator, catalog),
    dueOn: dateIn(fields, 'duedate'),
    securityLevelId: readLevel(fields.security, catalog),
    labels: Array.isArray(fields.labels) ? fields.labels.filter((label) => typeof label === 'string') : [],
    componentIds: present(wiresIn(fields, 'components').map((one) => readComponent(one, project.id, catalog))),
    fixVersionIds: versionsIn('fixVersions'),
    affectsVersionIds: versionsIn('versions'),
    originalEstimateSeconds: numberIn(fields, 'timeoriginalestimate'),
    remainingEstimateSeconds: numberIn(fields, 'timeestimate'),
    spentSeconds: numberIn(fields, 'timespent'),
    custom: readCustomValues(fields, names, project.id, catalog, leaveOut),
    comments: readComments(fields, catalog),
    changelog: readChangelog(value, catalog),
  };
  return { issue, mentions: [...(parent ? [parent] : []), ...readLinks(id, fields, catalog)] };
}
