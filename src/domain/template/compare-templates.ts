import type { RequiredAt } from './field-base';
import { describeFieldChange, type FieldOf } from './describe-field-change';
import type { FieldDefinition } from './field-definition';
import { findField, type Section, type Template } from './template';

/** What two versions of a template differ in, field by field; fields are the same where their id is. */
export interface TemplateChange {
  readonly from: number;
  readonly to: number;
  readonly added: readonly FieldDefinition[];
  /** No longer asked: answers stay readable as from the earlier version. */
  readonly removed: readonly FieldDefinition[];
  readonly changed: readonly FieldChange[];
  /** The template's own words and sections, as sentences. */
  readonly notes: readonly string[];
}

export interface FieldChange {
  readonly fieldId: string;
  readonly label: string;
  readonly requiredAt: { readonly from: RequiredAt; readonly to: RequiredAt } | null;
  /** Each a sentence a person reads, such as "Help text changed". */
  readonly notes: readonly string[];
}

/** What `to` asks otherwise than `from`. Both are versions of one template; the order of the lists is `to`'s, of what is gone `from`'s. */
export function compareTemplates(from: Template, to: Template): TemplateChange {
  return {
    from: from.version,
    to: to.version,
    added: to.fields.filter(({ id }) => findField(from, id) === undefined),
    removed: from.fields.filter(({ id }) => findField(to, id) === undefined),
    changed: to.fields.flatMap((field) => {
      const before = findField(from, field.id);
      return before === undefined ? [] : changeOf({ field: before, template: from }, { field, template: to });
    }),
    notes: [...wordChanges(from, to), ...sectionChanges(from.sections, to.sections), ...orderChange(from, to)],
  };
}

/** Whether somebody who accepts `to` would see anything else than before. */
export function isSameTemplate({ added, removed, changed, notes }: TemplateChange): boolean {
  return [added, removed, changed, notes].every(({ length }) => length === 0);
}

function changeOf(before: FieldOf, after: FieldOf): readonly FieldChange[] {
  const { id: fieldId, label, requiredAt } = after.field;
  const was = before.field.requiredAt;
  const notes = describeFieldChange(before, after);
  if (was === requiredAt && notes.length === 0) return [];
  return [{ fieldId, label, requiredAt: was === requiredAt ? null : { from: was, to: requiredAt }, notes }];
}

function wordChanges(from: Template, to: Template): readonly string[] {
  return [
    ...(from.name === to.name ? [] : [`The template is called “${to.name}” instead of “${from.name}”.`]),
    ...(from.description === to.description ? [] : ['The template’s description changed.']),
  ];
}

function sectionChanges(from: readonly Section[], to: readonly Section[]): readonly string[] {
  const before = new Map(from.map((section) => [section.id, section]));
  const after = new Set(to.map(({ id }) => id));
  const kept = to.filter(({ id }) => before.has(id));
  const keptBefore = from.filter(({ id }) => after.has(id));
  return [
    ...to.filter(({ id }) => !before.has(id)).map(({ label }) => `Section “${label}” added.`),
    ...from.filter(({ id }) => !after.has(id)).map(({ label }) => `Section “${label}” removed.`),
    ...kept.flatMap(({ id, label, help }) => {
      const was = before.get(id);
      if (was === undefined) return [];
      return [
        ...(was.label === label ? [] : [`Section “${was.label}” renamed to “${label}”.`]),
        ...(was.help === help ? [] : [`Help of section “${label}” changed.`]),
      ];
    }),
    ...(kept.some(({ id }, index) => keptBefore[index]?.id !== id) ? ['Sections are in another order.'] : []),
  ];
}

function orderChange(from: Template, to: Template): readonly string[] {
  const kept = to.fields.filter(({ id }) => findField(from, id) !== undefined);
  const keptBefore = from.fields.filter(({ id }) => findField(to, id) !== undefined);
  return kept.some(({ id }, index) => keptBefore[index]?.id !== id) ? ['Questions are in another order.'] : [];
}
