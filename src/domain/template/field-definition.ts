import * as z from 'zod/mini';
import { checkboxDefinition } from './field-types/checkbox';
import { confidenceDefinition } from './field-types/confidence';
import { dateDefinition } from './field-types/date';
import { decisionListDefinition } from './field-types/decision-list';
import { healthDefinition } from './field-types/health';
import { insightListDefinition } from './field-types/insight-list';
import { issueLinkDefinition } from './field-types/issue-link';
import { longTextDefinition } from './field-types/long-text';
import { metricDefinition } from './field-types/metric';
import { multiSelectDefinition } from './field-types/multi-select';
import { numberDefinition } from './field-types/number';
import { objectiveDefinition } from './field-types/objective';
import { quarterDefinition } from './field-types/quarter';
import { riskListDefinition } from './field-types/risk-list';
import { singleSelectDefinition } from './field-types/single-select';
import { tableDefinition } from './field-types/table';
import { textDefinition } from './field-types/text';
import { urlDefinition } from './field-types/url';
import { userDefinition } from './field-types/user';
import { usersDefinition } from './field-types/users';

/** One question of a template. `type` decides what else it may say; `field-types/registry` how its values behave. */
export const fieldDefinition = z.discriminatedUnion('type', [
  textDefinition,
  longTextDefinition,
  numberDefinition,
  dateDefinition,
  quarterDefinition,
  singleSelectDefinition,
  multiSelectDefinition,
  userDefinition,
  usersDefinition,
  urlDefinition,
  issueLinkDefinition,
  metricDefinition,
  riskListDefinition,
  decisionListDefinition,
  insightListDefinition,
  checkboxDefinition,
  tableDefinition,
  healthDefinition,
  confidenceDefinition,
  objectiveDefinition,
]);
export type FieldDefinition = z.infer<typeof fieldDefinition>;
export type FieldTypeName = FieldDefinition['type'];
export type FieldDefinitionOf<Type extends FieldTypeName> = Extract<FieldDefinition, { type: Type }>;
