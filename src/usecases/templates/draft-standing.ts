import type { TemplateMoment } from '../../contract/template';
import type { Json } from '../../domain/json';
import type { Entity, StoredTemplateDraft } from '../ports';

/** Where something that has a journal and a draft beside it stands. */
export interface DraftStanding {
  /** The saved draft where it still stands; null where it was published or discarded, and where none was saved. */
  readonly content: Json | null;
  /** Of the last draft that was saved, whether it still stands or not; 0 before the first. */
  readonly draftRevision: number;
  /** What a change is based on. It counts the changes of the journal and of the draft, so that each makes it another. */
  readonly revision: number;
  /** Null before anything about what comes with Gantry was changed. */
  readonly updated: TemplateMoment | null;
  /** When the draft was saved; null without one, and for one that is as it was made. */
  readonly drafted: TemplateMoment | null;
}

/**
 * @param draftsDone up to which revision drafts were published or discarded
 * @param saved the last draft, published or discarded ones included
 */
export function draftStanding(
  draftsDone: number,
  entity: Pick<Entity, 'revision' | 'updatedAt' | 'updatedBy'> | null,
  saved: StoredTemplateDraft | null,
): DraftStanding {
  const stands = saved !== null && saved.revision > draftsDone ? saved : null;
  const draftRevision = stands?.revision ?? draftsDone;
  const drafted = stands === null ? null : { at: stands.savedAt, by: stands.savedBy };
  const changes = [
    ...(entity === null ? [] : [{ at: entity.updatedAt, by: entity.updatedBy }]),
    ...(drafted === null ? [] : [drafted]),
  ].sort((a, b) => a.at.localeCompare(b.at, 'en'));
  return {
    content: stands?.content ?? null,
    draftRevision,
    revision: (entity?.revision ?? 0) + draftRevision,
    updated: changes.at(-1) ?? null,
    drafted,
  };
}
