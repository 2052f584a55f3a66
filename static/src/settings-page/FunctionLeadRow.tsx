import DeleteIcon from '@atlaskit/icon/core/delete';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { DateInput } from '../ui/DateInput';
import { Field, FieldGroup } from '../ui/Field';
import { GroupPicker } from '../ui/GroupPicker';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { UserPicker } from '../ui/UserPicker';
import type { LeadDraft } from './settings-draft';

interface FunctionLeadRowProps {
  readonly lead: LeadDraft;
  readonly idOf: (part: string) => string;
  readonly errorOf: (part: string) => string | null;
  readonly onChange: (part: Partial<LeadDraft>) => void;
  readonly onRemove: () => void;
}

const kinds = [
  { id: 'person', label: 'Person' },
  { id: 'group', label: 'Group' },
] as const;

/** Functions of Gantry's own checklist: any other name can be typed as well. */
export const functionNames: readonly string[] = [
  ...new Set(BUILTIN_CHECKLIST.items.map((item) => item.function)),
].toSorted();
export const functionNamesId = 'function-names';

/** One function's lead, and who stands in for them. */
export function FunctionLeadRow({ lead, idOf, errorOf, onChange, onRemove }: FunctionLeadRowProps) {
  const name = lead.name.trim() || 'new function';
  return (
    <li className="lead">
      <Field id={idOf('name')} label="Function" error={errorOf('name')}>
        {(control) => (
          <TextInput
            {...control}
            list={functionNamesId}
            maxLength={60}
            value={lead.name}
            onChange={(text) => onChange({ name: text })}
          />
        )}
      </Field>
      <FieldGroup label="Led by" error={errorOf('lead')}>
        {(group) => (
          <div {...group} className="lead__who">
            <Select
              aria-label={`A person or a group leads ${name}`}
              options={kinds}
              value={lead.kind}
              onChange={(kind) => onChange({ kind: kind === 'group' ? 'group' : 'person' })}
            />
            {lead.kind === 'person' ? (
              <UserPicker
                id={idOf('lead')}
                aria-label={`Lead of ${name}`}
                aria-invalid={errorOf('lead') === null ? undefined : true}
                value={lead.person}
                onChange={(person) => onChange({ person })}
              />
            ) : (
              <GroupPicker
                id={idOf('lead')}
                aria-label={`Group that leads ${name}`}
                aria-invalid={errorOf('lead') === null ? undefined : true}
                value={lead.group}
                onChange={(group) => onChange({ group: group && { kind: 'group', ...group } })}
              />
            )}
          </div>
        )}
      </FieldGroup>
      <Field id={idOf('delegate')} label="Delegate" error={errorOf('delegate')}>
        {(control) => (
          <UserPicker
            {...control}
            placeholder="No delegate"
            value={lead.delegate}
            onChange={(delegate) => onChange({ delegate, ...(delegate === null && { untilOn: null }) })}
          />
        )}
      </Field>
      <Field id={idOf('untilOn')} label="Until (inclusive)" error={errorOf('untilOn')}>
        {(control) => <DateInput {...control} value={lead.untilOn} onChange={(untilOn) => onChange({ untilOn })} />}
      </Field>
      <IconButton label={`Remove the lead of ${name}`} icon={<DeleteIcon label="" />} onClick={onRemove} />
    </li>
  );
}
