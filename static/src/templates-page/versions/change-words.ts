import type { FieldChange } from '../../../../src/domain/template/compare-templates';
import type { FieldDefinition } from '../../../../src/domain/template/field-definition';
import { fieldTypeOf } from '../../../../src/domain/template/field-types/registry';
import type { RequiredAt } from '../../../../src/domain/template/field-base';

const when: Readonly<Record<RequiredAt, string>> = {
  always: 'always',
  commit: 'at commit',
  done: 'when done',
  never: 'never',
};

/** "Text, required at commit". */
export function fieldWords(field: FieldDefinition): string {
  const { name } = fieldTypeOf(field);
  return field.requiredAt === 'never' ? `${name}, optional` : `${name}, required ${when[field.requiredAt]}`;
}

export function changeWords({ requiredAt, notes }: FieldChange): readonly string[] {
  if (requiredAt === null) return notes;
  const { from, to } = requiredAt;
  const words =
    to === 'never'
      ? `Optional now (was required ${when[from]})`
      : `Required ${when[to]} (was ${from === 'never' ? 'optional' : when[from]})`;
  return [words, ...notes];
}
