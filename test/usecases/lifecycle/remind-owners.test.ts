import type { Patch } from '../../../src/domain/journal/patch';
import { roadmapPath, templatePatch } from '../../../src/domain/roadmap/roadmap-item';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { AppError } from '../../../src/usecases/app-error';
import { purgeDeleted } from '../../../src/usecases/lifecycle/purge-deleted';
import { remindOwners } from '../../../src/usecases/lifecycle/remind-owners';
import { createWorld, type World } from './world';

const OWNER = '712020:owner';
let world: World;
beforeEach(() => {
  world = createWorld();
});

/** An item on Now, of the owner's, whose health was reported eight days before the world's first day. */
const fill = async (issueId: string, changed: Patch = {}, issue: object = {}) => {
  await world.save(`roadmap:${issueId}`, {
    ...templatePatch({ id: 'outcome', version: 1 }),
    'answers/horizon': 'now',
    'answers/decisionOwner': OWNER,
    [roadmapPath.healthReport]: { by: OWNER, at: '2026-11-14T09:00:00.000Z' },
    ...changed,
  });
  world.seen(issueId, '10100');
  Object.assign(world.jira.get(issueId) ?? {}, issue);
};
const reminded = () => world.notices.map(({ issueKey, accountId }) => `${issueKey} ${accountId}`);
const run = () => remindOwners(world.ports, '');
const onDay = (day: string) => world.setNow(`${day}T10:00:00.000Z`);

test('an owed update is asked of the decision owner once a week, however often the task runs', async () => {
  await fill('1');
  for (const day of ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-27']) {
    onDay(day);
    await run();
  }
  expect(reminded()).toEqual([`PAY-1 ${OWNER}`]);
  expect(world.notices[0]?.subject).toBe('PAY-1: the weekly update is due');
  expect(world.notices[0]?.text).toContain('overdue by 1 day');
  onDay('2026-11-28');
  await run();
  expect(reminded()).toHaveLength(2);
});

test('two runs at once send one reminder', async () => {
  await fill('1');
  await Promise.all([run(), run(), run()]);
  expect(reminded()).toEqual([`PAY-1 ${OWNER}`]);
});

test.each([
  ['is fresh', { [roadmapPath.healthReport]: { by: OWNER, at: '2026-11-20T09:00:00.000Z' } }, {}],
  ['is done in Jira', {}, { statusCategory: 'done' as const }],
  ['is on Later and not in progress', { 'answers/horizon': 'later' }, {}],
  ['has neither owner nor assignee', { 'answers/decisionOwner': null }, {}],
  ['was filled by no template', { [roadmapPath.templateId]: null }, {}],
])('an item that %s owes nothing', async (_name, changed, issue) => {
  await fill('1', changed, issue);
  for (const day of ['22', '23', '24', '25', '26']) {
    onDay(`2026-11-${day}`);
    await run();
    if (_name === 'is fresh') break;
  }
  expect(world.notices).toEqual([]);
});

test('the assignee stands in where nobody is named, and an item in progress counts whatever its horizon', async () => {
  await fill(
    '8',
    { 'answers/decisionOwner': null, 'answers/horizon': 'later' },
    { statusCategory: 'indeterminate' as const, assigneeId: 'dev' },
  );
  for (const day of ['22', '23', '24', '25', '26', '27', '28']) {
    onDay(`2026-11-${day}`);
    await run();
  }
  expect(new Set(reminded())).toEqual(new Set(['PAY-8 dev']));
});

test.each([
  ['reminders are off', { reminders: { weeklyUpdate: false, launches: true } }],
  ['roadmap panels are off', { pillars: { ...initialRoleSettings.pillars, roadmap: 'off' as const } }],
  ['the pillar is on pilot elsewhere', { pillars: { ...initialRoleSettings.pillars, roadmap: 'pilot' as const } }],
])('nobody is reminded while %s', async (_name, changed) => {
  await fill('1');
  await world.storage.settings.saveRoles({
    baseRevision: 0,
    settings: { ...initialRoleSettings, ...changed },
    savedBy: 'ada',
    savedAt: '2026-11-22T10:00:00.000Z',
  });
  await run();
  expect(world.notices).toEqual([]);
});

