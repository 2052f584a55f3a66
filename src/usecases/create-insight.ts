import { contentPatch, distinctLabels, linksPatch, type InsightContent } from '../domain/insight/insight';
import type { Patch } from '../domain/journal/patch';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { AppError } from './app-error';
import { newInsightId, writeNewInsights } from './change-insight';
import { requireHome } from './insight-access';
import { requireRoomOnIssue } from './insight-caps';
import { insightsOfIssue } from './insight-reading';
import { requireOnSite, requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

/** What a new insight is written as; labels in one spelling each. */
export function newInsightPatch(content: InsightContent): Patch {
  const written = contentPatch({
    ...content,
    segments: [...distinctLabels(content.segments)],
    tags: [...distinctLabels(content.tags)],
  });
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
}

export const createInsight: UseCase<'insight.create'> = async (ports, { viewer, input }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  // A project that the viewer can't see tells nothing, not even whether insights are on in it.
  await requireHome(ports, viewer, input.projectId, 'insight.write');
  requirePillar(settings, 'insights', input.projectId);
  const insightId = newInsightId();
  const [entity] = await writeNewInsights(
    ports,
    { authorId: viewer.accountId, operation: 'insight.create', projectId: input.projectId },
    [{ insightId, patch: newInsightPatch(input.content) }],
  );
  return { insightId, revision: entity?.revision ?? 1 };
};

/** Written from an issue, and linked to it in the same change: the issue's project is its home. */
export const createLinkedInsight: UseCase<'insight.createLinked'> = async (ports, { viewer, input }) => {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap),
    ports.settings.roles(),
  ]);
  if (!found)
    throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it. Nothing was saved.');
  const { projectId } = found.head;
  requirePillar(settings, 'insights', projectId);
  await requireRoomOnIssue(ports, input.issueId);
  const insightId = newInsightId();
  await writeNewInsights(ports, { authorId: viewer.accountId, operation: 'insight.create', projectId }, [
    { insightId, patch: { ...newInsightPatch(input.content), ...linksPatch([input.issueId]) } },
  ]);
  return { insightId, insights: await insightsOfIssue(ports, input.issueId) };
};
