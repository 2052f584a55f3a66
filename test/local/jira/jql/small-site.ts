import type { JqlContext } from '../../../../local/jira/jql-engine';
import {
  issueRecord,
  type Change,
  type Kind,
  type Records,
  type StoredIssue,
} from '../../../../local/jira/state/model';
import { openStore } from '../../../../local/jira/state/open-store';

const put = <K extends Kind>(kind: K, record: Partial<Records[K]> & { readonly id: Records[K]['id'] }): Change =>
  // A test site names only what queries read; the rest of a record is nobody's business here.
  ({ put: kind, record }) as unknown as Change;

const named = (kind: Kind, names: Readonly<Record<string, string>>): Change[] =>
  Object.entries(names).map(([id, name]) => put(kind, { id, name } as { id: string }));

/** Ann sees everything; Bob doesn't see project SEC nor the issues behind a security level. */
export const ANN = 'acc-ann';
export const BOB = 'acc-bob';
export const NOW = new Date('2026-03-18T10:30:00Z');

const day = (date: string, time = '12:00:00Z') => Date.parse(`${date}T${time}`);
const doc = (text: string) =>
  JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const configuration: readonly Change[] = [
  put('users', { id: ANN, displayName: 'Ann Archer', email: 'ann@example.com', emailPublic: true }),
  put('users', { id: BOB, displayName: 'Bob Baker', email: 'bob@example.com', emailPublic: false }),
  put('groups', { id: 'g1', name: 'release-managers', memberIds: [BOB] }),
  ...named('priorities', { '1': 'Highest', '2': 'High', '3': 'Medium' }).map((change, rank) =>
    'put' in change ? put('priorities', { ...(change.record as { id: string }), rank }) : change,
  ),
  put('issueTypes', { id: '10', name: 'Story', hierarchyLevel: 0, projectId: null }),
  put('issueTypes', { id: '11', name: 'Bug', hierarchyLevel: 0, projectId: null }),
  put('issueTypes', { id: '12', name: 'Epic', hierarchyLevel: 1, projectId: null }),
  put('issueTypes', { id: '13', name: 'Sub-task', hierarchyLevel: -1, projectId: null }),
  put('statuses', { id: '1', name: 'To Do', category: 'new', projectId: null }),
  put('statuses', { id: '2', name: 'In Progress', category: 'indeterminate', projectId: null }),
  put('statuses', { id: '3', name: 'Done', category: 'done', projectId: null }),
  put('statuses', { id: '9', name: 'Simmering', category: 'indeterminate', projectId: '200' }),
  ...named('resolutions', { '1': 'Done', '2': "Won't Do" }),
  put('linkTypes', { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }),
  put('roles', { id: 'r1', name: 'Developers' }),
  put('projects', {
    id: '100',
    key: 'PAY',
    formerKeys: ['CASH'],
    name: 'Payments',
    leadId: ANN,
    category: null,
    roles: { r1: { userIds: [BOB], groupIds: [] } },
  }),
  put('projects', {
    id: '200',
    key: 'SEC',
    formerKeys: [],
    name: 'Secret Lab',
    leadId: BOB,
    category: null,
    roles: {},
  }),
  put('securitySchemes', { id: 's1', levels: [{ id: 'l1', name: 'Board only', description: '', holders: [] }] }),
  put('versions', { id: 'v1', projectId: '100', name: '1.0', released: true, archived: false, sequence: 1 }),
  put('versions', { id: 'v2', projectId: '100', name: '1.1', released: false, archived: false, sequence: 2 }),
  put('versions', { id: 'v3', projectId: '100', name: '2.0', released: false, archived: false, sequence: 3 }),
  put('versions', { id: 'v9', projectId: '200', name: 'Moonshot', released: false, archived: false, sequence: 1 }),
  put('components', { id: 'c1', projectId: '100', name: 'Checkout', leadId: ANN }),
  put('boards', { id: 'b1', projectId: '100' }),
  put('sprints', { id: '501', boardId: 'b1', name: 'Sprint 1', state: 'closed' }),
  put('sprints', { id: '502', boardId: 'b1', name: 'Sprint 2', state: 'active' }),
  put('customFields', { id: 'customfield_10016', name: 'Story Points', kind: 'number', clauseNames: [], options: [] }),
  put('customFields', { id: 'customfield_10015', name: 'Start date', kind: 'date', clauseNames: [], options: [] }),
  put('customFields', {
    id: 'customfield_10020',
    name: 'Sprint',
    kind: 'sprints',
    clauseNames: ['sprint'],
    options: [],
  }),
  put('customFields', { id: 'customfield_10019', name: 'Rank', kind: 'rank', clauseNames: [], options: [] }),
  put('customFields', {
    id: 'customfield_10050',
    name: 'Region',
    kind: 'option',
    clauseNames: [],
    options: [
      { id: 'o1', value: 'EMEA' },
      { id: 'o2', value: 'APAC' },
    ],
  }),
];

