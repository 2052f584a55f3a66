import type { FieldDefinition, FieldDefinitionOf, FieldTypeName } from '../field-definition';
import type { FieldType } from '../field-type';
import { checkbox } from './checkbox';
import { confidence } from './confidence';
import { date } from './date';
import { decisionList } from './decision-list';
import { health } from './health';
import { insightList } from './insight-list';
import { issueLink } from './issue-link';
import { longText } from './long-text';
import { metric } from './metric';
import { multiSelect } from './multi-select';
import { number } from './number';
import { objective } from './objective';
import { quarter } from './quarter';
import { riskList } from './risk-list';
import { singleSelect } from './single-select';
import { table } from './table';
import { text } from './text';
import { url } from './url';
import { user } from './user';
import { users } from './users';

/** Every type a field may have. One that `FieldDefinition` knows and this lacks, or the other way round, doesn't compile. */
export const fieldTypes: { readonly [Type in FieldTypeName]: FieldType<FieldDefinitionOf<Type>> } = {
  text,
  longText,
  number,
  date,
  quarter,
  singleSelect,
  multiSelect,
  user,
  users,
  url,
  issueLink,
  metric,
  riskList,
  decisionList,
  insightList,
  checkbox,
  table,
  health,
  confidence,
  objective,
};

/**
 * The behaviour of a field's values. A type's methods take its own definition only; the one that is looked up by the field's own
 * `type` is the one that takes this field.
 */
export function fieldTypeOf(field: FieldDefinition): FieldType<FieldDefinition> {
  return fieldTypes[field.type];
}
