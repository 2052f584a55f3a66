import type { IssueInsights } from '../contract/insight';
import { insightPath, linksPatch, type Insight } from '../domain/insight/insight';
import type { Patch } from '../domain/journal/patch';
import { AppError } from './app-error';
import { changeInsight } from './change-insight';
import { requireReadable } from './insight-access';
import { findStored, insightsOfIssue } from './insight-reading';
import type { Ports } from './ports';
import { requireOnSite, requirePillar } from './require-pillar';
import type { UseCase, Viewer } from './use-case';

/** More than these say nothing more about one issue, or about one insight. */
const MOST_ON_ISSUE = 50;
const MOST_ISSUES = 100;

/** Links an insight that the viewer may read to an issue that they may edit. Linking twice is linking once. */
export const linkInsight: UseCase<'insight.link'> = async (ports, { viewer, input }) => {
  const { issueId } = input;
  const linked = await ports.insights.linksOfIssues([issueId]);
  if (linked.length >= MOST_ON_ISSUE)
    throw tooMany(`This issue has ${MOST_ON_ISSUE} insights, the most that it can have.`);
  return change(ports, viewer, input, 'insight.link', (insight) => {
    if (insight.issueIds.includes(issueId)) return {};
    if (insight.issueIds.length >= MOST_ISSUES) throw tooMany('This insight is linked to as many issues as it can be.');
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
  decide: (insight: Insight) => Patch,
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

const tooMany = (what: string): AppError =>
  new AppError('invalid-input', `${what} Nothing was linked; unlink one that matters less first.`);
