import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../src/domain/problem';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { TextInput } from '../ui/TextInput';
import { UserPicker } from '../ui/UserPicker';
import './launch-settings.css';
import { emptyOwnerRole, functionsOf, type OwnerRoleDraft } from './owner-role-draft';
import { leadPath, type LeadDraft } from './settings-draft';

interface OwnerRolesProps {
  readonly projectId: string;
  readonly roles: readonly OwnerRoleDraft[];
  /** Who gets the items of a role that nobody holds. */
  readonly leads: readonly LeadDraft[];
  readonly problems: readonly Problem[];
  readonly onChange: (roles: readonly OwnerRoleDraft[]) => void;
}

/** Who stands in for a role that nobody holds. */
function otherwise(role: string, leads: readonly LeadDraft[]): string {
  const lead = leads.find(({ name, person }) => person !== null && functionsOf(role).includes(name.trim()));
  return lead?.person ? `${lead.person.displayName}, who leads ${lead.name.trim()}` : 'Nobody';
}

/** Who a new launch's items go to in a project, by the owner role that checklists name. */
export function OwnerRoles({ projectId, roles, leads, problems, onChange }: OwnerRolesProps) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  });
  const set = (rowId: string, part: Partial<OwnerRoleDraft>) =>
    onChange(roles.map((row) => (row.rowId === rowId ? { ...row, ...part } : row)));
  const errorOf = (rowId: string, part: string) =>
    problems.find(({ path }) => path === leadPath(projectId, rowId, part))?.message ?? null;
  return (
    <section className="leads">
      <h3 className="leads__title">Who does what in a launch</h3>
      <p className="quiet">
        The items of a new launch go to the holder of their role, else to who leads their function. A PM’s items go to
        the issue’s assignee. Launches that run already keep their owners.
      </p>
      <ul ref={list} className="owner-roles">
        {roles.map(({ rowId, role, isKnown, person }) => (
          <li key={rowId} className="owner-role">
            {isKnown ? (
              <Field id={leadPath(projectId, rowId, 'person')} label={role}>
                {(control) => (
                  <UserPicker
                    {...control}
                    placeholder={otherwise(role, leads)}
                    value={person}
                    onChange={(chosen) => set(rowId, { person: chosen })}
                  />
                )}
              </Field>
            ) : (
              <>
                <Field id={leadPath(projectId, rowId, 'name')} label="Role" error={errorOf(rowId, 'name')}>
                  {(control) => (
                    <TextInput
                      {...control}
                      maxLength={60}
                      value={role}
                      onChange={(text) => set(rowId, { role: text })}
                    />
                  )}
                </Field>
                <Field id={leadPath(projectId, rowId, 'person')} label="Person" error={errorOf(rowId, 'person')}>
                  {(control) => (
                    <UserPicker {...control} value={person} onChange={(chosen) => set(rowId, { person: chosen })} />
                  )}
                </Field>
                <IconButton
                  label={`Remove the role ${role.trim() || 'without a name'}`}
                  icon={<DeleteIcon label="" />}
                  onClick={() => {
                    onChange(roles.filter((other) => other.rowId !== rowId));
                    addButton.current?.focus();
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button
          ref={addButton}
          iconBefore={<AddIcon label="" size="small" />}
          onClick={() => {
            added.current = true;
            onChange([...roles, emptyOwnerRole(`role-${crypto.randomUUID()}`)]);
          }}
        >
          Add role
        </Button>
      </div>
    </section>
  );
}
