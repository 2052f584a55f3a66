import { roadmapFromState, roadmapPath, templatePatch } from '../domain/roadmap/roadmap-item';
import { AppError } from './app-error';
import { commitChange } from './commit-change';
import { requireUnchanged } from './require-unchanged';
import { beginChange, finishChange } from './roadmap-change';
import { findTemplateRecord } from './template-library';
import { offeredVersion } from './version-offer';
import type { UseCase } from './use-case';

/**
 * Moves one item to the version of its template that is offered: up after a publication, or back after one was taken back. Whoever may
 * edit the issue may accept. Answers stay as they are, those included that the version doesn't ask for.
 */
export const acceptVersion: UseCase<'roadmap.acceptVersion'> = async (ports, call) => {
  const { viewer, input } = call;
  const change = await beginChange(ports, call);
  const outcome = await commitChange(ports, {
    entityId: change.entityId,
    kind: 'roadmap',
    issueId: input.issueId,
    projectId: change.head.projectId,
    authorId: viewer.accountId,
    operation: 'roadmap.acceptVersion',
    decide: async (standing) => {
      const { templateId, templateVersion } = roadmapFromState(standing.state);
      if (templateId === null || templateVersion === null)
        throw notOffered('No template was chosen for this issue yet.');
      // Accepted by somebody else meanwhile: what was wanted stands.
      if (templateVersion === input.version) return { patch: {} };
      await requireUnchanged(
        standing,
        input.baseRevision,
        (path) => path === roadmapPath.templateId || path === roadmapPath.templateVersion,
        'Somebody else moved this issue to another template or version meanwhile, so nothing was changed. Reload the page to see it as it is now.',
      );
      const record = await findTemplateRecord(ports.journal, templateId);
      if (record === null || offeredVersion(record, templateVersion) !== input.version) {
        throw notOffered(`Version ${input.version} isn’t offered for this issue now.`);
      }
      return { patch: templatePatch({ id: templateId, version: input.version }) };
    },
  });
  if ('stopped' in outcome) throw new Error('Accepting a version decides on a patch or throws.');
  return finishChange(ports, call, change, outcome.entity);
};

function notOffered(message: string): AppError {
  return new AppError(
    'invalid-input',
    'This version of the template isn’t offered here any more. Nothing was changed; reload the page to see what is.',
    { problems: [{ path: 'version', code: 'not_offered', message }] },
  );
}
