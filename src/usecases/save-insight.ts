import { contentPatch, distinctLabels } from '../domain/insight/insight';
import { jsonEqual } from '../domain/journal/json-equal';
import { lifecyclePath, move, tombstone } from '../domain/journal/lifecycle';
import { changeInsight } from './change-insight';
import { noInsight, requireHome, requireWritable } from './insight-access';
import { findStored } from './insight-reading';
import { requireOnSite, requirePillar } from './require-pillar';
import { requireUnchanged } from './require-unchanged';
import type { UseCase } from './use-case';

const CHANGED =
  'Somebody else changed the same part of this insight since you opened it, so yours was not saved. Reload to see theirs; copy what you typed first.';

/** Saves changed parts. What others changed since lands beside it; the same part is never overwritten unseen. */
export const saveInsight: UseCase<'insight.save'> = async (ports, { viewer, input }) => {
  const { insightId, projectId, baseRevision } = input;
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const { insight: before, entity } = await findStored(ports, insightId);
  await requireWritable(ports, viewer, before, entity.projectId);
  requirePillar(settings, 'insights', entity.projectId);
  if (projectId !== undefined) {
    await requireHome(ports, viewer, projectId, 'insight.write');
    requirePillar(settings, 'insights', projectId);
  }
  const { segments, tags } = input.content;
  const given = contentPatch({
    ...input.content,
    ...(segments && { segments: [...distinctLabels(segments)] }),
    ...(tags && { tags: [...distinctLabels(tags)] }),
  });
  const saved = await changeInsight(ports, {
    insightId,
    moveTo: projectId,
    authorId: viewer.accountId,
    operation: 'insight.save',
    decide: async (_insight, standing) => {
      const changed = Object.entries(given).filter(([path, value]) => !jsonEqual(value, standing.state[path] ?? null));
      const from = standing.projectId;
      const moved = projectId !== undefined && from !== null && from !== projectId ? move(from, ports.clock.now()) : {};
      const patch = { ...Object.fromEntries(changed), ...moved };
      await requireUnchanged(standing, baseRevision, (path) => Object.hasOwn(patch, path), CHANGED);
      return patch;
    },
  });
  return { revision: saved.revision };
};

/** Leaves a tombstone: nothing finds it any more, and until it is purged it can be taken back. */
export const deleteInsight: UseCase<'insight.delete'> = async (ports, { viewer, input }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const { insight, entity } = await findStored(ports, input.insightId);
  await requireWritable(ports, viewer, insight, entity.projectId);
  requirePillar(settings, 'insights', entity.projectId);
  await changeInsight(ports, {
    insightId: input.insightId,
    authorId: viewer.accountId,
    operation: 'insight.delete',
    decide: async (_insight, standing) => {
      await requireUnchanged(
        standing,
        input.baseRevision,
        () => true,
        'Somebody changed this insight since you opened it, so it was not deleted. Look at it as it is now, then decide again.',
      );
      return tombstone(ports.clock.now());
    },
  });
  return { deleted: true };
};

export const undeleteInsight: UseCase<'insight.undelete'> = async (ports, { viewer, input }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const { insight, entity } = await findStored(ports, input.insightId, true);
  if (insight.deletedAt === null) throw noInsight();
  await requireWritable(ports, viewer, insight, entity.projectId);
  requirePillar(settings, 'insights', entity.projectId);
  const saved = await changeInsight(ports, {
    insightId: input.insightId,
    authorId: viewer.accountId,
    operation: 'insight.undelete',
    isDeletedToo: true,
    decide: () => ({ [lifecyclePath.deletedAt]: null }),
  });
  return { revision: saved.revision };
};
