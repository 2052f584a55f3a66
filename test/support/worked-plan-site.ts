import { FIELD_IDS } from '../../local/jira/standard-fields';
import { PRIORITY_IDS, RESOLUTION_IDS, STATUS_IDS, TYPE_IDS } from '../../local/jira/standard-configuration';
import type { FixtureIssue, PlanFixture } from '../domain/rollup/fixture';
import { buildSite, type SiteBuilder } from './site-builder';

const TYPES: Readonly<Record<string, string>> = {
  Objective: TYPE_IDS.objective,
  Initiative: TYPE_IDS.initiative,
  Epic: TYPE_IDS.epic,
  Story: TYPE_IDS.story,
  Bug: TYPE_IDS.bug,
};
const STATUSES: Readonly<Record<string, string>> = {
  'To Do': STATUS_IDS.toDo,
  'In Progress': STATUS_IDS.inProgress,
  Done: STATUS_IDS.done,
  Dropped: '10100',
};
const RESOLUTIONS: Readonly<Record<string, string>> = {
  Done: RESOLUTION_IDS.done,
  "Won't Do": RESOLUTION_IDS.wontDo,
  Duplicate: RESOLUTION_IDS.duplicate,
  'Cannot Reproduce': RESOLUTION_IDS.cannotReproduce,
  Obsolete: '10100',
  Fixed: '10101',
};
const PRIORITIES: Readonly<Record<string, string>> = { Medium: PRIORITY_IDS.medium, Blocker: '10100' };
const INCLUDES = '10100';

/** The security level that keeps Marco out, by project. Cleo is named where she would otherwise not see what she should. */
const LEVELS: Readonly<Record<string, { readonly id: string; readonly holders: readonly string[] }>> = {
  STRAT: { id: '70', holders: ['priya', 'cleo'] },
  PAY: { id: '71', holders: ['priya', 'cleo'] },
  OPS: { id: '72', holders: ['priya'] },
};

/**
 * The worked plan as a Jira site, its issues under the ids of the fixture. Priya administers all four projects, Marco is a member of
 * all and outside three issues' security levels, Cleo is a member of STRAT and PAY only.
 */
export function workedPlanSite(fixture: PlanFixture): SiteBuilder {
  const builder = buildSite().user('priya').user('marco').user('cleo');
  for (const key of ['STRAT', 'PAY', 'OPS', 'APP']) {
    const members = key === 'STRAT' || key === 'PAY' ? ['marco', 'cleo'] : ['marco'];
    builder.project(key, { administrators: ['priya'], members });
    const level = LEVELS[key];
    if (level) builder.securityLevel(key, level.id, level.holders);
  }
  const projectIdOf = new Map([...(builder.dataset().projects ?? [])].map(({ key, id }) => [key, id]));
  const idOf = new Map(fixture.issues.map(({ key, id }) => [key, Number(id)]));
  const hidden = new Set(fixture.viewers.find(({ name }) => name === 'Marco')?.cannotSee);

  const record = (issue: FixtureIssue) => {
    const [projectKey = '', number] = issue.key.split('-');
    return {
      id: Number(issue.id),
      projectId: given(projectIdOf, projectKey),
      number: Number(number),
      typeId: named(TYPES, issue.type),
      statusId: named(STATUSES, issue.status),
      summary: issue.summary,
      createdAt: Date.parse('2026-01-05T09:00:00.000Z'),
      updatedAt: Date.parse(issue.updatedAt),
      parentId: issue.parent === null ? null : given(idOf, issue.parent),
      priorityId: named(PRIORITIES, issue.priority),
      resolutionId: issue.resolution === null ? null : named(RESOLUTIONS, issue.resolution),
      resolvedAt: issue.resolvedAt === null ? null : Date.parse(issue.resolvedAt),
      dueOn: issue.due,
      originalEstimateSeconds: issue.estimateSeconds,
      securityLevelId: hidden.has(issue.key) ? (LEVELS[projectKey]?.id ?? null) : null,
      custom: {
        ...(issue.start !== null && { [FIELD_IDS.startDate]: issue.start }),
        ...(issue.points !== null && { [FIELD_IDS.storyPoints]: issue.points }),
      },
    };
  };
  return builder.also({
    statuses: [
      { id: STATUSES['Dropped'] ?? '', name: 'Dropped', description: '', category: 'indeterminate', projectId: null },
    ],
    resolutions: ['Obsolete', 'Fixed'].map((name) => ({ id: named(RESOLUTIONS, name), name, description: '' })),
    priorities: [
      { id: named(PRIORITIES, 'Blocker'), name: 'Blocker', description: '', statusColor: '#d04437', rank: -1 },
    ],
    linkTypes: [{ id: INCLUDES, name: 'Includes', inward: 'is included in', outward: 'includes' }],
    issues: fixture.issues.map(record),
    links: fixture.issues.flatMap(({ key, includes }) =>
      includes.map((child) => ({
        id: `${given(idOf, key)}-${given(idOf, child)}`,
        typeId: INCLUDES,
        fromIssueId: given(idOf, key),
        toIssueId: given(idOf, child),
      })),
    ),
  });
}

function named(ids: Readonly<Record<string, string>>, name: string): string {
  const id = ids[name];
  if (id === undefined) throw new Error(`The site has nothing by the name ${name}.`);
  return id;
}

function given<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The fixture has no ${key}.`);
  return value;
}
