import { dayInZone } from '../domain/calendar/time-zone';
import { commentsEntityId, roadmapEntityId } from '../domain/journal/entity-id';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { commentCount } from '../domain/roadmap/comment';
import { accountIdsOf, issueIdsOf, mentionsIn } from '../domain/roadmap/mentions';
import { roadmapFromState } from '../domain/roadmap/roadmap-item';
import type { Template } from '../domain/template/template';
import { availabilityOf } from '../domain/role/availability';
import { roleNotice } from '../domain/role/resolve-roles';
import { AppError } from './app-error';
import { insightsLeftOut, insightsOfIssue, untold } from './insight-reading';
import { namePeople } from './name-people';
import { openDraft } from './open-draft';
import { readMetricTrends } from './read-metric-trends';
import { requestRepair } from './request-repair';
import { requirePillar } from './require-pillar';
import { roadmapMirror, roadmapMirrorFinding, roadmapRights, savedRoadmap, situationOf } from './roadmap-reading';
import { currentTemplates, offeredOn, templateOfItem } from './template-library';
import { undoableBy } from './undoable-by';
import type { UseCase } from './use-case';
import { earlierFields, versionOffer } from './version-offer';

/** Everything that the roadmap panel shows of one issue: Jira's facts read live, the saved answers, and this person's own draft. */
export const openRoadmap: UseCase<'roadmap.open'> = async (ports, { viewer, input, grants }) => {
  const entityId = roadmapEntityId(input.issueId);
  const today = dayInZone(ports.clock.now(), input.timeZone);
  const entity = await ports.journal.find(entityId);
  const item = roadmapFromState(entity?.state ?? {});
  const template = await templateOfItem(ports.journal, item);
  const named = template ? issueIdsOf(mentionsIn(template, item.answers)) : [];
  const [found, draft, { settings }, current, comments, metricTrends, insights] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap, named),
    ports.drafts.find(entityId, viewer.accountId),
    ports.settings.roles(),
    currentTemplates(ports.journal),
    ports.journal.find(commentsEntityId(input.issueId)),
    readMetricTrends(ports.journal, entity, template, { today, timeZone: input.timeZone }),
    insightsOfIssue(ports, input.issueId),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  requirePillar(settings, 'roadmap', found.head.projectId);

  const insightsAreOff = availabilityOf(settings, 'insights', found.head.projectId) === 'off';
  const situation = situationOf(found.head, entity, template, { today, timeZone: input.timeZone }, insights);
  const saved = savedRoadmap(situation);
  const mirror = roadmapMirrorFinding(situation, found.property);
  const mentioned = situation.template ? accountIdsOf(mentionsIn(situation.template, situation.effective)) : [];
  const [people, leftOut, offer, earlier, undoable] = await Promise.all([
    namePeople(ports.people, [
      ...mentioned,
      found.head.assigneeId,
      saved.updatedBy,
      saved.healthDelegate?.accountId,
      viewer.accountId,
    ]),
    insightsAreOff ? null : insightsLeftOut(ports, input.issueId, insights),
    versionOffer(ports.journal, situation, insights),
    earlierFields(ports.journal, situation),
    undoableBy(ports.journal, entity, viewer.accountId),
    requestRepair(ports.repairs, entityId, mirror, roadmapMirror(situation) !== null),
  ]);
  const notice = roleNotice(settings, found.head.projectId);
  return {
    issue: found.head,
    saved,
    draft: draft ? openDraft(draft) : null,
    undoable,
    templates: offeredBeside(template, offeredOn(current, found.head)),
    versionOffer: offer,
    earlierFields: earlier,
    prefills: situation.prefills,
    rights: roadmapRights(situation, viewer, grants),
    mirror,
    people,
    insights: insightsAreOff ? insights.map(untold) : insights,
    insightsAreOff,
    issueNames: found.names ?? {},
    metricTrends,
    commentCount: commentCount(comments?.state ?? {}),
    notices: [notice, leftOut].filter((sentence) => sentence !== null),
    today,
  };
};

/** In the order they are offered, the item's own version in the place of its template's: it stays until somebody accepts another. */
function offeredBeside(own: Template | null, offered: readonly Template[]): readonly Template[] {
  if (own === null) return offered;
  return offered.some(({ id }) => id === own.id)
    ? offered.map((template) => (template.id === own.id ? own : template))
    : [own, ...offered];
}
