import { useState } from 'react';
import type { People, Person } from '../../../../src/contract/person';
import type { PlanSharing } from '../../../../src/domain/plan/plan-document';
import { Chip } from '../../ui/Chip';
import { Field, FieldGroup } from '../../ui/Field';
import { GroupPicker } from '../../ui/GroupPicker';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { UsersPicker } from '../../ui/UserPicker';
import { inputId } from './plan-draft';
import { Section } from './Section';
import type { PlanForm } from './use-plan-form';

const kinds: readonly { readonly id: PlanSharing['kind']; readonly label: string }[] = [
  { id: 'everyone', label: 'Everyone' },
  { id: 'named', label: 'People and groups' },
  { id: 'private', label: 'Private' },
];

const means: Readonly<Record<PlanSharing['kind'], string>> = {
  everyone: 'Everyone who uses Jira here finds the plan, and sees figures over the issues that they can browse.',
  named: 'These, and product ops, find the plan. Being named gives nobody a right to an issue.',
  private: 'Only whoever made it and Jira administrators find it.',
};

/** Who finds the plan in the portfolio. */
export function SharingSection({ form, people }: { readonly form: PlanForm; readonly people: People }) {
  const { sharing } = form.draft;
  const [known, setKnown] = useState(people);
  // Named ones are kept while another kind is tried: switching back brings them back.
  const [named, setNamed] = useState(
    sharing.kind === 'named' ? sharing : { kind: 'named' as const, people: [], groups: [] },
  );
  const change = (changed: PlanSharing) => {
    if (changed.kind === 'named') setNamed(changed);
    form.change({ sharing: changed });
  };
  const personOf = (accountId: string): Person =>
    known[accountId] ?? { accountId, displayName: 'Someone you can’t see', active: false };
  return (
    <Section title="Who finds it">
      <FieldGroup label="Shared with" help={means[sharing.kind]} error={form.problemAt('sharing')}>
        {({ role: _, ...group }) => (
          <SegmentedControl
            {...group}
            segments={kinds}
            value={sharing.kind}
            onChange={(kind) => change(kind === 'named' ? named : { kind })}
          />
        )}
      </FieldGroup>
      {sharing.kind === 'named' && (
        <div className="plan-fields plan-fields--wide">
          <Field id={inputId('sharing/people')} label="People">
            {(control) => (
              <UsersPicker
                {...control}
                placeholder="Find a person"
                value={sharing.people.map(personOf)}
                onChange={(chosen) => {
                  setKnown({ ...known, ...Object.fromEntries(chosen.map((person) => [person.accountId, person])) });
                  change({ ...sharing, people: chosen.map(({ accountId }) => accountId) });
                }}
              />
            )}
          </Field>
          <Field id={inputId('sharing/groups')} label="Groups">
            {(control) => (
              <div className="chips">
                {sharing.groups.map(({ groupId, name }) => (
                  <Chip
                    key={groupId}
                    label={name}
                    onRemove={() =>
                      change({ ...sharing, groups: sharing.groups.filter((other) => other.groupId !== groupId) })
                    }
                  />
                ))}
                <GroupPicker
                  {...control}
                  value={null}
                  without={new Set(sharing.groups.map(({ groupId }) => groupId))}
                  onChange={(picked) => {
                    if (picked === null) return;
                    const { groupId, name } = picked;
                    change({ ...sharing, groups: [...sharing.groups, { groupId, name }] });
                  }}
                />
              </div>
            )}
          </Field>
        </div>
      )}
    </Section>
  );
}
