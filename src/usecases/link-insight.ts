import type { IssueInsights } from '../contract/insight';
import { insightPath, linksPatch, type Insight } from '../domain/insight/insight';
import type { Patch } from '../domain/journal/patch';
import { changeInsight } from './change-insight';
import { requireRoomOnInsight, requireRoomOnIssue } from './insight-caps';
import { requireReadable } from './insight-access';
import { findStored, insightsOfIssue } from './insight-reading';
import type { Ports } from './ports';
import { requireOnSite, requirePillar } from './require-pillar';
import type { UseCase, Viewer } from './use-case';

/** Links an insight that the viewer may read to an issue that they may edit. Linking twice is linking once. */
export const linkInsight: UseCase<'insight.link'> = async (ports, { viewer, input }) => {
  const { issueId } = input;
  return change(ports, viewer, input, 'insight.link', async (insight) => {
    if (insight.issueIds.includes(issueId)) return {};
    requireRoomOnInsight(insight);
    await requireRoomOnIssue(ports, issueId);
    return linksPatch([issueId]);
  });
};

export const unlinkInsight: UseCase<'insight.unlink'> = (ports, { viewer, input }) =>
  change(ports, viewer, input, 'insight.unlink', (insight): Patch =>
    insight.issueIds.includes(input.issueId) ? { [insightPath.link(input.issueId)]: null } : {},
  );

async function change(
  ports: Ports,
  viewer: Viewer,
  { issueId, insightId }: { readonly issueId: string; readonly insightId: string },
  operation: string,
  decide: (insight: Insight) => Patch | Promise<Patch>,
): Promise<IssueInsights> {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const { insight, entity } = await findStored(ports, insightId);
  // Who may browse an issue may read what is linked to it; anything else has to be theirs to read by itself.
  if (!insight.issueIds.includes(issueId)) await requireReadable(ports, insight, entity.projectId);
  requirePillar(settings, 'insights', entity.projectId);
  await changeInsight(ports, {
    insightId,
    authorId: viewer.accountId,
    operation,
    decide,
  });
  return { insightId, insights: await insightsOfIssue(ports, issueId) };
}
