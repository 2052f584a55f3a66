import type { IssueHead } from '../../src/contract/person';
import type { JournalEntry } from '../../src/domain/journal/entry';
import { foldEntries } from '../../src/domain/journal/fold';
import { initialRoleSettings } from '../../src/domain/role/roles';
import type { IndexSource } from '../../src/usecases/index-upkeep/ports';
import type { MarkPort } from '../../src/usecases/lifecycle/ports';
import { AppError } from '../../src/usecases/app-error';
import type {
  Draft,
  Entity,
  IssueGrants,
  JournalPort,
  Ports,
  StoredTemplateDraft,
  TemplateDraftPort,
} from '../../src/usecases/ports';
import type { PlanPerson } from '../../src/usecases/plans/ports';
import { memoryIndex } from './memory-index';
import { memoryInsights, openIssues } from './memory-insights';

export const editorGrants: IssueGrants = { canBrowse: true, canEdit: true, isProjectAdmin: false, isJiraAdmin: false };

export const issueHead = (changed: Partial<IssueHead> = {}): IssueHead => ({
  issueId: '10001',
  key: 'PAY-1',
  summary: 'Wallet top-up',
  projectId: '10000',
  projectKey: 'PAY',
  issueTypeId: '10',
  statusName: 'To Do',
  statusCategory: 'new',
  assigneeId: 'pm',
  dueOn: null,
  fixVersions: [],
  parentKey: null,
  ...changed,
});

/** A journal in memory that behaves as the stored one: one writer wins each revision. */
export function memoryJournal(): JournalPort & { readonly all: readonly JournalEntry[] } {
  const entries: JournalEntry[] = [];
  const about = new Map<string, Pick<Entity, 'kind' | 'issueId' | 'projectId'>>();
  const ofEntity = (entityId: string) => entries.filter((entry) => entry.entityId === entityId);
  const find = (entityId: string): Entity | null => {
    const own = ofEntity(entityId);
    const last = own.at(-1);
    const known = about.get(entityId);
    if (!last || !known) return null;
    const { revision, state } = foldEntries(own);
    return { entityId, ...known, revision, state, deletedAt: null, updatedAt: last.at, updatedBy: last.authorId };
  };
  const where = (matches: (entity: Entity) => boolean) =>
    [...about.keys()].flatMap((entityId) => find(entityId) ?? []).filter(matches);
  return {
    all: entries,
    find: async (entityId) => find(entityId),
    findAll: async (entityIds) => where((entity) => entityIds.includes(entity.entityId)),
    ofIssue: async (issueId, kind) => where((entity) => entity.issueId === issueId && entity.kind === kind),
    ofKind: async (kind, projectId) =>
      where((entity) => entity.kind === kind && (projectId === undefined || entity.projectId === projectId)),
    ofIssues: async (issueIds, kind) => where((entity) => issueIds.includes(entity.issueId) && entity.kind === kind),
    entriesAfter: async (entityId, revision) => ofEntity(entityId).filter((entry) => entry.revision > revision),
    entriesUpTo: async (entityId, revision) =>
      ofEntity(entityId)
        .filter((entry) => entry.revision <= revision)
        .toReversed()
        .slice(0, 25),
    append: async (entry, { kind, issueId, projectId }) => {
      // The answer arrives later than the decision was made, as over a network: others get in between.
      await new Promise((resolve) => setTimeout(resolve));
      if (ofEntity(entry.entityId).some(({ revision }) => revision === entry.revision)) return 'taken';
      entries.push(entry);
      about.set(entry.entityId, { kind, issueId, projectId });
      return 'appended';
    },
  };
}

export function memoryMarks(): MarkPort {
  const kept = new Map<string, string>();
  return {
    find: async (name) => kept.get(name) ?? null,
    save: async (name, content) => void kept.set(name, content),
    discard: async (beginning) => {
      for (const name of kept.keys()) if (name.startsWith(beginning)) kept.delete(name);
    },
  };
}

const notAsked = () => Promise.reject(new Error('A test that has the index read from Jira brings its own source.'));
const noIndexSource: IndexSource = {
  names: notAsked,
  fields: notAsked,
  pageOfProject: notAsked,
  updatedInLast: notAsked,
  byIds: notAsked,
  count: notAsked,
  idsBetween: notAsked,
  changes: notAsked,
};

function memoryTemplateDrafts(): TemplateDraftPort {
  const drafts = new Map<string, StoredTemplateDraft>();
  return {
    all: async () => [...drafts.values()],
    find: async (templateId) => drafts.get(templateId) ?? null,
    save: async (draft) => {
      if ((drafts.get(draft.templateId)?.revision ?? 0) >= draft.revision) return 'taken';
      drafts.set(draft.templateId, draft);
      return 'saved';
    },
  };
}

function memoryPlanPeople(): Ports['planPeople'] {
  const kept = new Map<string, Map<string, PlanPerson>>();
  const of = (accountId: string) => kept.get(accountId) ?? new Map<string, PlanPerson>();
  return {
    ofPerson: async (accountId) => [...of(accountId).values()],
    find: async (accountId, planId) => of(accountId).get(planId) ?? null,
    save: async (accountId, person) => void kept.set(accountId, of(accountId).set(person.planId, person)),
  };
}

