import * as z from 'zod/mini';
import { issueId } from '../../journal/entity-id';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const issueLinkDefinition = z.strictObject({ ...fieldBase, type: z.literal('issueLink') });

/** A Jira issue by its id, which outlives a change of key. Whether a reader may see it is Jira's to say at each reading. */
export const issueLink = defineFieldType<string, z.infer<typeof issueLinkDefinition>>({
  type: 'issueLink',
  name: 'Jira issue',
  valueSchema: issueId,
  check: () => [],
  isEmpty: () => false,
  mentions: (value) => [{ kind: 'issue', issueId: value, path: '' }],
  toPlainText: (value, _field, names) => names.issue(value) ?? value,
});
