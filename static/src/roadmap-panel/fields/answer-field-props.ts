import type { Json } from '../../../../src/domain/json';
import type { Problem } from '../../../../src/domain/problem';
import type {
  FieldDefinition,
  FieldDefinitionOf,
  FieldTypeName,
} from '../../../../src/domain/template/field-definition';

/** What `Field` and `FieldGroup` need around any answer. */
export interface AnswerFrame {
  readonly id: string;
  readonly label: string;
  readonly help: React.ReactNode;
  readonly error: string | null;
  readonly isRequired: boolean;
  readonly mark: React.ReactNode;
}

/** One question with its answer as far as it goes. What people are still typing may break the type's rules: read it leniently. */
export interface AnswerProps<Definition extends FieldDefinition> {
  readonly field: Definition;
  /** The answer that counts: typed, saved, or from Jira or the template's default. */
  readonly value: Json | undefined;
  /** Null takes the answer back. */
  readonly onChange: (value: Json | null) => void;
  readonly frame: AnswerFrame;
  /** Nobody answered: the value is what Jira knows, and stays when it is taken back. */
  readonly isFromJira: boolean;
  /** Problems with parts of the answer; paths start inside the value, such as `2/owner`. */
  readonly problems: readonly Problem[];
  /** The viewer's, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The same for the fields of one type. */
export type AnswerFieldProps<Type extends FieldTypeName> = AnswerProps<FieldDefinitionOf<Type>>;

/** What is wrong at one part of the value, as one text; null when nothing is. */
export function problemAt(problems: readonly Problem[], path: string): string | null {
  const found = problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`));
  return found.length === 0 ? null : found.map(({ message }) => message).join(' ');
}
