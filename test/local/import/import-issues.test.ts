import { importIssues, type ImportProblem } from '../../../local/import/import-issues';
import { datasetChanges } from '../../../local/jira/dataset';
import { createJqlEngine } from '../../../local/jira/jql/engine';
import { permissionsOf } from '../../../local/jira/permissions/permissions';
import { viewerOf } from '../../../local/jira/permissions/viewer';
import { openStore } from '../../../local/jira/state/open-store';
import { exportFolder, line, wireIssue } from './export-files';

const folder = exportFolder();
afterAll(() => folder.remove());

async function load(file: string, projectsFile?: string) {
  const problems: ImportProblem[] = [];
  const progress: number[] = [];
  const dataset = await importIssues({
    file,
    ...(projectsFile !== undefined && { projectsFile }),
    onProblem: (problem) => problems.push(problem),
    onProgress: ({ issues }) => progress.push(issues),
  });
  const store = openStore({});
  store.load(datasetChanges(dataset));
  const visibleTo = (accountId: string) => {
    const permissions = permissionsOf(store, viewerOf(store, store.users.get(accountId) ?? null));
    return [...store.issues.values()]
      .filter((issue) => permissions.canBrowse(issue))
      .map((issue) => store.keyOf(issue));
  };
  return { store, problems, progress, visibleTo };
}

const three = [wireIssue(1, 'APP-1'), wireIssue(2, 'APP-2'), wireIssue(3, 'LIB-7')];

describe('every form of an export gives the same issues', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['lines', three.map(line).join('')],
    ['lines without a last line break', three.map(line).join('').trimEnd()],
    ['one page', JSON.stringify({ issues: three, isLast: true })],
    ['one page over many lines', JSON.stringify({ issues: three }, null, 2)],
    ['pages, one a line', line({ issues: three.slice(0, 2) }) + line({ issues: three.slice(2) })],
    [
      'pages one after the other',
      JSON.stringify({ issues: three.slice(0, 1) }) + JSON.stringify({ issues: three.slice(1) }, null, 1),
    ],
    ['a list of pages', JSON.stringify([{ issues: three.slice(0, 2) }, { issues: three.slice(2) }])],
    ['a list of issues', JSON.stringify(three)],
    ['a list of issues, one a line', `[\n${three.map((issue) => JSON.stringify(issue)).join(',\n')}\n]`],
  ];
  it.each(forms)('%s', async (name, text) => {
    for (const content of [text, folder.gzip(text)]) {
      const { store, problems, visibleTo } = await load(folder.write(`${name}.json`, content));
      expect(problems).toEqual([]);
      expect([...store.issues.values()].map((issue) => store.keyOf(issue))).toEqual(['APP-1', 'APP-2', 'LIB-7']);
      expect(visibleTo('712020:local-product-manager')).toHaveLength(3);
    }
  });
});

