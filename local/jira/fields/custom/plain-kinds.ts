import { adfText } from '../../wire/adf';
import { jiraDateTime } from '../../wire/jira-date';
import { FieldProblem } from '../field';
import { dateValue, documentValue, textValue } from '../field-values';
import { labelValue } from '../system/collections';
import { editedList, listOf, type CustomKindRules } from './custom-kind';

export const number: CustomKindRules = {
  schema: { type: 'number' },
  read: (value) => value,
  write({ value }) {
    if (value === null) return null;
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new FieldProblem('Operation value must be a number');
    return value;
  },
};

export const date: CustomKindRules = {
  schema: { type: 'date' },
  read: (value) => value,
  write: ({ value, field }) => dateValue(value, field.id),
};

export const datetime: CustomKindRules = {
  schema: { type: 'datetime' },
  read: (value, context) => jiraDateTime(Date.parse(String(value)), context.viewer.timeZone),
  write({ value }) {
    if (value === null) return null;
    const instant = Date.parse(textValue(value).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (Number.isNaN(instant)) {
      throw new FieldProblem("Operation value must be a date-time in the format 'yyyy-MM-ddTHH:mm:ss.SSSZ'.");
    }
    return new Date(instant).toISOString();
  },
};

export const text: CustomKindRules = {
  schema: { type: 'string' },
  read: (value) => value,
  write({ value }) {
    if (value === null || value === '') return null;
    const given = textValue(value);
    if (given.length > 255)
      throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 255 characters.');
    return given;
  },
};

export const url: CustomKindRules = {
  schema: { type: 'string' },
  read: (value) => value,
  write({ value }) {
    if (value === null || value === '') return null;
    const given = textValue(value);
    if (!URL.canParse(given)) throw new FieldProblem(`'${given}' is not a valid URL`);
    return given;
  },
};

export const textarea: CustomKindRules = {
  schema: { type: 'string' },
  read: (value) => JSON.parse(String(value)) as unknown,
  text: (value) => adfText(String(value)),
  write: ({ value }) => documentValue(value),
};

export const labels: CustomKindRules = {
  schema: { type: 'array', items: 'string' },
  operations: ['set', 'add', 'remove'],
  read: (value) => value,
  text: (value) => listOf(value).join(' '),
  write: (given) => editedList(given, labelValue),
};

/** Ranks are moved by the board's own operation, which isn't part of what is here. */
export const rank: CustomKindRules = {
  schema: { type: 'any' },
  read: (value) => value,
};
