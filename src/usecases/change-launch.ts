import type { LaunchChanged } from '../contract/launch';
import type { IssueHead } from '../contract/person';
import type { CalendarDate } from '../domain/calendar/calendar-date';
import { dayInZone } from '../domain/calendar/time-zone';
import type { ActionResult, LaunchActor, Moment } from '../domain/launch/action-result';
import type { Launch } from '../domain/launch/launch';
import { launchFromState } from '../domain/launch/launch-state';
import { mirrorKey } from '../domain/mirror/mirror-key';
import type { Role, RoleSettings } from '../domain/role/roles';
import { may, type Action } from '../domain/role/rights';
import { AppError } from './app-error';
import { commitChange, entityOf, type Standing } from './commit-change';
import { launchActor, launchMirror, launchReading, momentOf, peopleOf } from './launch-reading';
import { citedIssueIds, namesAfter, veilReading } from './launch-items/cited-issues';
import { launchRoles } from './launch-roles';
import { tryNamePeople } from './name-people';
import type { Entity, IssueGrants, IssueNames, Ports } from './ports';
import { refusedAction } from './refused-action';
import { noLaunch, requireOwnLaunch } from './require-own-launch';
import { requirePillar } from './require-pillar';
import type { Viewer } from './use-case';
import { writeMirror } from './write-mirror';

interface LaunchCall {
  readonly viewer: Viewer;
  readonly grants: IssueGrants;
  readonly input: { readonly issueId: string; readonly entityId: string };
}

/** Who changes which issue's launch, checked, before anything is decided. */
export interface LaunchSituation {
  readonly head: IssueHead;
  readonly settings: RoleSettings;
  readonly actor: LaunchActor;
  /** Of the issues that were asked for, as the viewer. */
  readonly names: IssueNames;
}

/**
 * The way of every change of a running launch: the launch belongs to the issue that access was granted on, the roles allow the action,
 * the domain decides on what then stands, one entry is written, and the mirror follows.
 */
export async function changeLaunch(
  ports: Ports,
  { viewer, grants, input }: LaunchCall,
  change: {
    readonly operation: string;
    readonly right: Action;
    /** Roles that the launch itself gives this person, such as an item's owner has. */
    readonly alsoHeld?: (launch: Launch, accountId: string, today: CalendarDate) => readonly Role[];
    readonly decide: (
      launch: Launch,
      actor: LaunchActor,
      moment: Moment,
      standing: Standing,
      head: IssueHead,
    ) => ActionResult | Promise<ActionResult>;
  },
): Promise<LaunchChanged> {
  requireOwnLaunch(input);
  const known = launchFromState((await ports.journal.find(input.entityId))?.state ?? {});
  if (!known) throw noLaunch();
  const cited = citedIssueIds(known);
  const { today } = momentOf(known, ports.clock.now());
  const { head, actor, names } = await launchSituation(
    ports,
    {
      viewer,
      grants,
      issueId: input.issueId,
      timeZone: known.timeZone,
      alsoHeld: change.alsoHeld?.(known, viewer.accountId, today) ?? [],
      cited,
    },
    change.right,
  );
  const outcome = await commitChange(ports, {
    entityId: input.entityId,
    kind: 'launch',
    issueId: input.issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: change.operation,
    decide: async (standing) => {
      const launch = launchFromState(standing.state);
      if (!launch) throw noLaunch();
      const decided = await change.decide(launch, actor, momentOf(launch, ports.clock.now()), standing, head);
      if (!decided.ok) throw refusedAction(decided.problems);
      return { patch: decided.patch };
    },
  });
  return launchChanged(ports, head.issueId, entityOf(outcome), grants, { asked: cited, names });
}

/**
 * Roles count by the day in the launch's own time zone, as everything of a launch does: who stands in until a date does so that day.
 * @throws AppError `not-found` or `forbidden`, before anything is written.
 */
export async function launchSituation(
  ports: Ports,
  {
    viewer,
    grants,
    issueId,
    timeZone,
    alsoHeld = [],
    cited = [],
  }: {
    readonly viewer: Viewer;
    readonly grants: IssueGrants;
    readonly issueId: string;
    readonly timeZone: string;
    readonly alsoHeld?: readonly Role[];
    /** Ids of issues to name along with the launch's own. */
    readonly cited?: readonly string[];
  },
  right: Action,
): Promise<LaunchSituation> {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(issueId, mirrorKey.launch, cited),
    ports.settings.roles(),
  ]);
  if (!found)
    throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it. Nothing was changed.');
  const { head } = found;
  requirePillar(settings, 'launches', head.projectId);
  const roles = await launchRoles(ports, settings, {
    viewer,
    grants,
    head,
    today: dayInZone(ports.clock.now(), timeZone),
  });
  if (!may(new Set([...roles.roles, ...alsoHeld]), right)) {
    throw new AppError(
      'forbidden',
      `${refusals[right] ?? 'Your roles in this project don’t allow this.'} Nothing was changed.`,
    );
  }
  return { head, settings, actor: launchActor(viewer, roles, grants), names: found.names ?? {} };
}

/** What was changed, assessed anew, with its mirror written: as the person, or, where they may only browse, by the app's queue. */
export async function launchChanged(
  ports: Ports,
  issueId: string,
  entity: Entity,
  { canEdit }: Pick<IssueGrants, 'canEdit'>,
  before: { readonly asked: readonly string[]; readonly names: IssueNames } = { asked: [], names: {} },
): Promise<LaunchChanged> {
  const reading = launchReading(entity, ports.clock.now());
  if (!reading) throw noLaunch();
  const [notices, people, issues] = await Promise.all([
    writeMirror(ports, issueId, mirrorKey.launch, canEdit ? launchMirror(issueId, reading) : null, entity.entityId),
    tryNamePeople(ports.people, peopleOf(reading)),
    namesAfter(ports.issues, { issueId, launch: reading.launch }, before),
  ]);
  return { reading: veilReading(reading, issues), people, issues, notices };
}

const refusals: Partial<Record<Action, string>> = {
  'item.runCheck': 'The check runs with the rights of the item’s owner or a release manager: ask one of them.',
  'item.acknowledge':
    'An acknowledgement comes from the people named for it, the item’s owner, its function’s lead or a release manager.',
  'launch.start': 'Only a release manager, the decision owner or an administrator can start a launch.',
  'launch.moveDate': 'Only a release manager, the decision owner or an administrator can move the launch date.',
  'launch.answerChecklist':
    'Only a release manager, the decision owner or an administrator can take over what a new version of the checklist changes.',
  'launch.changePlan':
    'Only a release manager, the decision owner or an administrator can change a launch’s regions and versions.',
  'launch.exitWave': 'Only a release manager can say whether a wave has met its exit.',
  'launch.changeStatus': 'Only a release manager or an administrator can do this.',
  'launch.decideGoNoGo': 'Only a release manager can hold and record a go/no-go.',
  'launch.vote': 'Only the leads of functions vote, and release managers enter what they are told.',
  'gate.bypass': 'Only an administrator can let an issue past the workflow gate.',
};
