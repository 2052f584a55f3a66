import { useState } from 'react';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { IssuePicker, type PickedIssue } from '../../ui/IssuePicker';
import { NumberInput } from '../../ui/NumberInput';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import type { EvidenceDraft } from './evidence-draft';

interface EvidenceFieldProps<Draft extends EvidenceDraft = EvidenceDraft> {
  readonly label: string;
  readonly draft: Draft;
  readonly onChange: (draft: EvidenceDraft) => void;
  readonly error: string | null;
}

type TextDraft = Extract<EvidenceDraft, { text: string }>;

const help: Readonly<Record<TextDraft['kind'], string | undefined>> = {
  url: undefined,
  issue: undefined,
  jql: 'A query in JQL. Whoever opens it sees what Jira shows them.',
  note: undefined,
  decision: 'What was decided, and by whom.',
  approval: 'Your word for this function: what you looked at and approve.',
  acknowledgement: 'Your word that this function knows and has what it needs.',
};

function IssueField({ label, draft, onChange, error }: EvidenceFieldProps<TextDraft>) {
  const [picked, setPicked] = useState<PickedIssue | null>(null);
  return (
    <Field label={label} error={error}>
      {(control) => (
        <IssuePicker
          {...control}
          value={picked?.key === draft.text ? picked : null}
          onChange={(issue) => {
            setPicked(issue);
            onChange({ kind: 'issue', text: issue?.key ?? '' });
          }}
        />
      )}
    </Field>
  );
}

function FileField({ label, draft, onChange, error }: EvidenceFieldProps<Extract<EvidenceDraft, { kind: 'file' }>>) {
  return (
    <FieldGroup label={label} help="A file that lies elsewhere: on a drive, in a wiki, in a build." error={error}>
      {(group) => (
        <div {...group} className="evidence-parts">
          <Field label="File name">
            {(control) => (
              <TextInput {...control} value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
            )}
          </Field>
          <Field label="Address">
            {(control) => (
              <TextInput
                {...control}
                inputMode="url"
                placeholder="https://"
                value={draft.address}
                onChange={(address) => onChange({ ...draft, address })}
              />
            )}
          </Field>
        </div>
      )}
    </FieldGroup>
  );
}

function MetricField({
  label,
  draft,
  onChange,
  error,
}: EvidenceFieldProps<Extract<EvidenceDraft, { kind: 'metric' }>>) {
  return (
    <FieldGroup label={label} help="The number this launch promises to move." error={error}>
      {(group) => (
        <div {...group} className="evidence-parts">
          <Field label="Name">
            {(control) => (
              <TextInput {...control} value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
            )}
          </Field>
          <div className="evidence-columns">
            <Field label="Baseline">
              {(control) => (
                <NumberInput
                  {...control}
                  value={draft.baseline}
                  onChange={(baseline) => onChange({ ...draft, baseline })}
                />
              )}
            </Field>
            <Field label="Target">
              {(control) => (
                <NumberInput {...control} value={draft.target} onChange={(target) => onChange({ ...draft, target })} />
              )}
            </Field>
            <Field label="Unit">
              {(control) => (
                <TextInput {...control} isShort value={draft.unit} onChange={(unit) => onChange({ ...draft, unit })} />
              )}
            </Field>
          </div>
        </div>
      )}
    </FieldGroup>
  );
}

function ActualField({
  label,
  draft,
  onChange,
  error,
}: EvidenceFieldProps<Extract<EvidenceDraft, { kind: 'actual' }>>) {
  return (
    <FieldGroup label={label} help="What the metric shows now, in its own unit." error={error}>
      {(group) => (
        <div {...group} className="evidence-columns">
          <Field label="Value">
            {(control) => (
              <NumberInput {...control} value={draft.value} onChange={(value) => onChange({ ...draft, value })} />
            )}
          </Field>
          <Field label="As of">
            {(control) => (
              <DateInput {...control} value={draft.asOf} onChange={(asOf) => onChange({ ...draft, asOf })} />
            )}
          </Field>
        </div>
      )}
    </FieldGroup>
  );
}

/** One piece of evidence to give, by its kind. */
export function EvidenceField({ label, draft, onChange, error }: EvidenceFieldProps) {
  switch (draft.kind) {
    case 'metric':
      return <MetricField {...{ label, draft, onChange, error }} />;
    case 'actual':
      return <ActualField {...{ label, draft, onChange, error }} />;
    case 'file':
      return <FileField {...{ label, draft, onChange, error }} />;
    case 'issue':
      return <IssueField {...{ label, draft, onChange, error }} />;
    case 'url':
      return (
        <Field label={label} error={error}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="url"
              placeholder="https://"
              value={draft.text}
              onChange={(text) => onChange({ ...draft, text })}
            />
          )}
        </Field>
      );
    default:
      return (
        <Field label={label} help={help[draft.kind]} error={error}>
          {(control) => (
            <TextArea {...control} limit={2000} value={draft.text} onChange={(text) => onChange({ ...draft, text })} />
          )}
        </Field>
      );
  }
}
