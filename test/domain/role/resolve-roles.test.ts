import { resolveRoles, type PersonFacts } from '../../../src/domain/role/resolve-roles';
import { initialRoleSettings, roleSettings, type RoleSettings } from '../../../src/domain/role/roles';

const today = '2026-11-22';
const nobody: PersonFacts = {
  accountId: 'ada',
  isJiraAdmin: false,
  isProjectAdmin: false,
  canEdit: false,
  canBrowse: false,
  groupIds: [],
  projectRoleIds: [],
};
const ops = { kind: 'group', groupId: 'g-ops', name: 'product-ops' } as const;
const managers = { kind: 'projectRole', roleId: '10100', name: 'Release managers' } as const;
const named: RoleSettings = { ...initialRoleSettings, productOps: [ops], releaseManagers: [managers] };

const rolesOf = (person: Partial<PersonFacts>, settings: RoleSettings, projectId: string | null = '10000') =>
  [...resolveRoles({ ...nobody, ...person }, settings, projectId, today).roles].sort();

describe('until the settings name anyone', () => {
  test('project administrators hold product ops’ and release managers’ rights, and the page says so', () => {
    expect(rolesOf({ isProjectAdmin: true }, initialRoleSettings)).toEqual([
      'productOps',
      'projectAdmin',
      'releaseManager',
    ]);
    const { notice, heldByAdmins } = resolveRoles(nobody, initialRoleSettings, '10000', today);
    expect(heldByAdmins).toEqual(['productOps', 'releaseManager']);
    expect(notice).toBe(
      'Gantry’s settings name no product ops and release managers yet, so project administrators hold their rights here.',
    );
  });

  test('an editor holds neither', () => {
    expect(rolesOf({ canEdit: true, canBrowse: true, groupIds: ['g-ops'] }, initialRoleSettings)).toEqual([
      'editor',
      'viewer',
    ]);
  });

  test('a site administrator holds them where no project is in question', () => {
    expect(rolesOf({ isJiraAdmin: true }, initialRoleSettings, null)).toEqual([
      'productOps',
      'releaseManager',
      'siteAdmin',
    ]);
  });

  test('naming one of the two leaves the other with the administrators', () => {
    const settings = { ...initialRoleSettings, productOps: [ops] };
    expect(rolesOf({ isProjectAdmin: true }, settings)).toEqual(['projectAdmin', 'releaseManager']);
    expect(resolveRoles(nobody, settings, '10000', today).heldByAdmins).toEqual(['releaseManager']);
  });
});

describe('once the settings name them', () => {
  test.each<[string, Partial<PersonFacts>, readonly string[]]>([
    ['a project administrator is nothing more', { isProjectAdmin: true }, ['projectAdmin']],
    ['a member of the group is product ops', { groupIds: ['g-x', 'g-ops'] }, ['productOps']],
    ['a holder of the project role is a release manager', { projectRoleIds: ['10100'] }, ['releaseManager']],
    ['a group with the id of a role is no role', { groupIds: ['10100'] }, []],
  ])('%s', (_name, person, held) => {
    expect(rolesOf(person, named)).toEqual(held);
    expect(resolveRoles({ ...nobody, ...person }, named, '10000', today).notice).toBeNull();
  });
});

describe('a project of its own', () => {
  const settings: RoleSettings = {
    ...named,
    projects: {
      '10000': {
        releaseManagers: [{ kind: 'group', groupId: 'g-rm', name: 'rm' }],
        ownerRoles: {},
        functionLeads: {
          Legal: { lead: { kind: 'person', accountId: 'lea' }, delegate: { accountId: 'ada', untilOn: '2026-11-22' } },
          Support: { lead: { kind: 'group', groupId: 'g-support', name: 'support' } },
        },
        rollout: 'on',
      },
    },
  };

  test('its release managers replace the site’s', () => {
    expect(rolesOf({ accountId: 'rm', groupIds: ['g-rm'] }, settings)).toEqual(['releaseManager']);
    expect(rolesOf({ accountId: 'rm', projectRoleIds: ['10100'] }, settings)).toEqual([]);
    expect(rolesOf({ projectRoleIds: ['10100'] }, settings, '10001')).toEqual(['releaseManager']);
  });

  test.each<[string, Partial<PersonFacts>, string, readonly string[]]>([
    ['the person named leads', { accountId: 'lea' }, today, ['Legal']],
    ['a member of the group leads', { accountId: 'x', groupIds: ['g-support'] }, today, ['Support']],
    ['a delegate leads on the last day', {}, '2026-11-22', ['Legal']],
    ['a delegate no longer leads the day after', {}, '2026-11-23', []],
  ])('%s', (_name, person, day, leads) => {
    expect(resolveRoles({ ...nobody, ...person }, settings, '10000', day).leads).toEqual(leads);
  });

  test('leading counts as the role function lead, in that project only', () => {
    expect(rolesOf({ accountId: 'lea' }, settings)).toEqual(['functionLead']);
    expect(rolesOf({ accountId: 'lea' }, settings, '10001')).toEqual([]);
  });

  test('the settings’ schema takes these settings and refuses a lead without a person or group', () => {
    expect(roleSettings.parse(settings)).toEqual(settings);
    const broken = {
      ...settings,
      projects: { '10000': { ...settings.projects['10000'], ownerRoles: {}, functionLeads: { Legal: {} } } },
    };
    expect(roleSettings.safeParse(broken).success).toBe(false);
  });
});
