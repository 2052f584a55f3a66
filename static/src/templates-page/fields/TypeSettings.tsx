import type { ReactElement } from 'react';
import type { Json } from '../../../../src/domain/json';
import { isCoreField, textPart, typeOf } from '../draft/draft';
import { Checkbox } from '../../ui/Checkbox';
import { Field } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { numberOf, textsOf } from '../../roadmap-panel/fields/read-json';
import { ColumnList } from './ColumnList';
import { optionsOf } from './ConditionForm';
import { OptionList } from './OptionList';
import type { PartProps } from './part-props';
import { settingsOfType, type Setting } from './setting-words';

const orNone = (value: Json | null): Json | undefined => (value === null || value === '' ? undefined : value);

function NumberSetting({
  part,
  label,
  help,
  field,
  set,
  frame,
}: PartProps & { readonly part: string; readonly label: string; readonly help?: string }) {
  return (
    <Field label={label} help={help} {...frame(part)}>
      {(control) => (
        <NumberInput {...control} value={numberOf(field[part])} onChange={(value) => set({ [part]: orNone(value) })} />
      )}
    </Field>
  );
}

function DefaultSetting({ field, set, frame }: PartProps) {
  const help = 'Counts as answered until somebody answers otherwise.';
  const value = field.default;
  if (field.type === 'checkbox') {
    return (
      <Checkbox
        id={frame('default').id}
        label="Ticked from the start"
        isChecked={value === true}
        onChange={(isTicked) => set({ default: isTicked ? true : undefined })}
      />
    );
  }
  return (
    <Field label="Default answer" help={help} {...frame('default')}>
      {(control) => {
        const change = (changed: Json | null) => set({ default: orNone(changed) });
        if (field.type === 'number') return <NumberInput {...control} value={numberOf(value)} onChange={change} />;
        if (field.type === 'multiSelect') {
          return (
            <MultiSelect
              {...control}
              options={optionsOf(field)}
              value={textsOf(value)}
              placeholder="None"
              onChange={(chosen) => set({ default: chosen.length === 0 ? undefined : chosen })}
            />
          );
        }
        const text = textPart(field, 'default');
        if (field.type !== 'singleSelect') return <TextArea {...control} rows={1} value={text} onChange={change} />;
        return (
          <Select {...control} emptyLabel="None" options={optionsOf(field)} value={text || null} onChange={change} />
        );
      }}
    </Field>
  );
}

const prefillOf: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {
  user: { id: 'assignee', label: 'The issue’s assignee' },
  date: { id: 'dueDate', label: 'The issue’s due date' },
  quarter: { id: 'dueDate', label: 'The issue’s due date' },
};

function PrefillSetting({ field, set, frame }: PartProps) {
  const known = prefillOf[field.type];
  if (known === undefined) return null;
  return (
    <Field label="Filled from Jira" help="Read live, and shown until somebody answers otherwise." {...frame('prefill')}>
      {(control) => (
        <Select
          {...control}
          emptyLabel="No"
          options={[known]}
          value={textPart(field, 'prefill') || null}
          onChange={(prefill) => set({ prefill: prefill ?? undefined })}
        />
      )}
    </Field>
  );
}

const settings: Readonly<Record<Setting, (props: PartProps) => ReactElement | null>> = {
  options: (props) => <OptionList {...props} />,
  columns: (props) => <ColumnList {...props} />,
  allowOther: ({ field, set, frame }) => (
    <Checkbox
      id={frame('allowOther').id}
      label="People may write values of their own"
      isChecked={field.allowOther === true}
      onChange={(isAllowed) => set({ allowOther: isAllowed ? true : undefined })}
    />
  ),
  allowDate: ({ field, set, frame }) => (
    <Checkbox
      id={frame('allowDate').id}
      label="A day may stand in place of a quarter"
      isChecked={field.allowDate === true}
      onChange={(isAllowed) => set({ allowDate: isAllowed ? true : undefined })}
    />
  ),
  maxRows: (props) => (
    <NumberSetting {...props} part="maxRows" label="Most rows" help="20 when not said, 50 at most." />
  ),
  maxLength: (props) => (
    <NumberSetting
      {...props}
      part="maxLength"
      label="Longest answer, in characters"
      help={props.field.type === 'text' ? '500 when not said, 2,000 at most.' : '4,000 when not said, 10,000 at most.'}
    />
  ),
  range: (props) => (
    <div className="field-form__pair">
      <NumberSetting {...props} part="min" label="Smallest" />
      <NumberSetting {...props} part="max" label="Largest" />
    </div>
  ),
  unit: ({ field, set, frame }) => (
    <Field label="Unit" help="Shown behind the number, such as %." {...frame('unit')}>
      {(control) => (
        <TextInput
          {...control}
          isShort
          maxLength={20}
          value={textPart(field, 'unit')}
          onChange={(unit) => set({ unit: orNone(unit) })}
        />
      )}
    </Field>
  ),
  default: (props) => <DefaultSetting {...props} />,
  prefill: (props) => <PrefillSetting {...props} />,
};

const coreFixed: readonly Setting[] = ['prefill', 'default'];

/** What only this type of field knows. */
export function TypeSettings(props: PartProps) {
  const type = typeOf(props.field);
  if (type === null) return null;
  // Rules read these by name: what their answers may be isn't the template's to say.
  const fixed = isCoreField(props.field) ? coreFixed : [];
  const asked = settingsOfType[type].filter((setting) => !fixed.includes(setting));
  return asked.map((setting) => {
    const Setting = settings[setting];
    return <Setting key={setting} {...props} />;
  });
}
