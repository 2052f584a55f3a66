import type { AskedItem } from '../../domain/roadmap/newly-asked';
import { roadmapFromState, type RoadmapItem } from '../../domain/roadmap/roadmap-item';
import type { Template } from '../../domain/template/template';
import { insightsByIssue, insightsKnown } from '../governance/insights-known';
import type { ItemIssue } from '../governance/ports';
import type { Entity, Ports } from '../ports';
import { templatesByVersion, versionKey } from '../template-library';

/** A resolver has 25 seconds in all; the journals and the answer need the rest of them. */
const READ_FOR_MS = 16_000;

/** A view costs a point an issue, out of an hourly pool that all sites share. */
const MOST_ITEMS = 3_000;

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
  const until = new Date(Date.parse(ports.clock.now()) + READ_FOR_MS).toISOString();
  const [entities, insights] = await Promise.all([ports.journal.ofKind('roadmap'), insightsKnown(ports.journal)]);
  const filled = entities
    .map((entity) => ({ entity, item: roadmapFromState(entity.state) }))
    .filter(({ item: { templateId: id, templateVersion } }) => id === templateId && isWanted(templateVersion ?? 0))
    .sort((a, b) => Number(a.entity.issueId) - Number(b.entity.issueId));
  const looked = filled.slice(0, MOST_ITEMS);
  const [reading, templates] = await Promise.all([
    ports.governance.issues.read(
      looked.map(({ entity }) => entity.issueId),
      until,
    ),
    templatesByVersion(
      ports.journal,
      looked.flatMap(({ item: { templateVersion } }) =>
        templateVersion === null ? [] : [{ templateId, version: templateVersion }],
      ),
    ),
  ]);
  const issues = new Map(reading.found.map((issue) => [issue.issueId, issue]));
  const linked = insightsByIssue(insights);
  const items = looked.flatMap(({ entity, item }): FilledItem[] => {
    const issue = issues.get(entity.issueId);
    const template = templates.get(versionKey({ templateId, version: item.templateVersion ?? 0 }));
    if (issue === undefined || template === undefined) return [];
    const insightsOfItem = linked.get(entity.issueId) ?? [];
    return [{ entity, item, issue, template, answers: item.answers, facts: issue, insights: insightsOfItem }];
  });
  return {
    items,
    until,
    missing: [...reading.missing, ...tooMany(filled.length), ...unreadable(looked, issues, items)],
  };
}

/** Says nothing of how many there are: some of them may be hidden from the person. */
function tooMany(filled: number): readonly string[] {
  if (filled <= MOST_ITEMS) return [];
  return [
    `More items are filled by this template than the ${MOST_ITEMS.toLocaleString('en')} that can be looked at at once.`,
  ];
}

function unreadable(
  looked: readonly { readonly entity: Entity }[],
  issues: ReadonlyMap<string, ItemIssue>,
  items: readonly FilledItem[],
): readonly string[] {
  const lost = looked.filter(({ entity }) => issues.has(entity.issueId)).length - items.length;
  if (lost === 0) return [];
  return [`The version that fills ${lost === 1 ? '1 item' : `${lost} items`} can’t be found. Their answers are kept.`];
}