test.each([
  ['rate-limited', 2],
  ['unavailable', 1],
] as const)('a notice that fails as %s is tried %i times in a week', async (code, tries) => {
  await fill('1');
  let tried = 0;
  const send = () => {
    tried += 1;
    return Promise.reject(new AppError(code, 'No.'));
  };
  const ports = { ...world.ports, notices: { send } };
  await expect(remindOwners(ports, '')).rejects.toMatchObject({ code });
  await remindOwners(ports, '').catch(() => undefined);
  expect(tried).toBe(tries);
});

test('a page that broke off goes on with those who were not reminded', async () => {
  await fill('1');
  await fill('2');
  let isDown = true;
  const send: World['ports']['notices']['send'] = (notice) =>
    isDown && notice.issueKey === 'PAY-2'
      ? Promise.reject(new AppError('rate-limited', 'Later.'))
      : world.ports.notices.send(notice);
  const ports = { ...world.ports, notices: { send } };
  await expect(remindOwners(ports, '')).rejects.toMatchObject({ code: 'rate-limited' });
  isDown = false;
  await remindOwners(ports, '');
  expect(reminded()).toEqual([`PAY-1 ${OWNER}`, `PAY-2 ${OWNER}`]);
});

test('a notice that fails keeps nobody else from theirs, and the failure is told at the end', async () => {
  await fill('1');
  await fill('2');
  const send: World['ports']['notices']['send'] = (notice) =>
    notice.issueKey === 'PAY-1' ? Promise.reject(new AppError('unavailable', 'No.')) : world.ports.notices.send(notice);
  await expect(remindOwners({ ...world.ports, notices: { send } }, '')).rejects.toMatchObject({ code: 'unavailable' });
  await run();
  expect(reminded()).toEqual([`PAY-2 ${OWNER}`]);
});

test('a page that fails asks for the next all the same, once a day however often it is run again', async () => {
  for (let id = 100; id < 150; id += 1) await fill(String(id));
  const standings = () => Promise.reject(new AppError('unavailable', 'Jira can’t be reached.'));
  const ports = { ...world.ports, issuesForApp: { ...world.ports.issuesForApp, standings } };
  await expect(remindOwners(ports, '')).rejects.toMatchObject({ code: 'unavailable' });
  await expect(remindOwners(ports, '')).rejects.toMatchObject({ code: 'unavailable' });
  expect(world.remindings).toEqual(['149']);
  await run();
  expect(world.notices).toHaveLength(50);
  onDay('2026-11-23');
  await run();
  expect(world.remindings).toEqual(['149', '149']);
});

test('an item in progress is still reminded of where its day of the week failed', async () => {
  await fill('7000002', { 'answers/horizon': 'later' }, { statusCategory: 'indeterminate' as const });
  const standings = () => Promise.reject(new AppError('unavailable', 'Jira can’t be reached.'));
  onDay('2026-11-25');
  await expect(
    remindOwners({ ...world.ports, issuesForApp: { ...world.ports.issuesForApp, standings } }, ''),
  ).rejects.toMatchObject({ code: 'unavailable' });
  for (const day of ['26', '27', '28', '29', '30']) {
    onDay(`2026-11-${day}`);
    await run();
  }
  expect(reminded()).toEqual([`PAY-7000002 ${OWNER}`]);
});

test('a full page asks for the next, and one where nothing is owed asks nothing of Jira', async () => {
  for (let id = 100; id < 150; id += 1) {
    await fill(String(id), { [roadmapPath.healthReport]: { by: OWNER, at: '2026-11-21T09:00:00.000Z' } });
  }
  const standings = () => Promise.reject(new Error('asked'));
  await remindOwners({ ...world.ports, issuesForApp: { ...world.ports.issuesForApp, standings } }, '');
  expect(world.remindings).toEqual(['149']);
  expect(world.notices).toEqual([]);
});

test('what was claimed long ago is forgotten', async () => {
  await fill('1');
  await run();
  onDay('2027-02-01');
  await purgeDeleted(world.ports);
  expect(await world.storage.reminders.claimed([{ entityId: 'roadmap:1', weekOn: '2026-11-21' }])).toEqual([]);
});
