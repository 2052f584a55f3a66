import GroupIcon from '@atlaskit/icon/core/people-group';
import RoleIcon from '@atlaskit/icon/core/shield';
import type { Holder } from '../../../src/domain/role/roles';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { GroupPicker } from '../ui/GroupPicker';
import { holderId } from './rebase-settings';

interface HolderListProps {
  readonly label: string;
  readonly help: string;
  /** Who holds the role while nobody is named. */
  readonly otherwise: string;
  readonly holders: readonly Holder[];
  readonly onChange: (holders: readonly Holder[]) => void;
}

const MOST_HOLDERS = 20;

/** Groups that hold a role; project roles that hold it already can be taken away. */
export function HolderList({ label, help, otherwise, holders, onChange }: HolderListProps) {
  const groupIds = new Set(holders.flatMap((holder) => (holder.kind === 'group' ? [holder.groupId] : [])));
  return (
    <Field label={label} help={help}>
      {(control) => (
        <div className="holders">
          {holders.length > 0 && (
            <ul className="holders__list" aria-label={label}>
              {holders.map((holder) => (
                <li key={holderId(holder)}>
                  <Chip
                    label={holder.kind === 'group' ? holder.name : `${holder.name} (project role)`}
                    icon={
                      holder.kind === 'group' ? <GroupIcon label="" size="small" /> : <RoleIcon label="" size="small" />
                    }
                    onRemove={() => onChange(holders.filter((other) => other !== holder))}
                  />
                </li>
              ))}
            </ul>
          )}
          {holders.length < MOST_HOLDERS && (
            <span className="holders__picker">
              <GroupPicker
                {...control}
                value={null}
                without={groupIds}
                placeholder={holders.length === 0 ? 'Find a group' : 'Add another group'}
                onChange={(group) => group && onChange([...holders, { kind: 'group', ...group }])}
              />
            </span>
          )}
          {holders.length === 0 && <p className="quiet">{otherwise}</p>}
        </div>
      )}
    </Field>
  );
}
