import type { Patch } from '../journal/patch';
import type { Problem } from '../problem';
import type { Mention } from '../template/field-type';
import { fieldTypeOf } from '../template/field-types/registry';
import type { Template } from '../template/template';
import type { Answers } from './effective-answers';

/** Every person and issue that the given answers name, with paths such as `answers/risks/2/owner`. */
export function mentionsIn(template: Pick<Template, 'fields'>, answers: Patch): readonly Mention[] {
  return template.fields.flatMap((field) =>
    fieldTypeOf(field)
      .mentions(answers[field.id] ?? undefined)
      .map((mention) => ({ ...mention, path: ['answers', field.id, mention.path].filter(Boolean).join('/') })),
  );
}

/** Those of a change that the answers before it didn't name anywhere: what stands already was checked when it was written. */
export function newMentions(template: Template, changed: Patch, before: Answers): readonly Mention[] {
  const known = new Set(mentionsIn(template, before).map(keyOf));
  return mentionsIn(template, changed).filter((mention) => !known.has(keyOf(mention)));
}

const keyOf = (mention: Mention): string =>
  mention.kind === 'user' ? `user ${mention.accountId}` : `issue ${mention.issueId}`;

/** Each once, in the order they occur. */
export function accountIdsOf(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.flatMap((mention) => (mention.kind === 'user' ? [mention.accountId] : [])))];
}

export function issueIdsOf(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.flatMap((mention) => (mention.kind === 'issue' ? [mention.issueId] : [])))];
}

/**
 * Problems of mentions that lead nowhere for the person who writes. A hidden issue and one that doesn't exist answer alike, so that
 * nobody can try ids out.
 * @param seen what Jira told this person there is
 */
export function mentionProblems(
  mentions: readonly Mention[],
  seen: { readonly accountIds: ReadonlySet<string>; readonly issueIds: ReadonlySet<string> },
): readonly Problem[] {
  return mentions.flatMap((mention): Problem[] => {
    const { kind, path } = mention;
    if (kind === 'user') {
      if (seen.accountIds.has(mention.accountId)) return [];
      return [{ path, code: 'unknown_person', message: 'Jira knows nobody by this account. Choose another person.' }];
    }
    if (seen.issueIds.has(mention.issueId)) return [];
    const message = 'This issue doesn’t exist, or you don’t have permission to see it. Choose another.';
    return [{ path, code: 'unknown_issue', message }];
  });
}
