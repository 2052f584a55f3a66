import type { LaunchChanged } from '../contract/launch';
import type { IssueHead } from '../contract/person';
import { dayInZone } from '../domain/calendar/time-zone';
import { findEntityName } from '../domain/journal/entity-id';
import type { ActionResult, LaunchActor, Moment } from '../domain/launch/action-result';
import type { Launch } from '../domain/launch/launch';
import { launchFromState } from '../domain/launch/launch-state';
import { mirrorKey } from '../domain/mirror/mirror-key';
import type { RoleSettings } from '../domain/role/roles';
import { may, type Action } from '../domain/role/rights';
import { AppError } from './app-error';
import { commitChange, entityOf, type Standing } from './commit-change';
import { launchActor, launchMirror, launchReading, momentOf, peopleOf } from './launch-reading';
import { launchRoles } from './launch-roles';
import { tryNamePeople } from './name-people';
import type { Entity, IssueGrants, Ports } from './ports';
import { refusedAction } from './refused-action';
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
  const who = { viewer, grants, issueId: input.issueId, timeZone: known.timeZone };
  const { head, actor } = await launchSituation(ports, who, change.right);
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
  return launchChanged(ports, head.issueId, entityOf(outcome));
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
  }: {
    readonly viewer: Viewer;
    readonly grants: IssueGrants;
    readonly issueId: string;
    readonly timeZone: string;
  },
  right: Action,
): Promise<LaunchSituation> {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(issueId, mirrorKey.launch),
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
  if (!may(roles.roles, right)) {
    throw new AppError(
      'forbidden',
      `${refusals[right] ?? 'Your roles in this project don’t allow this.'} Nothing was changed.`,
    );
  }
  return { head, settings, actor: launchActor(viewer, roles, grants) };
}

/** What was changed, assessed anew, with its mirror written. */
export async function launchChanged(ports: Ports, issueId: string, entity: Entity): Promise<LaunchChanged> {
  const reading = launchReading(entity, ports.clock.now());
  if (!reading) throw noLaunch();
  const [notices, people] = await Promise.all([
    writeMirror(ports, issueId, mirrorKey.launch, launchMirror(issueId, reading), entity.entityId),
    tryNamePeople(ports.people, peopleOf(reading)),
  ]);
  return { reading, people, notices };
}

const refusals: Partial<Record<Action, string>> = {
  'launch.start': 'Only a release manager, the decision owner or an administrator can start a launch.',
  'launch.moveDate': 'Only a release manager, the decision owner or an administrator can move the launch date.',
  'launch.changeStatus': 'Only a release manager or an administrator can do this.',
  'launch.decideGoNoGo': 'Only a release manager can record a go/no-go.',
  'gate.bypass': 'Only an administrator can let an issue past the workflow gate.',
};

/** Access was granted on the issue that the input names; a launch of another issue must not slip in beside it. */
function requireOwnLaunch({ entityId, issueId }: LaunchCall['input']): void {
  const name = findEntityName(entityId);
  if (name?.kind !== 'launch' || name.issueId !== issueId) throw noLaunch();
}

function noLaunch(): AppError {
  return new AppError('not-found', 'This issue has no such launch. Nothing was changed; reload the page.');
}
