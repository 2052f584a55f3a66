import type { AskedItem } from '../../domain/roadmap/read-item';
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item';
import type { Template } from '../../domain/template/template';
import { versionKey } from '../../domain/template/version-key';
import { insightsByIssue, insightsKnown } from '../governance/insights-known';
import type { ItemIssue } from '../governance/ports';
import type { Entity, Ports } from '../ports';
import { readingUntil } from '../reading-time';
import { templatesByVersion } from '../template-library';
import { visibleFilled, type FilledEntity } from '../visible-filled';

/** An item that a template fills, with what its issue says to the person who calls. */
export interface FilledItem extends AskedItem {
  readonly entity: Entity;
  readonly item: RoadmapItem;
  readonly issue: ItemIssue;
  /** The version that it is filled by. */
  readonly template: Template;
}

export interface FilledItems {
  readonly items: readonly FilledItem[];
  /** The instant by which reading on has to end. */
  readonly until: string;
  /** What was not looked at, in words; empty where the reading is whole. */
  readonly missing: readonly string[];
}

/** Every item that the template fills and whose issue the person who calls can see now, by Jira's word. */
export async function filledItems(
  ports: Pick<Ports, 'journal' | 'governance' | 'clock'>,
  templateId: string,
  isWanted: (version: number) => boolean = () => true,
): Promise<FilledItems> {
  const until = readingUntil(ports.clock.now());
  const [{ filled, missing }, insights] = await Promise.all([
    visibleFilled(ports, {
      projectId: null,
      until,
      isWanted: ({ template }) => template.templateId === templateId && isWanted(template.version),
    }),
    insightsKnown(ports.journal),
  ]);
  const [reading, templates] = await Promise.all([
    ports.governance.issues.read(
      filled.map(({ entity }) => entity.issueId),
      until,
    ),
    templatesByVersion(
      ports.journal,
      filled.map(({ template }) => template),
    ),
  ]);
  const issues = new Map(reading.found.map((issue) => [issue.issueId, issue]));
  const linked = insightsByIssue(insights);
  const items = filled.flatMap(({ entity, item, template: ref }): FilledItem[] => {
    const issue = issues.get(entity.issueId);
    const template = templates.get(versionKey(ref.templateId, ref.version));
    if (issue === undefined || template === undefined) return [];
    const insightsOfItem = linked.get(entity.issueId) ?? [];
    return [{ entity, item, issue, template, answers: item.answers, facts: issue, insights: insightsOfItem }];
  });
  return {
    items,
    until,
    missing: [...missing, ...reading.missing, ...unreadable(filled, issues, items)],
  };
}

function unreadable(
  filled: readonly FilledEntity[],
  issues: ReadonlyMap<string, ItemIssue>,
  items: readonly FilledItem[],
): readonly string[] {
  const lost = filled.filter(({ entity }) => issues.has(entity.issueId)).length - items.length;
  if (lost === 0) return [];
  return [`The version that fills ${lost === 1 ? '1 item' : `${lost} items`} can’t be found. Their answers are kept.`];
}
