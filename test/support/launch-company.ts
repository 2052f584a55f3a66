import type { InputOf } from '../../src/contract/operations';
import { initialRoleSettings } from '../../src/domain/role/roles';
import { PRIORITY_IDS } from '../../local/jira/standard-configuration';
import { runApp, type RunningApp } from './running-app';
import { buildSite } from './site-builder';

/** Issues of the launch company by id: PAY-1 … PAY-8 are to be launched, all assigned to Olga. */
export const PAY = (number: number): string => String(10_000 + number);
const PAY_PROJECT = '10000';
const LEVEL = '70';

/** Noon in Berlin on the day that launches are read, a Monday. */
export const LAUNCH_DAY = '2026-03-16T11:00:00.000Z';

const settings: InputOf<'settings.save'>['settings'] = {
  ...initialRoleSettings,
  releaseManagers: [{ kind: 'group', groupId: 'group-release-managers', name: 'release-managers' }],
  projects: {
    [PAY_PROJECT]: {
      releaseManagers: [],
      ownerRoles: {},
      functionLeads: { Legal: { lead: { kind: 'person', accountId: 'lena' } } },
      rollout: 'on',
    },
  },
};

/**
 * A company that launches: Pat administers PAY, Rhea and Rob are release managers by their group and members, Ravi is one who may only
 * browse, Lena leads Legal, Olga decides (she is the assignee), Dev and twenty more edit, Vic browses. One bug of highest priority,
 * PAY-99, is behind a level that names the release managers only.
 */
export async function launchCompany(): Promise<RunningApp> {
  const crew = Array.from({ length: 20 }, (_, index) => `crew${index}`);
  const members = ['rhea', 'rob', 'lena', 'olga', 'dev', ...crew];
  const site = buildSite().user('sam', { administersJira: true });
  for (const name of ['pat', 'ravi', 'vic', ...members]) site.user(name);
  site
    .group('release-managers', ['rhea', 'rob', 'ravi'])
    .project('PAY', { administrators: ['pat'], members, viewers: ['ravi', 'vic'] })
    .securityLevel('PAY', LEVEL, ['rhea', 'rob'])
    .issue('PAY-99', {
      type: 'bug',
      summary: 'Doubled charges',
      priorityId: PRIORITY_IDS.highest,
      securityLevelId: LEVEL,
    });
  for (let number = 1; number <= 8; number += 1) site.issue(`PAY-${number}`, { type: 'epic', assignee: 'olga' });
  const app = await runApp(await site.open());
  await app.call('sam', 'settings.save', { baseRevision: 0, settings });
  return app;
}