const issues: readonly StoredIssue[] = [
  issueRecord({
    id: 1,
    projectId: '100',
    number: 1,
    typeId: '12',
    statusId: '2',
    summary: 'Faster card payments',
    createdAt: day('2026-01-05'),
    priorityId: '1',
    assigneeId: ANN,
    reporterId: ANN,
    creatorId: ANN,
    dueOn: '2026-03-18',
    fixVersionIds: ['v2'],
    properties: { 'gantry.launch': { verdict: 'Not ready', score: 88, owners: ['x', 'y'] } },
  }),
  issueRecord({
    id: 2,
    projectId: '100',
    number: 2,
    typeId: '10',
    statusId: '3',
    summary: 'Retry a declined card once',
    parentId: 1,
    createdAt: day('2026-01-10'),
    updatedAt: day('2026-03-17', '23:30:00Z'),
    resolutionId: '1',
    resolvedAt: day('2026-03-01'),
    priorityId: '3',
    assigneeId: BOB,
    creatorId: BOB,
    labels: ['Beta', 'cards'],
    componentIds: ['c1'],
    fixVersionIds: ['v1', 'v3'],
    custom: {
      customfield_10016: 5,
      customfield_10020: ['501', '502'],
      customfield_10050: 'o1',
      customfield_10019: '0|b',
    },
    properties: { 'gantry.launch': { verdict: 'Ready', score: 100 } },
    changelog: [
      {
        id: 'h1',
        authorId: BOB,
        at: day('2026-02-01'),
        items: [
          {
            field: 'status',
            fieldId: 'status',
            fieldtype: 'jira',
            from: '1',
            fromText: 'To Do',
            to: '2',
            toText: 'In Progress',
          },
        ],
      },
      {
        id: 'h2',
        authorId: ANN,
        at: day('2026-03-01'),
        items: [
          {
            field: 'status',
            fieldId: 'status',
            fieldtype: 'jira',
            from: '2',
            fromText: 'In Progress',
            to: '3',
            toText: 'Done',
          },
        ],
      },
    ],
  }),
  issueRecord({
    id: 3,
    projectId: '100',
    number: 3,
    typeId: '11',
    statusId: '1',
    summary: 'Receipt shows the wrong currency',
    parentId: 1,
    description: doc('Customers in Zürich see euros instead of francs.'),
    createdAt: day('2026-03-10'),
    priorityId: '2',
    dueOn: '2026-03-10',
    custom: { customfield_10016: 0, customfield_10015: '2026-03-01', customfield_10019: '0|a' },
    comments: [
      {
        id: 'k1',
        authorId: ANN,
        editorId: ANN,
        body: doc('Reproduced on staging'),
        createdAt: 0,
        updatedAt: 0,
        visibility: null,
      },
    ],
  }),
  issueRecord({
    id: 4,
    projectId: '100',
    number: 4,
    typeId: '13',
    statusId: '1',
    summary: 'Board paper on fees',
    parentId: 3,
    createdAt: day('2026-03-12'),
    securityLevelId: 'l1',
  }),
  issueRecord({
    id: 5,
    projectId: '200',
    number: 1,
    typeId: '10',
    statusId: '1',
    summary: 'Hidden payments probe',
    createdAt: day('2026-03-15'),
    assigneeId: BOB,
  }),
];

/** A small site, and what it takes to query it as one of its people. */
export function smallSite() {
  const store = openStore({});
  store.load([
    ...configuration,
    ...issues.map((record): Change => ({ put: 'issues', record })),
    { put: 'links', record: { id: 'k', typeId: '1', fromIssueId: 3, toIssueId: 2 } },
    { put: 'links', record: { id: 'm', typeId: '1', fromIssueId: 5, toIssueId: 3 } },
  ]);
  const as = (accountId: string | null, timeZone = 'UTC'): JqlContext => ({
    state: store,
    issues: store.searchable(),
    viewer: { accountId, timeZone },
    now: NOW,
    canBrowse: (issue) => accountId === ANN || (issue.projectId === '100' && issue.securityLevelId === null),
    canSeeProject: (id) => accountId === ANN || id === '100',
    canUseFilter: ({ ownerId, shares }) => ownerId === accountId || shares.length > 0,
  });
  return { store, as };
}
