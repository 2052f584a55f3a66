import { freezeWindow, initialRoleSettings, plainProjectSettings } from '../../../src/domain/role/roles';
import { isPlain, withProject } from '../../../src/domain/role/project-settings';

const freeze = { id: 'peak', name: 'Peak season', fromOn: '2026-11-20', toOn: '2026-12-31', projectIds: [] };

test.each([
  ['from a day to a later one', freeze, null],
  ['of one day', { ...freeze, toOn: freeze.fromOn }, null],
  ['that ends before it begins', { ...freeze, toOn: '2026-11-19' }, 'toOn'],
  ['without a name', { ...freeze, name: ' ' }, 'name'],
])('a freeze %s', (_, given, path) => {
  expect(freezeWindow.safeParse(given).error?.issues[0]?.path[0] ?? null).toBe(path);
});

test('a project of which only an owner role is said is kept in the settings', () => {
  const project = { ...plainProjectSettings, ownerRoles: { SRE: 'sven' } };
  expect(isPlain(project)).toBe(false);
  expect(withProject(initialRoleSettings, '10000', project).projects).toEqual({ '10000': project });
});
