import type { RequiredAt } from './field-base';
import type { FieldDefinition } from './field-definition';

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
