import { confidenceLabel } from '../../../../src/domain/template/field-types/confidence';
import { FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { recordOf, textOf, withPart } from './read-json';

const levels = [
  { id: 'high', label: confidenceLabel.high },
  { id: 'medium', label: confidenceLabel.medium },
  { id: 'low', label: confidenceLabel.low },
];

export function ConfidenceField({ field, value, onChange, frame, problems }: AnswerFieldProps<'confidence'>) {
  const answer = recordOf(value);
  return (
    <FieldGroup {...frame} error={frame.error ?? problemAt(problems, 'reason')}>
      {(group) => (
        <div {...group} className="answer-stack">
          <SegmentedControl
            aria-label={`${field.label}: level`}
            segments={levels}
            value={textOf(answer.level) || null}
            onChange={(level) => onChange(withPart(answer, 'level', level))}
          />
          <TextArea
            aria-label={`${field.label}: reason`}
            rows={1}
            limit={500}
            placeholder={field.placeholder ?? 'What makes you so sure, or unsure?'}
            value={textOf(answer.reason)}
            onChange={(reason) => onChange(withPart(answer, 'reason', reason))}
          />
        </div>
      )}
    </FieldGroup>
  );
}