test('reports what it cannot use with line and reason, and goes on', async () => {
  const text = [
    line(wireIssue(1, 'APP-1')),
    '{"id": "2", "key": "APP-2", "fie\n',
    '\n',
    line({ id: '3', fields: {} }),
    line(wireIssue(4, 'APP-4', { status: null })),
    line(wireIssue(5, 'APP-5', { duedate: 'soon' })),
    line(wireIssue(6, 'APP-6', { project: { id: '200', key: 'LIB' } })),
    line(wireIssue(1, 'APP-1')),
    line('nothing'),
    line({ issues: [wireIssue(8, 'APP-8'), { id: '9', key: 'APP-9' }] }),
    line(wireIssue(10, 'APP-10', { customfield_10900: { strange: true } })),
  ].join('');
  const { store, problems } = await load(folder.write('broken.ndjson', text));
  expect([...store.issues.values()].map((issue) => store.keyOf(issue))).toEqual(['APP-1', 'APP-8', 'APP-10']);
  expect(problems.map((problem) => `${problem.line}: ${problem.reason}`)).toEqual([
    expect.stringMatching(/^2: it isn't JSON \(.+\)$/),
    '4: it has no issue key (id 3)',
    '5: APP-4 has no status',
    '6: its duedate isn\'t a date: "soon"',
    '7: APP-6 says that its project is LIB',
    '8: it repeats issue APP-1, which is kept as it came first',
    "9: it isn't an issue",
    '10: issue 2 of the page: APP-9 has no fields',
    '11: customfield_10900 holds a value that isn\'t kept: {"strange":true}',
  ]);
});

test('an export that breaks off keeps what came whole', async () => {
  const whole = JSON.stringify(three, null, 1);
  const { store, problems } = await load(folder.write('cut.json', whole.slice(0, whole.length - 40)));
  expect(store.issues.size).toBe(2);
  expect(problems).toEqual([{ line: expect.any(Number), reason: 'the file ends in the middle of it' }]);
});

test('parents and link ends that the file lacks exist, and nobody sees them', async () => {
  const stub = (id: number, key: string) => ({
    id: String(id),
    key,
    fields: { summary: 'Hidden', issuetype: { id: '6', name: 'Epic', subtask: false } },
  });
  const relates = { id: '5', name: 'Relates', inward: 'relates to', outward: 'relates to' };
  const text =
    line(
      wireIssue(1, 'APP-1', {
        parent: stub(90, 'APP-90'),
        issuelinks: [{ id: '70', type: relates, outwardIssue: stub(91, 'OTHER-4') }],
      }),
    ) + line(wireIssue(2, 'APP-2', { issuelinks: [{ id: '71', type: relates, inwardIssue: stub(1, 'APP-1') }] }));
  const { store, visibleTo } = await load(folder.write('hidden.ndjson', text));
  expect(store.issues.byKey('APP-90')).toMatchObject({ id: 90, summary: 'Hidden' });
  expect(store.issueTypes.get(store.issues.byKey('APP-90')?.typeId ?? '')?.hierarchyLevel).toBe(1);
  expect(store.issues.byKey('OTHER-4')?.id).toBe(91);
  for (const user of store.users.values())
    expect(visibleTo(user.id).filter((key) => !['APP-1', 'APP-2'].includes(key))).toEqual([]);
  expect(visibleTo('712020:local-admin')).toEqual(['APP-1', 'APP-2']);
  expect([...store.links.values()]).toEqual([
    { id: '70', typeId: '5', fromIssueId: 1, toIssueId: 91 },
    { id: '71', typeId: '5', fromIssueId: 1, toIssueId: 2 },
  ]);
});

test('keeps fields, people, versions, sprints, custom fields, comments and history', async () => {
  const ann = {
    accountId: 'acc-1',
    displayName: 'Ann',
    active: true,
    timeZone: 'Europe/Berlin',
    accountType: 'atlassian',
  };
  // Without a toString of its own, as some histories come.
  const labelled: object = { field: 'labels', from: null, to: 'x' };
  const issue = {
    ...wireIssue(1, 'APP-1', {
      assignee: ann,
      priority: { id: '20', name: 'Critical' },
      resolution: { id: '9', name: "Won't Fix" },
      resolutiondate: '2024-02-20T10:00:00.000+0000',
      duedate: '2024-02-28',
      labels: ['ios'],
      components: [{ id: '31', name: 'Core' }],
      fixVersions: [{ id: '41', name: '1.0', released: true, archived: false, releaseDate: '2024-03-01' }],
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Crash on start' }] }],
      },
      customfield_10020: [
        { id: 7, name: 'Sprint 7', state: 'closed', boardId: 3, endDate: '2024-02-14T01:00:00.000Z' },
      ],
      customfield_10021: [{ id: '10019', value: 'Impediment' }],
      customfield_10200: 8,
      customfield_10201: { id: '501', value: 'Gold' },
      customfield_10202: '2024-05-06',
      comment: { comments: [{ id: '61', author: ann, body: 'plain text', created: '2024-02-02T09:00:00.000+0000' }] },
    }),
    changelog: {
      histories: [
        {
          id: '81',
          author: ann,
          created: '2024-02-10T09:00:00.000+0000',
          items: [
            {
              field: 'status',
              fieldId: 'status',
              fieldtype: 'jira',
              from: '1',
              fromString: 'Open',
              to: '3',
              toString: 'In Progress',
            },
            labelled,
          ],
        },
      ],
    },
  };
  const file = folder.write(
    'whole.json',
    JSON.stringify({
      issues: [issue, wireIssue(2, 'APP-2', { priority: { id: '5', name: 'Low' } })],
      names: { customfield_10201: 'Support tier' },
    }),
  );
  const { store } = await load(file);
  expect(store.issues.get(1)).toMatchObject({
    createdAt: Date.parse('2024-02-01T08:00:00Z'),
    resolvedAt: Date.parse('2024-02-20T10:00:00Z'),
    dueOn: '2024-02-28',
    assigneeId: 'acc-1',
    custom: {
      customfield_10020: ['7'],
      customfield_10021: ['10019'],
      customfield_10200: 8,
      customfield_10201: '501',
      customfield_10202: '2024-05-06',
    },
    changelog: [{ id: '81', authorId: 'acc-1', items: [{ from: '1', toText: 'In Progress' }, { toText: null }] }],
  });
  expect(store.users.get('acc-1')).toMatchObject({ title: 'From the export (assigned issues: 1)', apiToken: 'demo' });
  expect([...store.priorities.values()].map(({ name }) => name)).toEqual(['Critical', 'Low']);
  const engine = createJqlEngine();
  const permissions = permissionsOf(store, viewerOf(store, store.users.get('acc-1') ?? null));
  const context = {
    state: store,
    issues: store.searchable(),
    viewer: { accountId: 'acc-1', timeZone: 'UTC' },
    now: new Date('2026-01-01'),
    canBrowse: permissions.canBrowse,
    canSeeProject: () => true,
    canUseFilter: () => true,
  };
  for (const jql of [
    'assignee = currentUser()',
    'priority > Low',
    'fixVersion in releasedVersions()',
    'sprint = "Sprint 7"',
    '"Support tier" = Gold',
    'cf[10200] = 8',
    'cf[10202] > 2024-01-01',
    'description ~ crash',
    'comment ~ plain',
    'status was 3',
    'component = Core',
    'resolution = "Won\'t Fix"',
  ]) {
    expect([jql, engine.search(jql, context)]).toEqual([
      jql,
      expect.objectContaining({ issueIds: expect.arrayContaining([1]) }),
    ]);
  }
});

