import { dayInZone } from '../domain/calendar/time-zone';
import { commentsEntityId, findEntityName, launchEntityId } from '../domain/journal/entity-id';
import { itemCommentCounts } from '../domain/launch/item-comment';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { AppError } from './app-error';
import { offeredChecklists } from './checklist-library';
import { checklistNews } from './checklists/checklist-news';
import { offeredChecklist } from './checklists/offered-checklist';
import { currentLaunch, isRunning, launchMirrorFinding, launchReading, launchRights, peopleOf } from './launch-reading';
import { citedIssueIds, veilReading } from './launch-items/cited-issues';
import { launchRoles } from './launch-roles';
import { namePeople } from './name-people';
import { requestRepair } from './request-repair';
import { requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

/** Everything that the launch readiness panel shows of one issue. */
export const openLaunch: UseCase<'launch.open'> = async (ports, { viewer, input, grants }) => {
  const now = ports.clock.now();
  const entities = await ports.journal.ofIssue(input.issueId, 'launch');
  const entity = currentLaunch(entities);
  const reading = entity ? launchReading(entity, now) : null;
  const [found, comments, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch, reading ? citedIssueIds(reading.launch) : []),
    ports.journal.find(commentsEntityId(input.issueId)),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  const { head } = found;
  requirePillar(settings, 'launches', head.projectId);

  const { names = {} } = found;
  const name = entity && findEntityName(entity.entityId);
  const mirror = launchMirrorFinding(input.issueId, reading, found.property);
  const today = dayInZone(now, input.timeZone);
  const runs = reading !== null && isRunning(reading.launch);
  const [people, roles, , checklists, news] = await Promise.all([
    namePeople(ports.people, [viewer.accountId, head.assigneeId, ...(reading ? peopleOf(reading) : [])]),
    // As every change of the launch will count them: by the day in its own time zone.
    launchRoles(ports, settings, { viewer, grants, head, today: reading?.assessment.today ?? today }),
    requestRepair(ports.repairs, entity?.entityId ?? launchEntityId(input.issueId, 1), mirror, reading !== null),
    runs ? [] : offeredChecklists(ports.journal, head),
    checklistNews(ports.journal, reading?.launch ?? null),
  ]);
  return {
    issue: head,
    reading: reading && veilReading(reading, names),
    rights: launchRights(roles, grants),
    mirror,
    people,
    issues: names,
    commentCounts: name?.kind === 'launch' ? itemCommentCounts(comments?.state ?? {}, name.number) : {},
    notices: roles.notice === null ? [] : [roles.notice],
    suggestion: {
      launchOn: suggestedDate(head.fixVersions, head.dueOn, today),
      packs: [],
      versionIds: head.fixVersions.filter(({ released }) => !released).map(({ versionId }) => versionId),
    },
    checklists: checklists.map(offeredChecklist),
    checklistNews: news,
    today,
  };
};

/** The earliest release date to come of the issue's versions, else its due date. */
function suggestedDate(
  versions: readonly { readonly releaseOn: string | null }[],
  dueOn: string | null,
  today: string,
): string | null {
  const coming = versions.flatMap(({ releaseOn }) => (releaseOn !== null && releaseOn >= today ? [releaseOn] : []));
  return coming.sort()[0] ?? (dueOn !== null && dueOn >= today ? dueOn : null);
}
