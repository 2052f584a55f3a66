import { initialRoleSettings, type RoleSettings } from '../../src/domain/role/roles';
import { toState } from '../../src/domain/launch/launch-state';
import type { Launch } from '../../src/domain/launch/launch';
import type { BackgroundFailure } from '../../src/events/background-run';
import { createWorkflowGate } from '../../src/events/workflow-gate';
import type { GatePorts } from '../../src/usecases/check-gate';
import { aLaunch, anItem, MOMENT } from '../domain/launch/build-launch';
import { memoryJournal } from '../support/fake-ports';

const ready = aLaunch({ a: anItem({ state: 'done' }) });
const blocked = aLaunch({ a: anItem({ importance: 'blocking', state: 'failed', title: 'Rollback rehearsed' }) });
const logged: BackgroundFailure[] = [];

beforeEach(() => logged.splice(0));

async function ports(launches: readonly Launch[], overrides: Partial<GatePorts> = {}): Promise<GatePorts> {
  const journal = memoryJournal();
  for (const [index, launch] of launches.entries()) {
    const entityId = `launch:10001:${index + 1}`;
    const entry = { entityId, revision: 1, authorId: 'rhea', at: MOMENT.now, operation: 'launch.start' };
    const about = { kind: 'launch', issueId: '10001', projectId: '10000', state: toState(launch) } as const;
    await journal.append({ ...entry, patch: toState(launch) }, about);
  }
  return {
    clock: { now: () => MOMENT.now },
    issuesForApp: {
      existing: async ([key]) => (key === 'PAY-1' ? [{ issueId: '10001', projectId: '10000' }] : []),
    },
    journal,
    settings: settingsOf({}),
    gateFallback: { find: async () => null },
    ...overrides,
  };
}

const settingsOf = (changed: Partial<RoleSettings>): GatePorts['settings'] => ({
  roles: async () => ({ revision: 1, settings: { ...initialRoleSettings, ...changed } }),
});
const broken = () => Promise.reject(new Error('The database is away.'));
const allowing = settingsOf({ gate: { whenUnanswered: 'allow' } });
const question = (configuration?: unknown, key: string | null = 'PAY-1') => ({
  issue: { key },
  configuration,
  transition: { from: { id: '3' }, to: { id: '10001' } },
});
const gate = (given: GatePorts, checkMs?: number) =>
  createWorkflowGate(given, (failure) => void logged.push(failure), checkMs);

test('a launch that is ready lets its issue through', async () => {
  expect(await gate(await ports([ready]))(question())).toEqual({ result: true });
});

test('one that is not refuses with what Jira is to show', async () => {
  expect(await gate(await ports([blocked]))(question())).toEqual({
    result: false,
    errorMessage: 'Gantry’s launch gate is closed. Not ready: Rollback rehearsed has failed.',
  });
});

test('the running launch counts, not an earlier one', async () => {
  const over = { ...ready, status: 'completed' } as const;
  expect(await gate(await ports([over, blocked]))(question())).toMatchObject({ result: false });
});

test.each([
  ['the gate as it is put first', undefined, false],
  ['one that waits', { withoutLaunch: 'refuse' }, false],
  ['one that lets it through', { withoutLaunch: 'pass' }, true],
  ['one whose configuration comes as text', '{"withoutLaunch":"pass"}', true],
  ['one whose configuration can’t be read', '{', false],
])('an issue without a launch, before %s: %3$s', async (_, configuration, result) => {
  expect(await gate(await ports([]))(question(configuration))).toMatchObject({ result });
  // One that is being created has no key, and no launch either.
  expect(await gate(await ports([]))(question(configuration, null))).toMatchObject({ result });
});

test('where launches are switched off, so is the gate', async () => {
  const pillars = { ...initialRoleSettings.pillars, launches: 'off' } as const;
  expect(await gate(await ports([blocked], { settings: settingsOf({ pillars }) }))(question())).toEqual({
    result: true,
  });
});

describe('what Gantry can not tell', () => {
  const away: Partial<GatePorts> = { journal: { ofIssue: broken } };
  const copy = { find: async () => 'allow' as const };
  const silent: Partial<GatePorts> = { journal: { ofIssue: () => new Promise(() => undefined) } };
  test.each<[string, Partial<GatePorts>, string, boolean]>([
    ['the journal is away', away, 'PAY-1', false],
    ['the journal is away, and the setting allows', { ...away, settings: allowing }, 'PAY-1', true],
    ['the journal doesn’t answer in time', silent, 'PAY-1', false],
    ['the journal doesn’t answer in time, and the setting allows', { ...silent, settings: allowing }, 'PAY-1', true],
    ['the app may not see the issue', {}, 'PAY-2', false],
    ['the app may not see the issue, and the setting allows', { settings: allowing }, 'PAY-2', true],
    ['the setting can’t be read either', { ...away, settings: { roles: broken } }, 'PAY-1', false],
    [
      'the setting can’t be read, and its copy allows',
      { settings: { roles: broken }, gateFallback: copy },
      'PAY-1',
      true,
    ],
    [
      'neither the setting nor its copy can be read',
      { settings: { roles: broken }, gateFallback: { find: broken } },
      'PAY-1',
      false,
    ],
  ])('%s', async (_, overrides, key, result) => {
    const answer = await gate(await ports([ready], overrides), 30)(question(undefined, key));
    expect(answer).toMatchObject({ result });
    expect(logged).toMatchObject([{ operation: 'gate.check', willRetry: false }]);
    if (!result) expect(answer.errorMessage).toMatch(/could not read the launch.*Nothing was changed/);
  });

  test('a question that is none is refused too', async () => {
    expect(await gate(await ports([ready]))('?')).toMatchObject({ result: false });
  });
});
