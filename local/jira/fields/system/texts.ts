import { adfText } from '../../wire/adf';
import { FieldProblem, singleChange, systemField, type Field } from '../field';
import { documentValue, textValue } from '../field-values';

const SUMMARY_LENGTH = 255;
const DOCUMENT_LENGTH = 32_767;

export const summary: Field = systemField(
  'summary',
  'Summary',
  { type: 'string' },
  {
    read: (issue) => issue.summary,
    write: {
      operations: ['set'],
      apply: (_issue, _operation, value) => ({ summary: summaryValue(value) }),
    },
    changes: singleChange({ field: 'summary', fieldId: 'summary' }, (issue) => ({ id: null, text: issue.summary })),
  },
);

function summaryValue(value: unknown): string {
  const text = value === null ? '' : textValue(value).trim();
  if (text === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (text.length > SUMMARY_LENGTH) throw new FieldProblem("Summary can't exceed 255 characters.");
  if (/[\r\n]/.test(text)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
  return text;
}

function documentField(id: 'description' | 'environment', name: string, navigable: boolean): Field {
  return systemField(
    id,
    name,
    { type: 'string' },
    {
      navigable,
      read: (issue) => {
        const stored = issue[id];
        return stored === null ? null : (JSON.parse(stored) as unknown);
      },
      write: {
        operations: ['set'],
        apply(_issue, _operation, value) {
          const stored = documentValue(value);
          if (adfText(stored).length > DOCUMENT_LENGTH) {
            throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
          }
          return { [id]: stored };
        },
      },
      changes: singleChange({ field: id, fieldId: id }, (issue) => ({
        id: null,
        text: issue[id] === null ? null : adfText(issue[id]),
      })),
    },
  );
}

export const description: Field = documentField('description', 'Description', true);
export const environment: Field = documentField('environment', 'Environment', false);
