import type { InsightChange } from '../contract/insight';
import { replyText } from '../domain/insight/became';
import { insightPath } from '../domain/insight/insight';
import type { JournalEntry } from '../domain/journal/entry';
import { lifecycleOf, lifecyclePath } from '../domain/journal/lifecycle';
import { applyPatch, type State } from '../domain/journal/patch';
import { mayInProject, noInsight, requireReadable } from './insight-access';
import { findStored, insightView, linkedWorks } from './insight-reading';
import { namePeople } from './name-people';
import { readingUntil } from './reading-time';
import { requireOnSite, requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

/** One insight with its links, what became of it and how it came to be as it is. */
export const openInsight: UseCase<'insight.open'> = async (ports, { viewer, input }) => {
  const until = readingUntil(ports.clock.now());
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const found = await findStored(ports, input.insightId, true);
  const { entity, insight } = found;
  const grants = await requireReadable(ports, insight, entity.projectId);
  requirePillar(settings, 'insights', entity.projectId);
  const [entries, canWrite, projects] = await Promise.all([
    ports.journal.entriesAfter(entity.entityId, 0),
    mayInProject(ports, viewer, grants, entity.projectId, 'insight.write', true),
    ports.projects.all(),
  ]);
  const everLinked = entries.flatMap(({ patch }) => Object.keys(patch).flatMap((path) => linkedIssue(path) ?? []));
  // To whoever may take it back, a deleted one is told; to anybody else it isn't there.
  if (insight.deletedAt !== null && !canWrite) throw noInsight();
  const { works, missing } = await linkedWorks(ports, [...new Set([...insight.issueIds, ...everLinked])], {
    timeZone: input.timeZone,
    until,
  });
  const keys = new Map(projects.map(({ projectId, key }) => [projectId, key]));
  const view = insightView(found, works, keys);
  return {
    insight: view,
    origin: insight.origin,
    history: historyOf(entries, {
      issueKey: (issueId) => works.get(issueId)?.key ?? null,
      projectKey: (projectId) => keys.get(projectId) ?? null,
      seesHome: view.projectKey !== null,
    }),
    partial: missing === null ? null : `${missing} Not every linked issue is shown.`,
    deletedAt: insight.deletedAt,
    canWrite,
    reply: replyText(insight, view.links),
    people: await namePeople(
      ports.people,
      entries.map(({ authorId }) => authorId),
    ),
  };
};

const LIFECYCLE = 'lifecycle/';
const LINK = insightPath.link('');
const linkedIssue = (path: string): string | null => (path.startsWith(LINK) ? path.slice(LINK.length) : null);

interface Sight {
  readonly issueKey: (issueId: string) => string | null;
  readonly projectKey: (projectId: string) => string | null;
  readonly seesHome: boolean;
}

/**
 * Latest first. A link is told by the issue's key; one to an issue that the viewer can't see isn't told at all, and who can't see the
 * home project isn't told of it.
 */
function historyOf(
  entries: readonly JournalEntry[],
  { issueKey, projectKey, seesHome }: Sight,
): readonly InsightChange[] {
  let state: State = {};
  const changes: InsightChange[] = [];
  for (const { at, authorId, operation, patch } of entries) {
    const before = state;
    state = applyPatch(state, patch);
    const parts = Object.keys(patch).flatMap((path) => {
      const issueId = linkedIssue(path);
      if (path.startsWith(LIFECYCLE) && !seesHome) return [];
      if (path === lifecyclePath.movedFrom) {
        const from = lifecycleOf(state).movedFrom;
        return [{ path, before: null, after: (from && projectKey(from.projectId)) ?? 'a project that you can’t see' }];
      }
      if (issueId === null) return [{ path, before: before[path] ?? null, after: state[path] ?? null }];
      const key = issueKey(issueId);
      if (key === null) return [];
      return [{ path: 'issues', before: before[path] ? key : null, after: state[path] ? key : null }];
    });
    if (parts.length > 0) changes.push({ at, by: authorId, operation, parts });
  }
  return changes.reverse();
}
