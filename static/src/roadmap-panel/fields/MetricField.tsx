import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { NumberInput } from '../../ui/NumberInput';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextInput } from '../../ui/TextInput';
import { useItemFacts } from '../item-facts';
import { MetricTrendOf } from '../MetricTrendOf';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { numberOf, recordOf, textOf, withPart } from './read-json';

const directions = [
  { id: 'up', label: 'Up is better' },
  { id: 'down', label: 'Down is better' },
];

/** One number that tells whether it worked: from where, to where, and what became of it. */
export function MetricField({ field, value, onChange, frame, problems }: AnswerFieldProps<'metric'>) {
  const answer = recordOf(value);
  const trend = useItemFacts()?.metricTrends[field.id];
  const set = (part: string) => (next: string | number | null) => onChange(withPart(answer, part, next));
  const error = (part: string) => problemAt(problems, part);
  const unit = textOf(answer.unit) || undefined;
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group} className="answer-card">
          <Field label="Name" error={error('name')}>
            {(control) => (
              <TextInput
                {...control}
                value={textOf(answer.name)}
                placeholder={field.placeholder}
                onChange={set('name')}
              />
            )}
          </Field>
          <div className="answer-columns">
            <Field label="Baseline" error={error('baseline')}>
              {(control) => <NumberInput {...control} value={numberOf(answer.baseline)} onChange={set('baseline')} />}
            </Field>
            <Field label="Target" error={error('target')}>
              {(control) => <NumberInput {...control} value={numberOf(answer.target)} onChange={set('target')} />}
            </Field>
            <Field label="Unit" error={error('unit')}>
              {(control) => (
                <TextInput {...control} isShort value={textOf(answer.unit)} placeholder="%" onChange={set('unit')} />
              )}
            </Field>
          </div>
          <SegmentedControl
            aria-label={`${field.label}: direction`}
            segments={directions}
            value={textOf(answer.direction) || null}
            onChange={set('direction')}
          />
          <Field label="Source" help="Where anybody can look it up." error={error('sourceUrl')}>
            {(control) => (
              <TextInput
                {...control}
                type="url"
                value={textOf(answer.sourceUrl)}
                placeholder="https://"
                onChange={set('sourceUrl')}
              />
            )}
          </Field>
          {trend && <MetricTrendOf trend={trend} />}
          <div className="answer-columns">
            <Field label="Actual" error={error('actual')}>
              {(control) => (
                <NumberInput {...control} value={numberOf(answer.actual)} unit={unit} onChange={set('actual')} />
              )}
            </Field>
            <Field label="As of" error={error('actualOn')}>
              {(control) => (
                <DateInput {...control} value={textOf(answer.actualOn) || null} onChange={set('actualOn')} />
              )}
            </Field>
          </div>
        </div>
      )}
    </FieldGroup>
  );
}
