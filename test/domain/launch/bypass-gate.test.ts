import type { LaunchActor } from '../../../src/domain/launch/action-result';
import { bypassGate } from '../../../src/domain/launch/bypass-gate';
import type { Launch } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { aLaunch, anItem, MOMENT } from './build-launch';

const admin: LaunchActor = { accountId: 'ada', roles: { admin: true, releaseManager: false, leadOf: [] } };
const manager: LaunchActor = { ...admin, roles: { ...admin.roles, admin: false, releaseManager: true } };
const blocked = aLaunch({ a: anItem({ importance: 'blocking', state: 'failed' }) });
const before = (at: string): Launch['bypasses'] => ({ 1: { by: 'ada', at, reason: 'Earlier.' } });

test('is written under a number of its own, with who, when and why', () => {
  const result = bypassGate(blocked, { reason: '  Security fix. ' }, admin, MOMENT);
  expect(result).toEqual({
    ok: true,
    patch: { 'bypasses/1': { by: 'ada', at: MOMENT.now, reason: 'Security fix.' } },
  });
  const state = { ...toState(blocked), ...(result.ok && result.patch) };
  expect(launchFromState(state)?.bypasses).toEqual({ 1: { by: 'ada', at: MOMENT.now, reason: 'Security fix.' } });
});

test('one that has run out is followed by the next', () => {
  const launch = { ...blocked, bypasses: before('2026-05-01T12:00:00.000Z') };
  expect(bypassGate(launch, { reason: 'Again.' }, admin, MOMENT)).toMatchObject({
    ok: true,
    patch: { 'bypasses/2': { reason: 'Again.' } },
  });
});

test.each<[string, Launch, string, LaunchActor, string]>([
  ['by a release manager', blocked, 'Fix.', manager, 'notAllowed'],
  ['without a reason', blocked, '  ', admin, 'invalid'],
  ['with a reason that goes on and on', blocked, 'x'.repeat(501), admin, 'invalid'],
  ['while another holds', { ...blocked, bypasses: before(MOMENT.now) }, 'Fix.', admin, 'closed'],
  ['of a gate that is open', aLaunch({ a: anItem({ state: 'done' }) }), 'Fix.', admin, 'closed'],
])('%s is refused', (_, launch, reason, actor, code) => {
  expect(bypassGate(launch, { reason }, actor, MOMENT)).toMatchObject({ ok: false, problems: [{ code }] });
});
