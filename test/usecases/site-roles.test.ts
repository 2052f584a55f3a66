import { initialRoleSettings, type RoleSettings } from '../../src/domain/role/roles';
import { maySite } from '../../src/usecases/site-roles';
import { fakePorts } from '../support/fake-ports';

function setup(named: Partial<RoleSettings>, person: { isJiraAdmin?: boolean; groupIds?: readonly string[] }) {
  const { ports } = fakePorts();
  return {
    ...ports,
    access: { ...ports.access, isJiraAdmin: async () => person.isJiraAdmin ?? false },
    people: { ...ports.people, groupIds: async () => person.groupIds ?? [] },
    settings: {
      ...ports.settings,
      roles: async () => ({ revision: 1, settings: { ...initialRoleSettings, ...named } }),
    },
  };
}

const ops: RoleSettings['productOps'] = [{ kind: 'group', groupId: 'g-ops', name: 'product-ops' }];

test.each([
  ['nobody named: an administrator may', {}, { isJiraAdmin: true }, true],
  ['nobody named: others may not', {}, { groupIds: ['g-ops'] }, false],
  ['the named group may', { productOps: ops }, { groupIds: ['g-ops'] }, true],
  ['another group may not', { productOps: ops }, { groupIds: ['g-all'] }, false],
  ['an administrator still may, being able to name themselves', { productOps: ops }, { isJiraAdmin: true }, true],
] as const)('templates: %s', async (_what, named, person, expected) => {
  await expect(maySite(setup(named, person), { accountId: 'someone' }, 'template.edit')).resolves.toBe(expected);
});
