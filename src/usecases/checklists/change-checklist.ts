import { checklistEntityId, noIssue, noProject } from '../../domain/journal/entity-id';
import type { Patch } from '../../domain/journal/patch';
import { AppError } from '../app-error';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';
import type { Viewer } from '../use-case';
import { isBuiltinChecklist, knownChecklist, noSuchChecklist, type KnownChecklist } from './checklist-history';

interface ChecklistCall {
  readonly viewer: Viewer;
  readonly input: {
    readonly checklistId: string;
    /** Null where what is written stands beside whatever others write. */
    readonly baseRevision: number | null;
  };
}

/**
 * Writes one change to a checklist, on what the person saw and on nothing else.
 *
 * @throws AppError `busy` when somebody else changed it since; nothing was written then. `not-found` where there is none.
 */
export async function changeChecklist(
  ports: Pick<Ports, 'journal' | 'checklistDrafts' | 'clock'>,
  { viewer, input: { checklistId, baseRevision } }: ChecklistCall,
  operation: string,
  decide: (known: KnownChecklist, now: string) => Patch,
): Promise<{ readonly revision: number }> {
  let draftRevision = 0;
  const outcome = await commitChange(ports, {
    entityId: checklistEntityId(checklistId),
    kind: 'checklist',
    issueId: noIssue,
    projectId: noProject,
    authorId: viewer.accountId,
    operation,
    decide: async ({ revision, state }) => {
      if (revision === 0 && !isBuiltinChecklist(checklistId)) throw noSuchChecklist();
      const now = ports.clock.now();
      const entity = { revision, state, updatedAt: now, updatedBy: viewer.accountId };
      const known = knownChecklist(checklistId, entity, await ports.checklistDrafts.find(checklistId));
      if (baseRevision !== null && known.revision !== baseRevision) throw checklistChangedMeanwhile();
      draftRevision = known.draftRevision;
      return { patch: decide(known, now) };
    },
  });
  if ('stopped' in outcome) throw new Error('A change of a checklist decides on a patch or throws.');
  return { revision: (outcome.entity?.revision ?? 0) + draftRevision };
}

export function checklistChangedMeanwhile(): AppError {
  return new AppError(
    'busy',
    'Somebody else changed this checklist since you opened it, so nothing of yours was saved over it. What you typed is still here: copy it, reload the page to see theirs, and do it again.',
  );
}