/** Every port in memory. What a test doesn't override is there, empty, and grants an editor what an editor may do. */
export function fakePorts(overrides: Partial<Ports> = {}) {
  const drafts = new Map<string, Draft>();
  const journal = overrides.journal ?? memoryJournal();
  const repairs: string[] = [];
  const claims = new Set<string>();
  const index = memoryIndex();
  const mirrors: { issueId: string; propertyKey: string; value: unknown }[] = [];
  const ports: Ports = {
    clock: { now: () => '2026-11-02T09:00:00.000Z' },
    access: {
      onIssue: async () => editorGrants,
      onProject: async () => editorGrants,
      isJiraAdmin: async () => false,
    },
    issues: { find: async () => ({ head: issueHead(), property: undefined }), search: async () => [] },
    people: {
      groupIds: async () => [],
      rolesHeld: async () => [],
      rolesHeldAnywhere: async () => [],
      byIds: async (ids) => ids.map((accountId) => ({ accountId, displayName: accountId, active: true })),
      search: async () => [],
      searchGroups: async () => [],
    },
    projects: { all: async () => [], find: async () => null },
    versions: {
      ofProject: async () => [],
      byIds: async () => ({ found: [], missing: [] }),
      ofIssues: async () => ({ found: [], missing: [] }),
      openIssuesOf: async () => [],
    },
    jql: {
      problemsOf: async () => [],
      matchesAny: async () => false,
      priorityNames: async () => ['Highest', 'High'],
      issueTypeNames: async () => ['Bug'],
      issueTypes: async () => [{ issueTypeId: '10', name: 'Bug', projectId: null }],
    },
    plans: {
      vocabulary: async () => ({ linkTypes: [], numberFields: [], dateFields: [], teamFields: [] }),
      suggestions: async () => ({
        linkTypes: [],
        numberFields: [],
        dateFields: [],
        teamFields: [],
        resolutions: [],
        statuses: [],
        priorities: [],
      }),
      read: async () => ({ rootIds: [], issues: [], missing: [], points: 0, requests: 0 }),
    },
    roadmapIssues: {
      read: async () => ({ issues: [], people: [], missing: [] }),
      names: async () => ({ issues: [], missing: [] }),
    },
    launchIssues: {
      grants: async (issueIds) => ({
        canBrowse: new Set(issueIds),
        canEdit: new Set(issueIds),
        administers: new Set(),
        isJiraAdmin: false,
        missing: [],
      }),
      names: async () => ({ found: [], missing: [] }),
      matching: async () => ({ found: [], missing: [] }),
    },
    works: {
      find: async () => [],
      types: async () => [],
      create: async () => ({ issueId: '90001', isAssigned: true }),
      relate: async () => true,
    },
    claims: {
      claim: async (name) => !claims.has(name) && claims.add(name).size > 0,
      release: async (name) => void claims.delete(name),
    },
    nudges: { claim: async () => true, release: async () => undefined, claimed: async () => [] },
    messages: { emails: async (mails) => mails.map(() => 'sent' as const), comment: async () => undefined },
    governance: {
      issues: {
        read: async () => ({ found: [], missing: [] }),
        visible: async (issueIds) => ({ found: issueIds, missing: [] }),
        countEach: async (queries) => queries.map(() => 0),
      },
      entries: {
        ofEach: async (entityIds) => ({
          found: await Promise.all(entityIds.map((entityId) => journal.entriesAfter(entityId, 0))),
          missing: [],
        }),
      },
    },
    journal,
    insights: memoryInsights(journal),
    linkedIssues: openIssues,
    drafts: {
      find: async (entityId, accountId) => drafts.get(`${entityId} ${accountId}`) ?? null,
      save: async (entityId, accountId, draft) => void drafts.set(`${entityId} ${accountId}`, draft),
      discard: async (entityId, accountId) => void drafts.delete(`${entityId} ${accountId}`),
    },
    templateDrafts: memoryTemplateDrafts(),
    checklistDrafts: memoryTemplateDrafts(),
    settings: {
      roles: async () => ({ revision: 0, settings: initialRoleSettings }),
      saveRoles: async () => 1,
    },
    planPeople: memoryPlanPeople(),
    index,
    indexWriter: index,
    indexSource: noIndexSource,
    indexQueue: { workOnIndex: async () => undefined },
    sight: {
      roots: async () => ({ ids: [], isComplete: true }),
      find: async () => ({ ids: [], isComplete: true }),
      countEach: async (queries) => queries.map(() => 0),
      projects: async () => new Set(),
      visible: async () => new Set(),
    },
    projectAccess: {
      browsable: async () => new Set(),
      visible: async (issueIds) => new Set(issueIds),
      counts: async () => new Map(),
      schemes: async () => new Map(),
      browseGrant: async () => null,
    },
    marks: memoryMarks(),
    planRoots: {
      findFilters: async () => [],
      first: async () => ({ roots: [], total: 0, filter: null, messages: [] }),
    },
    gateFallback: { find: async () => null, keep: async () => undefined },
    mirrors: { write: async (issueId, propertyKey, value) => void mirrors.push({ issueId, propertyKey, value }) },
    repairs: { requestMirrorRepair: async (entityId) => void repairs.push(entityId) },
    absences: {
      note: async () => undefined,
      clear: async () => undefined,
      among: async () => [],
      list: async () => [],
    },
    storage: {
      export: { page: async () => ({ records: [], next: null }) },
      restore: { restore: async () => ({ restored: 0, unchanged: 0, problems: [], next: null }) },
    },
    ...overrides,
  };
  return { ports, drafts, repairs, mirrors };
}

export const unavailable = () => Promise.reject(new AppError('unavailable', 'Jira can’t be reached.'));
