import { foldEntries } from '../../domain/journal/fold';
import type { IssueEntityKind } from '../../domain/journal/entity-id';
import { readinessOf } from '../../domain/readiness/readiness-of';
import type { Verdict } from '../../domain/readiness/verdict';
import { roadmapFactsOf } from '../../domain/roadmap/roadmap-facts';
import type { IssueFacts, RoadmapFacts } from '../../domain/rollup/issue-facts';
import type { Entity, Ports } from '../ports';
import { each } from './each';

/** Beyond so many issues, everything of a kind is read at once: Gantry knows something of few of them. */
const ISSUES_BY_ID = 2000;

interface Known {
  /** Made as they are gone through. */
  readonly issues: Iterable<IssueFacts>;
  /** What is known by the roadmap items of all issues that were asked about, by issue id. */
  readonly roadmaps: ReadonlyMap<string, RoadmapFacts>;
  readonly missing: readonly string[];
}

/** Adds to issues what Gantry itself knew of them just before an instant. */
export type GantryFacts = (issues: Iterable<IssueFacts>, before: string) => Known;

/**
 * What Gantry itself knows of issues: health, confidence, risks, owner, objective and stage from the roadmap item, the verdict of the running
 * launch. Read from the journals, never from the mirrors, and only of issues that the viewer was given; as of an earlier instant the journal
 * is folded up to it. What can't be read is said in `missing`: one unreadable item must neither count as none nor take the whole plan
 * with it.
 */
export async function gantryFacts(
  { journal, governance }: Pick<Ports, 'journal' | 'governance'>,
  issueIds: ReadonlySet<string>,
  { earliest, until }: { readonly earliest: string; readonly until: string },
): Promise<GantryFacts> {
  const ofKind = async (kind: IssueEntityKind): Promise<readonly Entity[]> =>
    issueIds.size > ISSUES_BY_ID
      ? (await journal.ofKind(kind)).filter(({ issueId }) => issueIds.has(issueId))
      : journal.ofIssues([...issueIds], kind);
  const [roadmaps, launches] = await Promise.all([ofKind('roadmap'), ofKind('launch')]);
  // What nobody has touched since is as it was.
  const changed = [...roadmaps, ...launches].filter(({ updatedAt }) => updatedAt >= earliest);
  const journals =
    changed.length === 0
      ? { found: [], missing: [] }
      : await governance.entries.ofEach(
          changed.map(({ entityId }) => entityId),
          until,
        );
  const entriesOf = new Map(journals.found.flatMap((entries) => (entries[0] ? [[entries[0].entityId, entries]] : [])));
  const stateBefore = ({ entityId, state, updatedAt }: Entity, before: string) => {
    if (updatedAt < before) return state;
    const entries = entriesOf.get(entityId) ?? [];
    const end = entries.findIndex(({ at }) => at >= before);
    return foldEntries(end === -1 ? entries : entries.slice(0, end)).state;
  };

  return (issues, before) => {
    const roadmapOf = new Map<string, RoadmapFacts>();
    const verdictOf = new Map<string, Verdict>();
    const unreadable = new Map<string, string>();
    for (const entity of roadmaps) {
      try {
        const state = stateBefore(entity, before);
        if (Object.keys(state).length > 0) roadmapOf.set(entity.issueId, roadmapFactsOf(state));
      } catch {
        unreadable.set(entity.issueId, 'roadmap item');
      }
    }
    for (const entity of launches) {
      try {
        const verdict = readinessOf(stateBefore(entity, before), before);
        if (verdict !== null) verdictOf.set(entity.issueId, verdict);
      } catch {
        unreadable.set(entity.issueId, 'launch');
      }
    }
    return {
      issues: each(issues, (issue) => {
        const roadmap = roadmapOf.get(issue.id);
        const readiness = verdictOf.get(issue.id);
        if (roadmap === undefined && readiness === undefined) return issue;
        return { ...issue, ...(roadmap && { roadmap }), ...(readiness && { readiness }) };
      }),
      roadmaps: roadmapOf,
      missing: [
        ...journals.missing,
        ...(unreadable.size === 0 ? [] : [...issues]).flatMap(({ id, key }) =>
          unreadable.has(id)
            ? [`The ${unreadable.get(id)} of ${key} can’t be read. Tell your administrator; nothing of it is lost.`]
            : [],
        ),
      ],
    };
  };
}
