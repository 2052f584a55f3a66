import * as z from 'zod/mini';
import { issueId } from '../../journal/entity-id';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const objectiveDefinition = z.strictObject({ ...fieldBase, type: z.literal('objective') });

const objectiveValue = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('issue'), issueId }),
    z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(300, 'Keep it to 300 characters.')) }),
  ],
  'Choose a Jira issue or write the objective.',
);
export type ObjectiveValue = z.infer<typeof objectiveValue>;

/** An objective or key result: a Jira issue where objectives live in Jira, else its words. */
export const objective = defineFieldType<ObjectiveValue, z.infer<typeof objectiveDefinition>>({
  type: 'objective',
  name: 'Objective',
  valueSchema: objectiveValue,
  check: () => [],
  isEmpty: (value) => value.kind === 'text' && value.text.trim() === '',
  mentions: (value) => (value.kind === 'issue' ? [{ kind: 'issue', issueId: value.issueId, path: 'issueId' }] : []),
  toPlainText: (value, _field, names) =>
    value.kind === 'text' ? value.text : (names.issue(value.issueId) ?? value.issueId),
});
