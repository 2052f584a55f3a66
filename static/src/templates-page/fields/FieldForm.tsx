import type { Json } from '../../../../src/domain/json';
import { requiredAt } from '../../../../src/domain/template/field-base';
import { fieldTypes } from '../../../../src/domain/template/field-types/registry';
import { isCoreField, isFieldType, nameOfField, textPart, typeOf, type DraftField } from '../draft/draft';
import { changeField, retypeField } from '../draft/draft-edits';
import { partId, problemAt } from '../draft/placed-problem';
import { Checkbox } from '../../ui/Checkbox';
import { Field, FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { ConditionForm } from './ConditionForm';
import { useEditing } from './editing-context';
import { requiredChoices, requiredMeans, typeGroups, typesWithExample } from './setting-words';
import type { PartProps } from './part-props';
import { TypeSettings } from './TypeSettings';
import './field-form.css';

const types = typeGroups
  .flatMap((group) => group.types)
  .map(({ type }) => ({ id: type, label: fieldTypes[type].name }));

/** What a type's answers are kept in doesn't fit another type, so it stands once somebody may have answered. */
function TypeField({ field, frame }: PartProps) {
  const { editor } = useEditing();
  const isPublished = editor.view.published?.fields.some(({ id }) => id === field.id) ?? false;
  const why = isCoreField(field)
    ? 'Gantry’s rules read this answer: ask it in your own words, but its type stays.'
    : isPublished
      ? 'This field is published, so its type stays: answers given so far would not fit another. Add a new field instead.'
      : null;
  return (
    <Field label="Type of answer" help={why} {...frame('type')}>
      {(control) => (
        <Select
          {...control}
          options={typeOf(field) === null ? [...types, { id: field.type, label: field.type }] : types}
          value={field.type}
          disabled={why !== null}
          onChange={(type) => {
            if (type !== null && isFieldType(type)) editor.change((draft) => retypeField(draft, field.id, type));
          }}
        />
      )}
    </Field>
  );
}

function WordsSettings({ field, set, frame }: PartProps) {
  const type = typeOf(field);
  return (
    <>
      <Field label="Label" help="The question as people see it." isRequired {...frame('label')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            value={textPart(field, 'label')}
            onChange={(label) => set({ label })}
          />
        )}
      </Field>
      <Field label="Help text" help="One or two sentences: what a good answer holds." {...frame('help')}>
        {(control) => (
          <TextArea
            {...control}
            rows={1}
            limit={500}
            value={textPart(field, 'help')}
            onChange={(help) => set({ help })}
          />
        )}
      </Field>
      {type !== null && typesWithExample.has(type) && (
        <Field label="Example answer" help="Shown in the empty control." {...frame('placeholder')}>
          {(control) => (
            <TextArea
              {...control}
              rows={1}
              limit={300}
              value={textPart(field, 'placeholder')}
              onChange={(placeholder) => set({ placeholder: placeholder === '' ? undefined : placeholder })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function AskedSettings({ field, set, frame }: PartProps) {
  const asked = requiredAt.safeParse(field.requiredAt).data ?? null;
  return (
    <>
      <FieldGroup label="An answer is required" help={asked && requiredMeans[asked]} {...frame('requiredAt')}>
        {({ role: _group, ...named }) => (
          <SegmentedControl
            {...named}
            segments={requiredChoices}
            value={asked}
            onChange={(chosen) => set({ requiredAt: chosen })}
          />
        )}
      </FieldGroup>
      {asked !== 'never' && (
        <ConditionForm
          part="requiredWhen"
          label="Required while"
          always="Nothing else decides"
          help="Otherwise the field is optional."
          field={field}
          set={set}
          frame={frame}
        />
      )}
      {!isCoreField(field) && (
        <ConditionForm
          part="shownWhen"
          label="Shown while"
          always="Always shown"
          help="Otherwise it is neither shown nor asked; an answer that it has is kept."
          field={field}
          set={set}
          frame={frame}
        />
      )}
    </>
  );
}

function RightsSettings({ field, set, frame }: PartProps) {
  const { editor } = useEditing();
  const dates = editor.draft.fields
    .filter(({ type }) => type === 'date')
    .map((date) => ({ id: date.id, label: nameOfField(date) }));
  const lockedFrom = textPart(field, 'lockedFrom') || null;
  const before = editor.view.published?.fields.find(({ id }) => id === field.id);
  // Answers were given on it: what was the owner's, or locked, isn't opened by editing a template.
  const isPromised = field.decisionRight === true && before?.decisionRight === true;
  return (
    <>
      <Checkbox
        id={partId('field', field.id, 'decisionRight')}
        label="Only the decision owner may change the answer"
        description={
          isPromised
            ? 'Published so: it stays the decision owner’s.'
            : 'Administrators can, with a reason that is recorded.'
        }
        isChecked={field.decisionRight === true}
        isDisabled={isPromised}
        onChange={(isOwners) => set({ decisionRight: isOwners ? true : undefined })}
      />
      {!isCoreField(field) && (dates.length > 0 || lockedFrom !== null) && (
        <Field label="Locked from" help="From that day on, a given answer stands." {...frame('lockedFrom')}>
          {(control) => (
            <Select
              {...control}
              emptyLabel="Never locked"
              options={dates.map(({ id, label }) => ({
                id,
                label: id === field.id ? 'the date in this field' : `the date in “${label}”`,
              }))}
              value={lockedFrom}
              disabled={before?.lockedFrom !== undefined && before.lockedFrom === lockedFrom}
              onChange={(from) => set({ lockedFrom: from ?? undefined })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** Everything that a template says of one field, as far as its type knows it. */
export function FieldForm({ field }: { readonly field: DraftField }) {
  const { editor } = useEditing();
  const parts: PartProps = {
    field,
    set: (changed: Readonly<Record<string, Json | undefined>>) =>
      editor.change((draft) => changeField(draft, field.id, changed)),
    frame: (part) => ({
      id: partId('field', field.id, part),
      error: problemAt(editor.problems, 'field', field.id, part),
    }),
  };
  return (
    <div className="field-form">
      <fieldset className="field-form__group">
        <legend className="visually-hidden">Words</legend>
        <WordsSettings {...parts} />
      </fieldset>
      <fieldset className="field-form__group">
        <legend className="field-form__legend">Answer</legend>
        <TypeField {...parts} />
        <TypeSettings {...parts} />
      </fieldset>
      <fieldset className="field-form__group">
        <legend className="field-form__legend">When it is asked</legend>
        <AskedSettings {...parts} />
      </fieldset>
      <fieldset className="field-form__group">
        <legend className="field-form__legend">Who may change it</legend>
        <RightsSettings {...parts} />
      </fieldset>
    </div>
  );
}
