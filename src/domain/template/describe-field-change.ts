import { jsonEqual } from '../journal/json-equal';
import { json, type Json } from '../json';
import type { Condition } from './field-base';
import type { FieldDefinition } from './field-definition';
import type { Template } from './template';

/** A field and the template that asks it, so that sentences can call other fields by their labels. */
export interface FieldOf {
  readonly field: FieldDefinition;
  readonly template: Template;
}

/** What changed about a field beside when it is required, each a sentence. Empty where nothing did. */
export function describeFieldChange(from: FieldOf, to: FieldOf): readonly string[] {
  const [before, after] = [from.field, to.field];
  return [
    ...(before.label === after.label ? [] : [`Renamed from “${before.label}”.`]),
    ...(before.type === after.type ? [] : ['The kind of answer changed.']),
    ...(before.help === after.help ? [] : ['Help text changed.']),
    ...(before.placeholder === after.placeholder ? [] : ['Example changed.']),
    ...(before.section === after.section ? [] : [`Moved to “${sectionOf(to)}”.`]),
    ...condition(from, to, 'requiredWhen', 'Asked only while', 'Asked whatever the other answers are.'),
    ...condition(from, to, 'shownWhen', 'Shown only while', 'Shown whatever the other answers are.'),
    ...(before.prefill === after.prefill ? [] : [prefillWords(after)]),
    ...(isOwners(before) === isOwners(after)
      ? []
      : [isOwners(after) ? 'Only the decision owner changes it now.' : 'Whoever may edit the issue changes it now.']),
    ...(before.lockedFrom === after.lockedFrom ? [] : [lockWords(to)]),
    ...optionChanges(before, after),
    ...columnChanges(before, after),
    ...defaultChange(before, after),
    ...limitChanges(before, after),
  ];
}

const isOwners = ({ decisionRight }: FieldDefinition): boolean => decisionRight === true;

function sectionOf({ field, template }: FieldOf): string {
  return template.sections.find(({ id }) => id === field.section)?.label ?? field.section;
}

function labelOf(template: Template, fieldId: string): string {
  return template.fields.find(({ id }) => id === fieldId)?.label ?? fieldId;
}

function condition(
  from: FieldOf,
  to: FieldOf,
  part: 'requiredWhen' | 'shownWhen',
  only: string,
  always: string,
): readonly string[] {
  const after = to.field[part];
  if (sameJson(from.field[part], after)) return [];
  return [after === undefined ? always : `${only} ${inWords(after, to.template)}.`];
}

/** Such as `“Launch tier” is T1 or T2`. */
function inWords({ field, in: wanted }: Condition, template: Template): string {
  const asked = template.fields.find(({ id }) => id === field);
  const label = `“${labelOf(template, field)}”`;
  if (asked?.type === 'checkbox') return `${label} is ${wanted.includes('true') ? 'ticked' : 'not ticked'}`;
  const options = optionsOf(asked);
  return `${label} is ${wanted.map((id) => options.find((option) => option.id === id)?.label ?? id).join(' or ')}`;
}

function prefillWords({ prefill }: FieldDefinition): string {
  if (prefill === undefined) return 'No longer filled from Jira.';
  return `Filled from the issue’s ${prefill === 'assignee' ? 'assignee' : 'due date'} until someone answers otherwise.`;
}

function lockWords({ field, template }: FieldOf): string {
  return field.lockedFrom === undefined
    ? 'No longer locked by a date.'
    : `Locked from the day in “${labelOf(template, field.lockedFrom)}” on.`;
}

interface Named {
  readonly id: string;
  readonly label: string;
}

const optionsOf = (field: FieldDefinition | undefined): readonly Named[] =>
  field !== undefined && 'options' in field ? field.options : [];

function optionChanges(before: FieldDefinition, after: FieldDefinition): readonly string[] {
  return namedChanges(optionsOf(before), optionsOf(after), 'Choices');
}

function columnChanges(before: FieldDefinition, after: FieldDefinition): readonly string[] {
  if (before.type !== 'table' || after.type !== 'table') return [];
  const changes = namedChanges(before.columns, after.columns, 'Columns');
  const isOther = after.columns.some((column) => {
    const earlier = before.columns.find(({ id }) => id === column.id);
    return earlier !== undefined && !sameJson({ ...earlier, label: '' }, { ...column, label: '' });
  });
  return isOther ? [...changes, 'What columns hold changed.'] : changes;
}

/** Added, no longer offered, renamed, in another order. */
function namedChanges(before: readonly Named[], after: readonly Named[], what: string): readonly string[] {
  const [ids, wasIds] = [new Set(after.map(({ id }) => id)), new Map(before.map(({ id, label }) => [id, label]))];
  const added = after.filter(({ id }) => !wasIds.has(id)).map(({ label }) => label);
  const removed = before.filter(({ id }) => !ids.has(id)).map(({ label }) => label);
  const renamed = after.flatMap(({ id, label }) => {
    const was = wasIds.get(id);
    return was === undefined || was === label ? [] : [`“${was}” to “${label}”`];
  });
  const [kept, keptBefore] = [after.filter(({ id }) => wasIds.has(id)), before.filter(({ id }) => ids.has(id))];
  const isReordered = kept.some(({ id }, index) => keptBefore[index]?.id !== id);
  return [
    ...(added.length === 0 ? [] : [`${what} added: ${added.join(', ')}.`]),
    ...(removed.length === 0 ? [] : [`${what} no longer offered: ${removed.join(', ')}.`]),
    ...(renamed.length === 0 ? [] : [`${what} renamed: ${renamed.join(', ')}.`]),
    ...(isReordered ? [`${what} are in another order.`] : []),
  ];
}

const defaultOf = (field: FieldDefinition): Json | undefined => ('default' in field ? field.default : undefined);

function defaultChange(before: FieldDefinition, after: FieldDefinition): readonly string[] {
  if (sameJson(defaultOf(before), defaultOf(after))) return [];
  return [defaultOf(after) === undefined ? 'No longer starts from an answer.' : 'Starts from another answer.'];
}

/** Parts that bound what an answer may be, in words; those of a type that lacks one are equal. */
const limits: Readonly<Record<string, string>> = {
  maxLength: 'Greatest length changed.',
  min: 'Least number changed.',
  max: 'Greatest number changed.',
  unit: 'Unit changed.',
  maxRows: 'Greatest number of rows changed.',
  allowOther: 'Whether people may write choices of their own changed.',
  allowDate: 'Whether a day may stand for the quarter changed.',
};

function limitChanges(before: FieldDefinition, after: FieldDefinition): readonly string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return Object.entries(limits).flatMap(([part, sentence]) => (was.get(part) === is.get(part) ? [] : [sentence]));
}

/** Parts that a definition leaves out are undefined, which is no JSON. */
function sameJson(a: unknown, b: unknown): boolean {
  return jsonEqual(json.safeParse(a).data ?? null, json.safeParse(b).data ?? null);
}
