import { noIssue, noProject, templateEntityId } from '../../domain/journal/entity-id';
import type { Patch } from '../../domain/journal/patch';
import type { Problem } from '../../domain/problem';
import { AppError } from '../app-error';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';
import type { Viewer } from '../use-case';
import { isBuiltin, knownTemplate, noSuchTemplate, type KnownTemplate } from './template-history';

interface TemplateChangeCall {
  readonly viewer: Viewer;
  readonly input: { readonly templateId: string; readonly baseRevision: number };
}

/**
 * Writes one change to a template, on what the person saw and on nothing else.
 *
 * @throws AppError `busy` when somebody else changed the template since; nothing was written then. `not-found` where there is none.
 */
export async function changeTemplate(
  ports: Pick<Ports, 'journal' | 'templateDrafts' | 'clock'>,
  { viewer, input: { templateId, baseRevision } }: TemplateChangeCall,
  operation: string,
  decide: (known: KnownTemplate, now: string) => Patch,
): Promise<{ readonly revision: number }> {
  let draftRevision = 0;
  const outcome = await commitChange(ports, {
    entityId: templateEntityId(templateId),
    kind: 'template',
    issueId: noIssue,
    projectId: noProject,
    authorId: viewer.accountId,
    operation,
    decide: async ({ revision, state }) => {
      if (revision === 0 && !isBuiltin(templateId)) throw noSuchTemplate();
      const now = ports.clock.now();
      const entity = { revision, state, updatedAt: now, updatedBy: viewer.accountId };
      const known = knownTemplate(templateId, entity, await ports.templateDrafts.find(templateId));
      if (known.revision !== baseRevision) throw changedMeanwhile();
      draftRevision = known.draftRevision;
      return { patch: decide(known, now) };
    },
  });
  if ('stopped' in outcome) throw new Error('A change of a template decides on a patch or throws.');
  return { revision: (outcome.entity?.revision ?? 0) + draftRevision };
}

export function changedMeanwhile(): AppError {
  return new AppError(
    'busy',
    'Somebody else changed this template since you opened it, so nothing of yours was saved over it. What you typed is still here: copy it, reload the page to see theirs, and do it again.',
  );
}

/** @throws AppError `invalid-input` with one problem. */
export function refuse(sentence: string, problem: Problem): never {
  throw new AppError('invalid-input', sentence, { problems: [problem] });
}
