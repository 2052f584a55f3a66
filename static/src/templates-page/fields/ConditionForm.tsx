import { nameOfField, textPart, type DraftField } from '../draft/draft';
import { Field } from '../../ui/Field';
import { Select, type Choice } from '../../ui/Select';
import { ToggleList } from '../../ui/ToggleList';
import { listOf, recordOf, textOf, textsOf } from '../../roadmap-panel/fields/read-json';
import { useEditing } from './editing-context';
import type { PartProps } from './part-props';

interface ConditionFormProps extends PartProps {
  readonly part: 'requiredWhen' | 'shownWhen';
  readonly label: string;
  /** What it is called that there is no condition. */
  readonly always: string;
  readonly help: string;
}

const deciding: ReadonlySet<string> = new Set(['singleSelect', 'multiSelect', 'checkbox']);

/** What a field can be answered with, as conditions and defaults name it. */
export function optionsOf(field: DraftField): readonly Choice[] {
  if (field.type === 'checkbox') {
    return [{ id: 'true', label: 'Ticked' }];
  }
  return listOf(field.options).flatMap((item) => {
    const option = recordOf(item);
    const id = textOf(option.id);
    return id === '' ? [] : [{ id, label: textOf(option.label) || 'Option without a label' }];
  });
}

/** Makes something of a field depend on what another field, a choice or a checkbox, was answered with. */
export function ConditionForm({ part, label, always, help, field, set, frame }: ConditionFormProps) {
  const { editor } = useEditing();
  const condition = recordOf(field[part]);
  const otherId = textOf(condition.field) || null;
  const choices = editor.draft.fields.filter(({ id, type }) => deciding.has(type) && id !== field.id);
  const other = editor.draft.fields.find(({ id }) => id === otherId);
  const offered = choices.map((choice) => ({ id: choice.id, label: `“${nameOfField(choice)}” is …` }));
  const isGone = otherId !== null && choices.every(({ id }) => id !== otherId);
  if (choices.length === 0 && otherId === null) return null;
  return (
    <div className="condition">
      <Field label={label} help={otherId === null ? undefined : help} {...frame(part)}>
        {(control) => (
          <Select
            {...control}
            emptyLabel={always}
            options={isGone ? [...offered, { id: otherId, label: 'A field that is gone' }] : offered}
            value={otherId}
            onChange={(chosen) => set({ [part]: chosen === null ? undefined : { field: chosen, in: [] } })}
          />
        )}
      </Field>
      {otherId !== null && other !== undefined && (
        <div className="condition__answers">
          <ToggleList
            id={`${frame(part).id}-in`}
            role="group"
            aria-labelledby={`${frame(part).id}-words`}
            aria-describedby={undefined}
            options={optionsOf(other)}
            value={textsOf(condition.in)}
            onChange={(chosen) => set({ [part]: { field: otherId, in: chosen } })}
          />
          <span className="visually-hidden" id={`${frame(part).id}-words`}>
            {`${label}: “${textPart(other, 'label')}” is one of`}
          </span>
        </div>
      )}
    </div>
  );
}
