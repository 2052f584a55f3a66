import { availabilityOf } from '../../../src/domain/role/availability';
import { initialRoleSettings, type RoleSettings, type Rollout } from '../../../src/domain/role/roles';

const settings = (pillar: Rollout, project: Rollout | null): RoleSettings => ({
  ...initialRoleSettings,
  pillars: { ...initialRoleSettings.pillars, roadmap: pillar },
  projects:
    project === null ? {} : { '10000': { releaseManagers: [], ownerRoles: {}, functionLeads: {}, rollout: project } },
});

test.each<[pillar: Rollout, project: Rollout | null, shows: Rollout]>([
  ['on', null, 'on'],
  ['on', 'on', 'on'],
  ['on', 'pilot', 'pilot'],
  ['on', 'off', 'off'],
  ['pilot', null, 'off'],
  ['pilot', 'on', 'off'],
  ['pilot', 'pilot', 'pilot'],
  ['pilot', 'off', 'off'],
  ['off', null, 'off'],
  ['off', 'on', 'off'],
  ['off', 'pilot', 'off'],
  ['off', 'off', 'off'],
])('a pillar that is %s in a project that is %s shows as %s', (pillar, project, shows) => {
  expect(availabilityOf(settings(pillar, project), 'roadmap', '10000')).toBe(shows);
});

test('one pillar off leaves the others on', () => {
  expect(availabilityOf(settings('off', null), 'launches', '10000')).toBe('on');
});
