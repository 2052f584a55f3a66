import type { FieldDefinition } from '../field-definition';

/** A field that its type's schema accepts, with its place among all of the draft's. */
export interface PlacedField {
  readonly field: FieldDefinition;
  /** Such as `fields/3`. */
  readonly path: string;
}
