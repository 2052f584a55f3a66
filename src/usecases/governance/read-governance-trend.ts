import type { GovernanceTrend } from '../../contract/governance';
import { addDays } from '../../domain/calendar/calendar-date';
import { insightLinks } from '../../domain/governance/insight-links';
import { offeredOnAny } from '../../domain/governance/offer';
import { addTrends, itemTrend, templatesNamed } from '../../domain/governance/trend';
import { weekEnds, type WeekEnd } from '../../domain/governance/week-ends';
import { findEntityName, issueOf } from '../../domain/journal/entity-id';
import type { JournalEntry } from '../../domain/journal/entry';
import { versionKey } from '../../domain/template/version-key';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';
import { requireOnSite } from '../require-pillar';
import { currentTemplates, templatesByVersion } from '../template-library';
import type { UseCase } from '../use-case';
import { governedItems, isGoverned, unknownTemplates } from './governed-items';
import { insightsKnown } from './insights-known';

const WEEKS = 12;

/**
 * How filling went, week by week, over the items that the person who calls can see today. Folded from the journals at each call:
 * nothing aggregated is kept, so nothing can leak.
 */
export const readGovernanceTrend: UseCase<'governance.trend'> = async (ports, { input }) => {
  const now = ports.clock.now();
  const until = readingUntil(now);
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'governance');
  const weeks = weekEnds(now, input.timeZone, WEEKS);
  const [{ filled, missing }, insights, projects, current] = await Promise.all([
    governedItems(ports, settings, { projectId: input.projectId, until }),
    insightsKnown(ports.journal),
    ports.projects.all(),
    currentTemplates(ports.journal),
  ]);
  const seen = new Set(filled.map(({ entity }) => entity.issueId));
  const items = filled.map(({ entity }) => entity.entityId);
  const linkedInsights = insights
    .filter(({ issueIds }) => issueIds.some((issueId) => seen.has(issueId)))
    .map(({ entityId }) => entityId);
  const scopes = current.flatMap(({ scope, isArchived }) => (isArchived ? [] : [scope]));
  const teams = projects
    .map(({ projectId }) => projectId)
    .filter((id) => isGoverned(settings, id) && (input.projectId === null || id === input.projectId));
  const [journals, insightJournals, offers] = await Promise.all([
    ports.governance.entries.ofEach(items, until),
    ports.governance.entries.ofEach(linkedInsights, until),
    countWeeks(ports, offeredOnAny(scopes, teams), weeks, until),
  ]);

  const templates = await templatesByVersion(ports.journal, journals.found.flatMap(templatesNamed));
  const unknown = journals.found.filter((entries) =>
    templatesNamed(entries).some((ref) => !templates.has(versionKey(ref.templateId, ref.version))),
  );
  const allMissing = [
    ...new Set([...missing, ...journals.missing, ...insightJournals.missing, ...unknownTemplates(unknown.length)]),
  ];
  if (allMissing.length > 0) return { points: [], missing: allMissing };

  const links = insightLinks(insightJournals.found, weeks);
  const trends = journals.found.map((entries) =>
    itemTrend(entries, weeks, {
      timeZone: input.timeZone,
      templateAt: (templateId, version) => templates.get(versionKey(templateId, version)) ?? null,
      hadInsight: links.get(issueIdOf(entries)) ?? [],
    }),
  );
  const points = addTrends(trends, weeks).map((point, index) => ({ ...point, offeredOn: offers[index] ?? null }));
  return { points, missing: [] } satisfies GovernanceTrend;
};

/** Jira reads a day without a time as its beginning, where the viewer is. */
async function countWeeks(
  { governance }: Pick<Ports, 'governance'>,
  offered: string | null,
  weeks: readonly WeekEnd[],
  until: string,
): Promise<readonly (number | null)[]> {
  if (offered === null) return weeks.map(() => 0);
  const queries = weeks.map(({ sunday }) => `(${offered}) AND created < "${addDays(sunday, 1)}"`);
  return governance.issues.countEach(queries, until);
}

function issueIdOf([first]: readonly JournalEntry[]): string {
  const name = first === undefined ? null : findEntityName(first.entityId);
  return (name && issueOf(name)) ?? '';
}
