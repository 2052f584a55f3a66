import type { RoadmapSaveResult } from '../contract/roadmap';
import type { IssueHead, People } from '../contract/person';
import { dayInZone } from '../domain/calendar/time-zone';
import { roadmapEntityId } from '../domain/journal/entity-id';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { roadmapFromState } from '../domain/roadmap/roadmap-item';
import { AppError } from './app-error';
import { tryNamePeople } from './name-people';
import type { Entity, IssueGrants, IssueNames, Ports } from './ports';
import { tryRequestRepair } from './request-repair';
import { insightsOfIssue } from './insight-reading';
import { requirePillar } from './require-pillar';
import { roadmapMirror, roadmapRights, savedRoadmap, situationOf, type RoadmapSituation } from './roadmap-reading';
import { templateOfItem } from './template-library';
import type { Viewer } from './use-case';
import { writeMirror } from './write-mirror';

/** One issue's roadmap item about to be changed by a person who may edit the issue. */
export interface RoadmapChange {
  readonly head: IssueHead;
  readonly entityId: string;
  readonly day: { readonly today: string; readonly timeZone: string };
  /** Of the issues that were asked for beside this one; those that the person can't see are left out. */
  readonly names: IssueNames;
}

/** What the operations that change a roadmap item are called with. */
interface ChangeCall {
  readonly viewer: Viewer;
  readonly grants: IssueGrants;
  readonly input: { readonly issueId: string; readonly timeZone: string };
}

/**
 * Reads the issue in one request, with the names of others where the change mentions any.
 *
 * @throws AppError `not-found`, or `forbidden` where roadmaps are switched off.
 */
export async function beginChange(
  ports: Ports,
  { input }: ChangeCall,
  namesOf: readonly string[] = [],
): Promise<RoadmapChange> {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap, namesOf),
    ports.settings.roles(),
  ]);
  if (!found) {
    throw new AppError(
      'not-found',
      'This issue doesn’t exist any more, or you can’t see it. Nothing was saved; copy what you typed.',
    );
  }
  requirePillar(settings, 'roadmap', found.head.projectId);
  return {
    head: found.head,
    entityId: roadmapEntityId(input.issueId),
    day: { today: dayInZone(ports.clock.now(), input.timeZone), timeZone: input.timeZone },
    names: found.names ?? {},
  };
}

export async function situationNow(
  { journal, insights }: Pick<Ports, 'journal' | 'insights'>,
  { head, day }: RoadmapChange,
  entity: Entity | null,
): Promise<RoadmapSituation> {
  const [template, linked] = await Promise.all([
    templateOfItem(journal, roadmapFromState(entity?.state ?? {})),
    insightsOfIssue({ journal, insights }, head.issueId),
  ]);
  return situationOf(head, entity, template, day, linked);
}

/**
 * What stands after a change that was written. Jira's copy is written as the person who changed it; `mirrorLater` leaves it to the
 * app's queue, where the person's own requests to Jira are spent on more important things. Where nothing was ever written (`entity` is
 * null), nothing is copied.
 */
export async function finishChange(
  ports: Ports,
  { viewer, grants, input }: ChangeCall,
  change: RoadmapChange,
  entity: Entity | null,
  mirrorLater = false,
): Promise<Extract<RoadmapSaveResult, { kind: 'saved' }>> {
  const situation = await situationNow(ports, change, entity);
  const copy = async (): Promise<readonly string[]> => {
    if (!mirrorLater) {
      return writeMirror(ports, input.issueId, mirrorKey.roadmap, roadmapMirror(situation), change.entityId);
    }
    await tryRequestRepair(ports.repairs, change.entityId);
    return [];
  };
  const notices = entity === null ? [] : await copy();
  return { kind: 'saved', saved: savedRoadmap(situation), rights: roadmapRights(situation, viewer, grants), notices };
}

/** Where a change met what others wrote, and all that it wanted to write. */
export type RefusedChange = Pick<Extract<RoadmapSaveResult, { kind: 'collision' }>, 'collisions' | 'wanted'>;

/**
 * Nothing was written: what others wrote meanwhile, beside what this person wanted.
 * @param known people whom Jira was asked for in the course of the change: it isn't asked again; null where it wasn't yet
 */
export async function refuseChange(
  ports: Ports,
  change: RoadmapChange,
  { collisions, wanted }: RefusedChange,
  known: People | null = null,
): Promise<Extract<RoadmapSaveResult, { kind: 'collision' }>> {
  const saved = savedRoadmap(await situationNow(ports, change, await ports.journal.find(change.entityId)));
  const people =
    known ?? (await tryNamePeople(ports.people, [...collisions.map(({ theirsBy }) => theirsBy), saved.updatedBy]));
  return { kind: 'collision', collisions, wanted, saved, people };
}