test('a projects file gives names, descriptions, versions in their order, components and types', async () => {
  const projects = folder.write(
    'projects.json',
    JSON.stringify([
      {
        id: '100',
        key: 'APP',
        name: 'The app',
        description: 'On both systems',
        url: 'https://example.com',
        issueTypes: [{ id: '6', name: 'Epic', subtask: false }],
        components: [{ id: '31', name: 'Core' }],
        versions: [
          { id: '43', name: '2.0', released: false },
          { id: '41', name: '1.0', released: true },
        ],
      },
      { name: 'Neither id nor key' },
    ]),
  );
  const { store, problems } = await load(folder.write('few.ndjson', three.map(line).join('')), projects);
  expect(store.projectBy('APP')).toMatchObject({
    name: 'The app',
    description: 'On both systems',
    issueTypeIds: ['6', '1'],
  });
  expect([...store.versions.values()].map(({ name, sequence }) => [name, sequence])).toEqual([
    ['2.0', 1],
    ['1.0', 2],
  ]);
  expect(store.components.get('31')?.projectId).toBe('100');
  expect(problems).toEqual([{ line: null, reason: "project ? isn't used: it has no id or no key" }]);
});

test('reports progress as it goes, up to the last issue', async () => {
  const many = Array.from({ length: 1200 }, (_, index) => line(wireIssue(index + 1, `APP-${index + 1}`))).join('');
  const { progress, store } = await load(folder.write('many.ndjson.gz', folder.gzip(many)));
  expect(store.issues.size).toBe(1200);
  expect(progress).toEqual([500, 1000, 1200]);
});
