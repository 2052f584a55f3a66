import { dayInZone } from '../../domain/calendar/time-zone';
import { compareLaunches } from '../../domain/launch-page/launch-order';
import { rowOf } from '../../domain/launch-page/row-of';
import { unreadableRow } from '../../domain/launch-page/unreadable-row';
import type { FreezeWindow, RoleSettings } from '../../domain/role/roles';
import { momentOf } from '../launch-reading';
import type { Ports, ProjectName } from '../ports';
import { readingUntil } from '../reading-time';
import { requireInProject, requireOnSite } from '../require-pillar';
import { tryLaunch, unreadableWords } from '../try-launch';
import type { UseCase } from '../use-case';
import { onlookers } from './onlookers';
import { visibleLaunches } from './visible-launches';

/** Every launch that the person who calls may see now, of the site or of one project, worst first. No issue is read for it. */
export const readLaunches: UseCase<'launches.read'> = async (ports, { viewer, input }) => {
  const readAt = ports.clock.now();
  const until = readingUntil(readAt);
  const { settings } = await ports.settings.roles();
  if (input.projectId === null) requireOnSite(settings, 'launches');
  else await requireInProject(ports, settings, 'launches', input.projectId);

  const [{ entities, grants, missing }, named] = await Promise.all([
    visibleLaunches(ports, settings, input.projectId, until),
    projectsNamed(ports, input.projectId),
  ]);
  const { onlooker, missing: roles } = await onlookers(ports, settings, viewer, entities, grants);
  const known = new Map(named.map((project) => [project.projectId, project]));
  let unreadable = 0;
  const rows = entities
    .flatMap((entity) => {
      const launch = tryLaunch(entity.state);
      if (launch === null) return [];
      const { entityId, issueId } = entity;
      const projectId = known.has(entity.projectId) ? entity.projectId : null;
      if (launch === 'unreadable') {
        unreadable += 1;
        return [unreadableRow({ entityId, issueId, projectId }, entity.state)];
      }
      return [rowOf({ entityId, issueId, projectId, launch }, onlooker(entity), momentOf(launch, readAt))];
    })
    .sort(compareLaunches);
  const shown = new Set(rows.flatMap(({ projectId }) => projectId ?? []));
  return {
    rows,
    projects: Object.fromEntries(
      named
        .filter(({ projectId }) => shown.has(projectId))
        .map(({ projectId, key, name }) => [projectId, { key, name }]),
    ),
    freezeWindows: freezesOf(settings, shown),
    viewerId: viewer.accountId,
    readAt,
    today: dayInZone(readAt, input.timeZone),
    missing: [...missing, ...roles, ...unreadableWords(unreadable)],
    notices: noticesOf(settings, input.projectId),
  };
};

async function projectsNamed(
  { projects }: Pick<Ports, 'projects'>,
  projectId: string | null,
): Promise<readonly ProjectName[]> {
  if (projectId === null) return projects.all();
  const found = await projects.find(projectId);
  return found === null ? [] : [found];
}

/** A freeze that names projects is told where the viewer sees a launch in one of them, and then without the others. */
function freezesOf({ freezeWindows }: RoleSettings, shown: ReadonlySet<string>): readonly FreezeWindow[] {
  return freezeWindows.flatMap((freeze) => {
    if (freeze.projectIds.length === 0) return [freeze];
    const projectIds = freeze.projectIds.filter((id) => shown.has(id));
    return projectIds.length === 0 ? [] : [{ ...freeze, projectIds }];
  });
}

/** Said of the settings alone: nobody learns from it where something launches. */
function noticesOf({ pillars, projects }: RoleSettings, projectId: string | null): readonly string[] {
  if (projectId !== null) return [];
  if (pillars.launches === 'pilot')
    return ['Launch readiness is being piloted: only the launches of projects on pilot are shown.'];
  if (Object.values(projects).some(({ rollout }) => rollout === 'off')) {
    return ['Gantry is switched off in some projects, whose launches are not shown.'];
  }
  return [];
}
