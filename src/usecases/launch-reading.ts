import type { LaunchReading, LaunchRights } from '../contract/launch';
import { dayInZone } from '../domain/calendar/time-zone';
import { findEntityName } from '../domain/journal/entity-id';
import { jsonEqual } from '../domain/journal/json-equal';
import { lifecycleOf } from '../domain/journal/lifecycle';
import { json } from '../domain/json';
import type { LaunchActor, Moment } from '../domain/launch/action-result';
import { isOver } from '../domain/launch/is-over';
import { accountIdsOf } from '../domain/launch/history/mentions';
import type { Launch } from '../domain/launch/launch';
import { launchFromState } from '../domain/launch/launch-state';
import { asFirstWritten, launchPropertyOf, type LaunchProperty } from '../domain/mirror/launch-property';
import { recogniseMirror, type MirrorFinding } from '../domain/mirror/recognise-mirror';
import { assessLaunch } from '../domain/readiness/assess-launch';
import { gateOf } from '../domain/readiness/gate';
import type { ResolvedRoles } from '../domain/role/resolve-roles';
import { may } from '../domain/role/rights';
import type { Entity, IssueGrants } from './ports';
import type { Viewer } from './use-case';

/** The day and instant of a reading, the day in the launch's own time zone. */
export function momentOf(launch: Pick<Launch, 'timeZone'>, now: string): Moment {
  return { today: dayInZone(now, launch.timeZone), now };
}

/** The issue's running launch, else its last; null before the first. */
export function currentLaunch(entities: readonly Entity[]): Entity | null {
  const living = entities.filter(({ state }) => lifecycleOf(state).deletedAt === null);
  return living.findLast(({ state }) => isRunning(launchFromState(state))) ?? living.at(-1) ?? null;
}

export function isRunning(launch: Launch | null): boolean {
  return launch !== null && !isOver(launch);
}

export function launchReading(entity: Entity, now: string): LaunchReading | null {
  const launch = launchFromState(entity.state);
  if (!launch) return null;
  const assessment = assessLaunch(launch, momentOf(launch, now));
  return {
    entityId: entity.entityId,
    revision: entity.revision,
    launch,
    assessment,
    gate: gateOf(launch, assessment),
    updatedAt: entity.updatedAt,
    updatedBy: entity.updatedBy,
  };
}

export function launchRights({ roles, leads }: ResolvedRoles, grants: IssueGrants): LaunchRights {
  return {
    canEdit: grants.canEdit,
    canStart: may(roles, 'launch.start'),
    canMoveDate: may(roles, 'launch.moveDate'),
    canChangeStatus: may(roles, 'launch.changeStatus'),
    canBypassGate: may(roles, 'gate.bypass'),
    isReleaseManager: roles.has('releaseManager'),
    leads,
  };
}

export function launchActor(viewer: Viewer, { roles, leads }: ResolvedRoles, grants: IssueGrants): LaunchActor {
  return {
    accountId: viewer.accountId,
    roles: {
      admin: grants.isJiraAdmin || grants.isProjectAdmin,
      releaseManager: roles.has('releaseManager'),
      leadOf: leads,
    },
  };
}

/** Everyone whom a launch names, for their names. */
export function peopleOf({ launch, updatedBy }: LaunchReading): readonly string[] {
  return [...new Set([updatedBy, ...accountIdsOf(launch)])];
}

export function launchMirror(
  issueId: string,
  { entityId, revision, launch, assessment }: LaunchReading,
): LaunchProperty {
  const name = findEntityName(entityId);
  return launchPropertyOf({
    issueId,
    revision,
    number: name?.kind === 'launch' ? name.number : 1,
    status: launch.status,
    verdict: assessment.verdict,
    assessedOn: assessment.today,
    score: assessment.score.percent,
    tier: launch.tier,
    launchOn: launch.launchOn,
    openBlockers: assessment.items.filter(
      ({ phase, importance, settled }) => phase === 'before launch' && importance === 'blocking' && !settled,
    ).length,
    decision: launch.decisions.at(-1)?.outcome ?? null,
    slips: assessment.slips.count,
  });
}

export function launchMirrorFinding(issueId: string, reading: LaunchReading | null, property: unknown): MirrorFinding {
  return recogniseMirror({
    value: property,
    issueId,
    revision: reading?.revision ?? 0,
    isExpected: reading !== null,
    ...(reading && { today: reading.assessment.today }),
    mirrorAt: ({ revision, assessedOn }) => {
      if (!reading || revision !== reading.revision) return null;
      const { today } = reading.assessment;
      // Time alone changes a verdict: what was written on another day, or before a check ran out today, can't be told from here.
      if (assessedOn !== undefined && assessedOn !== today) return null;
      const now = launchMirror(issueId, reading);
      if (jsonEqual(now, json.safeParse(property).data ?? null)) return now;
      const saved = { ...reading, assessment: assessLaunch(reading.launch, { today, now: reading.updatedAt }) };
      const found = json.safeParse(property).data ?? null;
      // One of an earlier Gantry's, which told less, is as behind as one that the hours have overtaken.
      const told = [now, launchMirror(issueId, saved)];
      if (told.some((mirror) => jsonEqual(asFirstWritten(mirror), found))) return null;
      return jsonEqual(now, told[1] ?? null) ? now : null;
    },
  });
}
