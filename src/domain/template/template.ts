import * as z from 'zod/mini';
import { localId } from './field-base';
import { fieldDefinition, type FieldDefinition } from './field-definition';

const section = z.strictObject({
  id: localId,
  label: z.string().check(z.minLength(1), z.maxLength(80)),
  help: z.optional(z.string().check(z.maxLength(300))),
});
export type Section = z.infer<typeof section>;

/** The questions asked of one kind of roadmap item. A published version never changes: what was answered stays readable by it. */
export const template = z.strictObject({
  id: localId,
  version: z.int().check(z.positive()),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  description: z.string().check(z.maxLength(300)),
  /** In the order that the form shows them; a field names its section. */
  sections: z.array(section).check(z.minLength(1)),
  fields: z.array(fieldDefinition).check(z.minLength(1), z.maxLength(60)),
});
export type Template = z.infer<typeof template>;

export function findField(of: Template, fieldId: string): FieldDefinition | undefined {
  return of.fields.find((field) => field.id === fieldId);
}
