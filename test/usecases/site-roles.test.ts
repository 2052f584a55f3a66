import { initialRoleSettings, type RoleSettings } from '../../src/domain/role/roles';
import { maySite } from '../../src/usecases/site-roles';
import { fakePorts } from '../support/fake-ports';

function setup(
  named: Partial<RoleSettings>,
  person: { isJiraAdmin?: boolean; groupIds?: readonly string[]; roleIds?: readonly string[] },
) {
  const { ports } = fakePorts();
  return {
    ...ports,
    access: { ...ports.access, isJiraAdmin: async () => person.isJiraAdmin ?? false },
    people: {
      ...ports.people,
      groupIds: async () => person.groupIds ?? [],
      rolesHeldAnywhere: async (asked: readonly { roleId: string }[]) =>
        asked.flatMap(({ roleId }) => (person.roleIds?.includes(roleId) ? [roleId] : [])),
    },
    settings: {
      ...ports.settings,
      roles: async () => ({ revision: 1, settings: { ...initialRoleSettings, ...named } }),
    },
  };
}

const ops: RoleSettings['productOps'] = [{ kind: 'group', groupId: 'g-ops', name: 'product-ops' }];
const opsRole: RoleSettings['productOps'] = [{ kind: 'projectRole', roleId: '10101', name: 'Product ops' }];

test.each([
  ['nobody named: an administrator may', {}, { isJiraAdmin: true }, true],
  ['nobody named: others may not', {}, { groupIds: ['g-ops'] }, false],
  ['the named group may', { productOps: ops }, { groupIds: ['g-ops'] }, true],
  ['another group may not', { productOps: ops }, { groupIds: ['g-all'] }, false],
  ['who holds the named project role anywhere may', { productOps: opsRole }, { roleIds: ['10101'] }, true],
  ['who holds another project role may not', { productOps: opsRole }, { roleIds: ['10102'] }, false],
  ['a release manager’s project role is not asked', { releaseManagers: opsRole }, { roleIds: ['10101'] }, false],
  ['an administrator still may, being able to name themselves', { productOps: ops }, { isJiraAdmin: true }, true],
] as const)('templates: %s', async (_what, named, person, expected) => {
  await expect(maySite(setup(named, person), { accountId: 'someone' }, 'template.edit')).resolves.toBe(expected);
});
