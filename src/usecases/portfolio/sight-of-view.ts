import type { IndexNames } from '../../domain/portfolio-index/indexed-issue';
import { askSight, type SightPorts } from './ask-sight';
import type { StandingIssue } from './ports';
import type { IndexedReading } from './indexed-reading';
import { isUnasked, type Sight } from './sight';

/** A kept sight that lacks more than this is asked for anew. */
const FEW_UNASKED = 100;

/** The viewer's own sight of the last minute where it still tells all, else Jira's answers now. */
export async function sightOf(
  ports: SightPorts,
  { query, linkTypes, now, until, meter }: IndexedReading,
  about: { readonly members: readonly StandingIssue[]; readonly names: IndexNames; readonly kept: Sight | null },
): Promise<Sight> {
  const { members, names, kept } = about;
  if (kept !== null) {
    const unasked = members.filter((issue) => isUnasked(kept, issue));
    if (unasked.length === 0) return kept;
    if (unasked.length <= FEW_UNASKED && unasked.every(({ projectId }) => kept.projects.has(projectId))) {
      const ids = unasked.map(({ id }) => id);
      const visible = await ports.sight.visible(ids, until, meter);
      if (visible !== null) {
        const seen = new Set([...kept.seen].filter((id) => !ids.includes(id)));
        for (const id of visible) seen.add(id);
        // Not kept for longer than what it completes: nothing of it was asked before then.
        return { ...kept, seen };
      }
    }
  }
  const followed = new Set(query.config.hierarchyLinks.map(({ name }) => name.toLowerCase()));
  const linkWords = linkTypes
    .filter(({ name }) => followed.has(name.toLowerCase()))
    .map(({ name, inward, outward }) => [name, inward, outward]);
  const knownProjects = new Set(Object.keys(names.projects));
  return askSight(ports, { members, linkWords, knownProjects, now, until, meter });
}
