import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import type { Patch, State } from './patch';

/**
 * What happened to the issue an entity belongs to, kept in its state so that any fold tells it. A deleted issue leaves a tombstone
 * until it is purged; a moved one keeps its id and its journal. A clone has its own issue id, hence an empty journal.
 */
export const lifecyclePath = { deletedAt: 'lifecycle/deletedAt', movedFrom: 'lifecycle/movedFrom' } as const;

const movedFrom = z.object({ projectId: z.string(), at: instant });

export interface Lifecycle {
  /** UTC ISO instant; null while the issue lives. */
  readonly deletedAt: string | null;
  readonly movedFrom: z.infer<typeof movedFrom> | null;
}

export function lifecycleOf(state: State): Lifecycle {
  const deletedAt = state[lifecyclePath.deletedAt];
  return {
    deletedAt: typeof deletedAt === 'string' ? deletedAt : null,
    movedFrom: movedFrom.safeParse(state[lifecyclePath.movedFrom]).data ?? null,
  };
}

export const tombstone = (deletedAt: string): Patch => ({ [lifecyclePath.deletedAt]: deletedAt });

export const move = (fromProjectId: string, at: string): Patch => ({
  [lifecyclePath.movedFrom]: { projectId: fromProjectId, at },
});
