import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { reportedHealthLabel } from '../../../../src/domain/template/field-types/health';
import { FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { recordOf, textOf, withPart } from './read-json';

const states = [
  { id: 'onTrack', label: reportedHealthLabel.onTrack, icon: <SuccessIcon label="" size="small" /> },
  { id: 'atRisk', label: reportedHealthLabel.atRisk, icon: <WarningIcon label="" size="small" /> },
  { id: 'offTrack', label: reportedHealthLabel.offTrack, icon: <ErrorIcon label="" size="small" /> },
];

/** The decision owner's word on how it goes, and one sentence why. */
export function HealthField({ field, value, onChange, frame, problems }: AnswerFieldProps<'health'>) {
  const answer = recordOf(value);
  return (
    <FieldGroup {...frame} error={frame.error ?? problemAt(problems, 'sentence')}>
      {(group) => (
        <div {...group} className="answer-stack">
          <SegmentedControl
            aria-label={`${field.label}: state`}
            segments={states}
            value={textOf(answer.state) || null}
            onChange={(state) => onChange(withPart(answer, 'state', state))}
          />
          <TextArea
            aria-label={`${field.label}: one sentence why`}
            rows={1}
            limit={280}
            placeholder={field.placeholder ?? 'One sentence why'}
            value={textOf(answer.sentence)}
            onChange={(sentence) => onChange(withPart(answer, 'sentence', sentence))}
          />
        </div>
      )}
    </FieldGroup>
  );
}
