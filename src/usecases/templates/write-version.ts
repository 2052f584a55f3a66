import { noIssue, noProject, type EntityKind } from '../../domain/journal/entity-id';
import { jsonEqual } from '../../domain/journal/json-equal';
import type { State } from '../../domain/journal/patch';
import { AppError } from '../app-error';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';

/** Numbers tried for one version: each one lost means that somebody else published, or broke off publishing, under it. */
const NUMBERS = 50;

/**
 * Writes the content of a version by itself and for good, under the first number from its own on that is free or holds exactly it: then
 * publishing broke off before, and goes on.
 *
 * @returns the content with the number that it has now
 * @throws AppError `busy` where others publish at the same moment; nothing was published then
 */
export async function writeVersion<Content extends { readonly id: string; readonly version: number }>(
  ports: Pick<Ports, 'journal' | 'clock'>,
  checked: Content,
  version: {
    readonly kind: EntityKind;
    readonly entityIdOf: (id: string, version: number) => string;
    /** All that its journal will ever hold. */
    readonly state: (content: Content) => State;
    readonly authorId: string;
    readonly operation: string;
  },
): Promise<Content> {
  for (let number = checked.version; number < checked.version + NUMBERS; number += 1) {
    const content = { ...checked, version: number };
    const state = version.state(content);
    const outcome = await commitChange<'same' | 'other'>(ports, {
      entityId: version.entityIdOf(content.id, number),
      kind: version.kind,
      issueId: noIssue,
      projectId: noProject,
      authorId: version.authorId,
      operation: version.operation,
      decide: (standing) => {
        if (standing.revision === 0) return { patch: state };
        return { stopped: jsonEqual(standing.state, state) ? 'same' : 'other' };
      },
    });
    if (!('stopped' in outcome) || outcome.stopped === 'same') return content;
  }
  throw new AppError('busy', 'Others are publishing this at the same moment. Nothing was published; try again.');
}
