import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { accountId } from './account-id';

/**
 * Who does what (rules, section 0). Jira names its administrators, the settings name the next three, the roadmap item its owner and
 * delegate, the launch's item its owner, verifier and approver; editor and viewer are whoever Jira lets edit or browse the issue.
 */
export const roles = [
  'siteAdmin',
  'projectAdmin',
  'productOps',
  'releaseManager',
  'functionLead',
  'decisionOwner',
  'healthDelegate',
  'itemOwner',
  'verifier',
  'approver',
  'editor',
  'viewer',
] as const;
export type Role = (typeof roles)[number];

const group = z.strictObject({ kind: z.literal('group'), groupId: z.string().check(z.minLength(1)), name: z.string() });
const projectRole = z.strictObject({
  kind: z.literal('projectRole'),
  roleId: z.string().check(z.minLength(1)),
  name: z.string(),
});
const person = z.strictObject({ kind: z.literal('person'), accountId });

/** A group or a project role. Names are for reading; membership is asked by id. */
const holder = z.discriminatedUnion('kind', [group, projectRole]);
export type Holder = z.infer<typeof holder>;
const holders = z.array(holder).check(z.maxLength(20));

/** A person or a group who answers for one function, such as Legal, and who stands in until a date, that day included. */
const functionLead = z.strictObject({
  lead: z.discriminatedUnion('kind', [person, group]),
  delegate: z.optional(z.strictObject({ accountId, untilOn: calendarDate })),
});
export type FunctionLead = z.infer<typeof functionLead>;

const rollout = z.enum(['on', 'pilot', 'off']);
export type Rollout = z.infer<typeof rollout>;

export const projectId = z.string().check(z.regex(/^[1-9]\d{0,18}$/));

export const projectSettings = z.strictObject({
  /** Where a project names none, the site's release managers stand. */
  releaseManagers: holders,
  /** By function, as checklists name it. */
  functionLeads: z.record(z.string().check(z.minLength(1), z.maxLength(60)), functionLead),
  /** Who a new launch's items go to, by the owner role that checklists name: {'SRE': accountId}. */
  ownerRoles: z.record(z.string().check(z.minLength(1), z.maxLength(60)), accountId),
  rollout,
});

/** The parts of Gantry that a site can have each by itself. */
export const pillars = ['roadmap', 'launches', 'portfolio', 'insights', 'governance'] as const;
export type Pillar = (typeof pillars)[number];

const first = z.strictObject({ roadmap: rollout, launches: rollout, portfolio: rollout });

/** Days on which nothing should launch, both included; everywhere, or in the projects that it names. */
export const freezeWindow = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    name: z
      .string()
      .check(z.trim(), z.minLength(1, 'Name the freeze.'), z.maxLength(80, 'Keep the name within 80 characters.')),
    fromOn: calendarDate,
    toOn: calendarDate,
    /** None: everywhere. */
    projectIds: z.array(projectId).check(z.maxLength(100)),
  })
  .check(
    z.refine(({ fromOn, toOn }) => fromOn <= toOn, { error: 'The last day lies before the first.', path: ['toOn'] }),
  );
export type FreezeWindow = z.infer<typeof freezeWindow>;

/** What the portfolio's index may cost and keep. */
export const indexSettings = z.strictObject({
  /** Of the points that all sites share: what this one may spend on building and keeping its index, in an hour. */
  pointsPerHour: z.int().check(z.minimum(500), z.maximum(60_000)),
  /** Days that states of issues are kept for readings as of an earlier day. */
  historyDays: z.int().check(z.minimum(7), z.maximum(3650)),
  /** Whether states from before the index was built are read from Jira's changelog. */
  seedHistory: z.boolean(),
});
export type IndexSettings = z.infer<typeof indexSettings>;

/** Who holds Gantry's own roles, and where Gantry is switched on. What Jira decides itself is not repeated here. */
export const roleSettings = z.strictObject({
  productOps: holders,
  releaseManagers: holders,
  pillars: z.extend(first, { insights: rollout, governance: rollout }),
  /**
   * Whether Gantry reminds people by itself: a decision owner of a weekly update that is due, and those concerned of a launch's items that
   * fall due and waivers that expire.
   */
  reminders: z.strictObject({ weeklyUpdate: z.boolean(), launches: z.boolean() }),
  /** What the workflow gate says when Gantry can't read the launch (rules: readiness, 9). */
  gate: z.strictObject({ whenUnanswered: z.enum(['refuse', 'allow']) }),
  index: indexSettings,
  freezeWindows: z
    .array(freezeWindow)
    .check(z.maxLength(50, 'There is room for 50 freezes. Take out those that are over.')),
  /** By project id; a project that isn't named is on and names nobody. */
  projects: z.record(projectId, projectSettings),
});
export type RoleSettings = z.infer<typeof roleSettings>;
export type ProjectSettings = z.infer<typeof projectSettings>;

/** A fresh install: everything on, nobody named. */
export const initialRoleSettings: RoleSettings = {
  productOps: [],
  releaseManagers: [],
  pillars: { roadmap: 'on', launches: 'on', portfolio: 'on', insights: 'on', governance: 'on' },
  reminders: { weeklyUpdate: true, launches: true },
  gate: { whenUnanswered: 'refuse' },
  index: { pointsPerHour: 16_000, historyDays: 400, seedHistory: false },
  freezeWindows: [],
  projects: {},
};

/** What holds in a project that the settings don't name. */
export const plainProjectSettings: ProjectSettings = {
  releaseManagers: [],
  functionLeads: {},
  ownerRoles: {},
  rollout: 'on',
};

/** Settings as any version of Gantry has stored them: what was added since is as on a fresh install. */
export const storedRoleSettings = z.extend(roleSettings, {
  pillars: z.extend(first, {
    insights: z._default(rollout, initialRoleSettings.pillars.insights),
    governance: z._default(rollout, initialRoleSettings.pillars.governance),
  }),
  reminders: z._default(
    z.extend(roleSettings.shape.reminders, { launches: z._default(z.boolean(), true) }),
    initialRoleSettings.reminders,
  ),
  gate: z._default(roleSettings.shape.gate, initialRoleSettings.gate),
  index: z._default(indexSettings, initialRoleSettings.index),
  freezeWindows: z._default(roleSettings.shape.freezeWindows, initialRoleSettings.freezeWindows),
  projects: z.record(
    projectId,
    z.extend(projectSettings, { ownerRoles: z._default(projectSettings.shape.ownerRoles, {}) }),
  ),
});
