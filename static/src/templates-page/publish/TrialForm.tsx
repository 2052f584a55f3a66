import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { ToggleList } from '../../ui/ToggleList';
import { measureChoices } from '../trial/measure-words';
import { trialPart, type TrialDraft, type trialProblems } from './trial-draft';
import './publish.css';

interface TrialFormProps {
  readonly trial: TrialDraft;
  readonly problems: ReturnType<typeof trialProblems>;
  readonly onChange: (trial: TrialDraft) => void;
}

/** A trial's question, its last day and its measures. */
export function TrialForm({ trial, problems, onChange }: TrialFormProps) {
  const { question, endsOn, measures } = trial;
  const part = (name: keyof TrialDraft) => ({ id: trialPart(name), error: problems[name] });
  return (
    <fieldset className="trial-form">
      <legend className="visually-hidden">The trial</legend>
      <Field label="What do you want to find out?" isRequired {...part('question')}>
        {(control) => (
          <TextArea
            {...control}
            rows={1}
            limit={500}
            placeholder="Do teams finish the form sooner when the metric is asked later?"
            value={question}
            onChange={(text) => onChange({ ...trial, question: text })}
          />
        )}
      </Field>
      <Field label="Last day" help="The trial runs to the end of it." isRequired {...part('endsOn')}>
        {(control) => <DateInput {...control} value={endsOn} onChange={(day) => onChange({ ...trial, endsOn: day })} />}
      </Field>
      <FieldGroup label="What is measured" isRequired {...part('measures')}>
        {(group) => (
          <ToggleList
            {...group}
            options={measureChoices}
            value={measures}
            onChange={(chosen) =>
              onChange({
                ...trial,
                measures: measureChoices.map(({ id }) => id).filter((id) => chosen.includes(id)),
              })
            }
          />
        )}
      </FieldGroup>
    </fieldset>
  );
}
