import { horizonOf } from '../domain/roadmap/core-answers';
import { roadmapFromState, type RoadmapItem } from '../domain/roadmap/roadmap-item';
import type { Entity, Ports } from './ports';
import type { TemplateRef } from './template-library';

/** A roadmap item that a template fills. */
export interface FilledEntity {
  readonly entity: Entity;
  readonly item: RoadmapItem;
  readonly template: TemplateRef;
}

/** An issue that is read costs a point, out of an hourly pool that all sites share, and an answer has to stay below 5 MB. */
export const MOST_ITEMS = 3_000;

const rank = { now: 0, next: 1, later: 2 } as const;

/**
 * The filled items whose issues the person who calls may browse, by Jira's word now: what is on Now first, then Next, then by issue.
 * Beyond `MOST_ITEMS` the last of them are left out, and `missing` says so; what is hidden from the person counts for nothing in it.
 * @param until the instant by which asking ends
 */
export async function visibleFilled(
  { journal, governance }: Pick<Ports, 'journal' | 'governance'>,
  {
    projectId,
    isWanted,
    until,
  }: {
    /** Null for the whole site. */
    readonly projectId: string | null;
    readonly isWanted: (filled: FilledEntity) => boolean;
    readonly until: string;
  },
): Promise<{ readonly filled: readonly FilledEntity[]; readonly missing: readonly string[] }> {
  const entities = await journal.ofKind('roadmap', ...(projectId === null ? [] : [projectId]));
  const wanted = entities.flatMap((entity) => filledOf(entity) ?? []).filter(isWanted);
  const visible = await governance.issues.visible(
    wanted.map(({ entity }) => entity.issueId),
    until,
  );
  const ids = new Set(visible.found);
  const seen = wanted.filter(({ entity }) => ids.has(entity.issueId)).sort(byPromise);
  return {
    filled: seen.slice(0, MOST_ITEMS),
    missing: [...visible.missing, ...(seen.length > MOST_ITEMS ? [tooMany(projectId)] : [])],
  };
}

function filledOf(entity: Entity): FilledEntity | null {
  const item = roadmapFromState(entity.state);
  const { templateId, templateVersion } = item;
  if (templateId === null || templateVersion === null) return null;
  return { entity, item, template: { templateId, version: templateVersion } };
}

function byPromise(a: FilledEntity, b: FilledEntity): number {
  return (
    rank[horizonOf(a.item.answers)] - rank[horizonOf(b.item.answers)] ||
    Number(a.entity.issueId) - Number(b.entity.issueId)
  );
}

function tooMany(projectId: string | null): string {
  const cut = `You can see more filled items than the ${MOST_ITEMS.toLocaleString('en')} that can be read at once; those on Later were left out first.`;
  return projectId === null ? `${cut} The roadmap of a single project reads further.` : cut;
}
