import { initialRoleSettings, type Rollout } from '../../../src/domain/role/roles';
import { hereWords, whereWords } from '../../../static/src/settings-page/where-words';

const known = ['PAY', 'OPS', 'WEB', 'LAB', 'MOB', 'CRM', 'ERP', 'HR'].map((key, index) => ({
  projectId: String(index + 1),
  key,
  name: key,
}));
const standing = (roadmap: Rollout, ...rollouts: readonly (readonly [string, Rollout])[]) => ({
  pillars: { ...initialRoleSettings.pillars, roadmap },
  projects: Object.fromEntries(rollouts.map(([id, rollout]) => [id, { rollout }])),
});
const all = (rollout: Rollout) => known.map(({ projectId }) => [projectId, rollout] as const);

test.each([
  ['off', standing('off', ['1', 'pilot']), 'Nowhere. What was saved is kept.'],
  ['on everywhere', standing('on', ['1', 'pilot']), 'Everywhere.'],
  ['on but in one', standing('on', ['2', 'off']), 'Everywhere but OPS.'],
  ['on but in two', standing('on', ['2', 'off'], ['1', 'off']), 'Everywhere but PAY and OPS.'],
  ['on but in many', standing('on', ...all('off')), 'Everywhere but PAY, OPS, WEB, LAB, MOB, CRM and 2 more.'],
  ['on pilot in none', standing('pilot', ['1', 'on']), 'Nowhere yet: no project is on pilot.'],
  ['on pilot in one', standing('pilot', ['1', 'pilot'], ['2', 'off']), 'PAY, on pilot.'],
])('a pillar that is %s', (_name, settings, words) => {
  expect(whereWords({ id: 'roadmap' }, settings, known)).toBe(words);
});

test('a pillar that reaches over projects is on one page', () => {
  expect(whereWords({ id: 'governance', isSiteWide: true }, standing('off'), known)).toBe('On Gantry’s own page.');
});

test.each([
  ['off', 'pilot', 'Off on the whole site.'],
  ['on', 'on', 'Shows here.'],
  ['on', 'pilot', 'Shows here.'],
  ['on', 'off', 'Off in this project. What was saved is kept.'],
  ['pilot', 'pilot', 'Shows here, on pilot.'],
  ['pilot', 'on', 'Only in projects on pilot, which this one isn’t.'],
] as const)('on a site where a pillar is %s, a project that is %s', (site, project, words) => {
  expect(hereWords({ id: 'roadmap' }, { ...initialRoleSettings.pillars, roadmap: site }, project)).toBe(words);
});
