import type { OutputOf } from '../../../src/contract/operations';
import type { TemplateScope } from '../../../src/domain/template/template-record';
import { count } from '../format';

type Lists = Pick<OutputOf<'template.list'>, 'projects' | 'issueTypes'>;

const MOST_NAMED = 3;

function named(ids: readonly string[], names: readonly string[], noun: string): string {
  const hidden = ids.length - names.length;
  if (names.length === 0 || names.length > MOST_NAMED || hidden > 0) return count(ids.length, noun);
  return names.join(', ');
}

/** Where a template is offered, as the end of a sentence. */
export function scopeWords({ projectIds, issueTypeIds }: TemplateScope, { projects, issueTypes }: Lists): string {
  if (projectIds?.length === 0 || issueTypeIds?.length === 0) return 'Offered nowhere';
  const keys = projects.filter(({ projectId }) => projectIds?.includes(projectId)).map(({ key }) => key);
  const types = issueTypes.filter(({ issueTypeId }) => issueTypeIds?.includes(issueTypeId)).map(({ name }) => name);
  const where = projectIds === null ? 'every project' : named(projectIds, keys, 'project');
  const what = issueTypeIds === null ? '' : `, for ${named(issueTypeIds, types, 'issue type')}`;
  return `Offered in ${where}${what}`;
}
