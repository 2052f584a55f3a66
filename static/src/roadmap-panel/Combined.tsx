import type { Collision } from '../../../src/domain/journal/merge';
import type { Json } from '../../../src/domain/json';
import { combineValues } from '../../../src/domain/roadmap/combine';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { TextArea } from '../ui/TextArea';
import { AnswerText } from './AnswerText';

interface CombinedProps {
  readonly collision: Collision;
  /** Undefined where the template no longer asks it. */
  readonly field: FieldDefinition | undefined;
  /** The answer made of both, once this person chose that. */
  readonly value: Json | null | undefined;
  readonly onCombine: (value: Json) => void;
}

/** Types of which two values make one; of a URL or a quarter they don't, though they are texts. */
const combinable: ReadonlySet<FieldDefinition['type']> = new Set([
  'text',
  'longText',
  'multiSelect',
  'users',
  'riskList',
  'decisionList',
  'table',
]);

/** In characters; null for what isn't typed as a text. */
function limitOf(field: FieldDefinition): number | null {
  if (field.type === 'text') return field.maxLength ?? 500;
  return field.type === 'longText' ? (field.maxLength ?? 4_000) : null;
}

/** The third choice where two answers can stand together: one made of both. A text can be smoothed before it is saved. */
export function Combined({ collision, field, value, onCombine }: CombinedProps) {
  if (field === undefined || !combinable.has(field.type)) return null;
  const both = combineValues(collision);
  if (both === null) return null;
  if (value === undefined || value === null) {
    return (
      <div>
        <Button onClick={() => onCombine(both)}>
          Combine both
          <span className="visually-hidden">{` for ${field.label}`}</span>
        </Button>
      </div>
    );
  }
  const limit = limitOf(field);
  return (
    <div className="collision__side collision__side--chosen collision__combined">
      {limit !== null && typeof value === 'string' ? (
        <Field label="Both, as they will be saved" help="Change it as you like.">
          {(control) => <TextArea {...control} value={value} limit={limit} onChange={onCombine} />}
        </Field>
      ) : (
        <>
          <h4 className="collision__who">Both, as they will be saved</h4>
          <AnswerText field={field} value={value} />
        </>
      )}
    </div>
  );
}
