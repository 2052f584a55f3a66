import type { ReactElement } from 'react';
import type {
  FieldDefinition,
  FieldDefinitionOf,
  FieldTypeName,
} from '../../../../src/domain/template/field-definition';
import type { AnswerProps } from './answer-field-props';
import { CheckboxField } from './CheckboxField';
import { ConfidenceField } from './ConfidenceField';
import { DateField } from './DateField';
import { HealthField } from './HealthField';
import { IssueLinkField } from './IssueLinkField';
import { DecisionListLater, InsightListLater, RiskListLater, TableLater } from './later-fields';
import { LongTextField } from './LongTextField';
import { MetricField } from './MetricField';
import { MultiSelectField } from './MultiSelectField';
import { NumberField } from './NumberField';
import { ObjectiveField } from './ObjectiveField';
import { QuarterField } from './QuarterField';
import { SingleSelectField } from './SingleSelectField';
import { TextField } from './TextField';
import { UrlField } from './UrlField';
import { UserField } from './UserField';
import { UsersField } from './UsersField';

interface AnswerField<Definition extends FieldDefinition> {
  /** A component. Declared as a method, so that the one looked up by a field's own type takes that field. */
  Control(props: AnswerProps<Definition>): ReactElement;
}

/** The control for every type that a field may have. A type without one doesn't compile. */
const answerFields: { readonly [Type in FieldTypeName]: AnswerField<FieldDefinitionOf<Type>> } = {
  text: { Control: TextField },
  longText: { Control: LongTextField },
  number: { Control: NumberField },
  date: { Control: DateField },
  quarter: { Control: QuarterField },
  singleSelect: { Control: SingleSelectField },
  multiSelect: { Control: MultiSelectField },
  user: { Control: UserField },
  users: { Control: UsersField },
  url: { Control: UrlField },
  issueLink: { Control: IssueLinkField },
  metric: { Control: MetricField },
  riskList: { Control: RiskListLater },
  decisionList: { Control: DecisionListLater },
  insightList: { Control: InsightListLater },
  checkbox: { Control: CheckboxField },
  table: { Control: TableLater },
  health: { Control: HealthField },
  confidence: { Control: ConfidenceField },
  objective: { Control: ObjectiveField },
};

/** What asks this field's question. */
export function answerFieldOf(field: FieldDefinition): AnswerField<FieldDefinition> {
  return answerFields[field.type];
}
