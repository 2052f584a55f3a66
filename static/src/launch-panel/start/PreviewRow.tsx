import PersonIcon from '@atlaskit/icon/core/person';
import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../../../src/contract/person';
import type { PreviewItem } from '../../../../src/domain/launch/start-launch';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { UserPicker } from '../../ui/UserPicker';
import { importanceWords } from '../items/state-words';

interface PreviewRowProps {
  readonly item: PreviewItem;
  readonly owner: Person | null;
  readonly error: string | null;
  readonly onOwner: (person: Person | null) => void;
}

/** One item as the launch would get it. Its owner can be another, where that is this person's to say. */
export function PreviewRow({ item, owner, error, onOwner }: PreviewRowProps) {
  const { locale } = useHostContext();
  const [isNaming, setIsNaming] = useState(false);
  const picker = useRef<HTMLDivElement>(null);
  const changeButton = useRef<HTMLButtonElement>(null);
  const { definition } = item;
  const { label, Icon } = importanceWords[definition.importance];
  useEffect(() => {
    if (isNaming) picker.current?.querySelector('input')?.focus();
  }, [isNaming]);
  return (
    <li className="preview-item">
      <span className="preview-item__head">
        <span className="preview-item__title">{definition.title}</span>
        {item.mayNameOwner && (
          <Button
            ref={changeButton}
            appearance="link"
            aria-label={`Change the owner of ${definition.title}`}
            aria-expanded={isNaming}
            onClick={() => setIsNaming(!isNaming)}
          >
            Change
          </Button>
        )}
      </span>
      <span className="item-meta">
        <span className={`item-meta__importance item-meta__importance--${definition.importance}`}>
          <Icon label="" size="small" />
          {label}
        </span>
        <span>{formatDay(item.dueOn, locale)}</span>
        {item.alreadyDue && <Lozenge tone="warning">Already due</Lozenge>}
        <span className="item-meta__owner">
          {owner === null ? <PersonIcon label="" size="small" /> : <Avatar name={owner.displayName} />}
          {owner?.displayName ?? `No owner yet (${definition.ownerRole})`}
        </span>
      </span>
      {isNaming && (
        <div ref={picker} className="preview-item__owner">
          <UserPicker
            aria-label={`Owner of ${definition.title}`}
            value={owner}
            onChange={(person) => {
              onOwner(person);
              if (person === null) return;
              setIsNaming(false);
              changeButton.current?.focus();
            }}
          />
        </div>
      )}
      {error && <p className="regions__error">{error}</p>}
    </li>
  );
}
