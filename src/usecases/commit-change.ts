import type { EntityKind } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import { foldEntries, type Folded } from '../domain/journal/fold';
import { applyPatch, type Patch } from '../domain/journal/patch';
import { AppError } from './app-error';
import type { Entity, Ports } from './ports';

/** An entity as the next entry would find it; revision 0 and nothing in it before the first. */
export interface Standing extends Folded {
  /** The project that the last entry was written in; null before the first. */
  readonly projectId: string | null;
  /** What others wrote after `revision`, oldest first: asked only by those who merge. */
  entriesAfter(revision: number): Promise<readonly JournalEntry[]>;
}

/** Either a patch to write, or an answer that writes nothing (a collision to show, a refusal as a value). */
export type Decision<Stopped> =
  | {
      readonly patch: Patch;
      /** The project that the entity belongs to from now on, where only what stands tells it. */
      readonly projectId?: string;
    }
  | { readonly stopped: Stopped };

export interface Change<Stopped> {
  readonly entityId: string;
  readonly kind: EntityKind;
  readonly issueId: string;
  readonly projectId: string;
  readonly authorId: string;
  readonly operation: string;
  /** Decides anew each time somebody else was first, on what then stands. May throw an `AppError`. */
  readonly decide: (standing: Standing) => Decision<Stopped> | Promise<Decision<Stopped>>;
}

/** How often a change is decided anew. Each lost round means that another writer's change landed, so this many must land first. */
const ROUNDS = 40;

/**
 * Writes one change to a journal: read, decide, append, and again if another writer took the revision. The only way that anything
 * is ever changed. A patch that is empty writes no entry: where nothing was written before either, there is no entity then.
 *
 * @throws AppError `busy` when others kept being first; nothing was written then.
 */
export async function commitChange<Stopped = never>(
  { journal, clock }: Pick<Ports, 'journal' | 'clock'>,
  change: Change<Stopped>,
): Promise<{ readonly entity: Entity | null } | { readonly stopped: Stopped }> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await journal.find(change.entityId);
    const standing = {
      revision: before?.revision ?? 0,
      state: before?.state ?? {},
      projectId: before?.projectId ?? null,
      entriesAfter: (revision: number) => journal.entriesAfter(change.entityId, revision),
    };
    const decision = await change.decide(standing);
    if ('stopped' in decision) return decision;
    if (Object.keys(decision.patch).length === 0) return { entity: before };
    const { projectId = change.projectId } = decision;
    const entity = entityAfter({ ...change, projectId }, standing, decision.patch, clock.now());
    const entry: JournalEntry = {
      entityId: change.entityId,
      revision: entity.revision,
      authorId: change.authorId,
      at: entity.updatedAt,
      operation: change.operation,
      patch: decision.patch,
    };
    if ((await journal.append(entry, entity)) === 'appended') return { entity };
  }
  throw new AppError('busy', 'Others are changing this at the same moment, and yours was not saved. Try again.');
}

/** The entity of a change that never stops and always leaves one. @throws TypeError where that isn't so. */
export function entityOf(outcome: { readonly entity: Entity | null } | { readonly stopped: unknown }): Entity {
  if ('stopped' in outcome || outcome.entity === null) throw new TypeError('This change leaves an entity.');
  return outcome.entity;
}

function entityAfter(change: Change<unknown>, before: Folded, patch: Patch, at: string): Entity {
  return {
    entityId: change.entityId,
    kind: change.kind,
    issueId: change.issueId,
    projectId: change.projectId,
    revision: before.revision + 1,
    state: applyPatch(before.state, patch),
    deletedAt: null,
    updatedAt: at,
    updatedBy: change.authorId,
  };
}

/** What an entity held at an earlier revision, from the whole of its journal. */
export function stateAt(revision: number, entries: readonly JournalEntry[]): Folded {
  return foldEntries(entries.filter((entry) => entry.revision <= revision));
}
