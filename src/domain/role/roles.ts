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
  rollout,
});

/** The parts of Gantry that a site can have each by itself. */
export const pillars = ['roadmap', 'launches', 'portfolio', 'insights', 'governance'] as const;
export type Pillar = (typeof pillars)[number];

const first = z.strictObject({ roadmap: rollout, launches: rollout, portfolio: rollout });

/** Who holds Gantry's own roles, and where Gantry is switched on. What Jira decides itself is not repeated here. */
export const roleSettings = z.strictObject({
  productOps: holders,
  releaseManagers: holders,
  pillars: z.extend(first, { insights: rollout, governance: rollout }),
  /** Whether Gantry reminds a decision owner by itself: of a weekly update that is due. */
  reminders: z.strictObject({ weeklyUpdate: z.boolean() }),
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
  reminders: { weeklyUpdate: true },
  projects: {},
};

/** What holds in a project that the settings don't name. */
export const plainProjectSettings: ProjectSettings = { releaseManagers: [], functionLeads: {}, rollout: 'on' };

/** Settings as any version of Gantry has stored them: what was added since is as on a fresh install. */
export const storedRoleSettings = z.extend(roleSettings, {
  pillars: z.extend(first, {
    insights: z._default(rollout, initialRoleSettings.pillars.insights),
    governance: z._default(rollout, initialRoleSettings.pillars.governance),
  }),
  reminders: z._default(roleSettings.shape.reminders, initialRoleSettings.reminders),
});
