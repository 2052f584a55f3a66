import type { OutputOf } from '../../../../src/contract/operations';
import type { Person } from '../../../../src/contract/person';
import { addDays } from '../../../../src/domain/calendar/calendar-date';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Message } from '../../ui/Message';
import { OwnerGaps } from './OwnerGaps';
import { PreviewRow } from './PreviewRow';

export type Preview = OutputOf<'launch.preview'>;

interface StartPreviewProps {
  readonly preview: Preview;
  readonly today: string;
  /** Chosen here, by item. */
  readonly owners: Readonly<Record<string, Person | null>>;
  readonly errorAt: (path: string) => string | null;
  readonly onOwners: (chosen: Readonly<Record<string, Person | null>>) => void;
}

/** Every item that the launch would get, before anything is created: what lacks an owner first, then all by function. */
export function StartPreview({ preview, today, owners, errorAt, onOwners }: StartPreviewProps) {
  const { locale } = useHostContext();
  const { items, people } = preview;
  const functions = [...new Set(items.map(({ definition }) => definition.function))];
  const late = items.filter(({ alreadyDue }) => alreadyDue);
  const blocking = items.filter(({ definition }) => definition.importance === 'blocking').length;
  const lead = Math.max(0, ...items.map(({ definition }) => -definition.offsetDays));
  const personOf = (accountId: string): Person =>
    people[accountId] ?? { accountId, displayName: 'Someone you can’t see', active: false };
  const ownerOf = ({ itemId, ownerId }: Preview['items'][number]): Person | null => {
    const chosen = owners[itemId];
    return chosen === undefined ? (ownerId === null ? null : personOf(ownerId)) : chosen;
  };
  return (
    <>
      <p>
        {`${count(items.length, 'item')} for ${count(functions.length, 'function')}, ${blocking} of them blocking. Nothing is created yet.`}
      </p>
      {late.length > 0 && (
        <Message tone="warning" title={`${count(late.length, 'item')} would be overdue from the first day`}>
          {`Go back and choose a later date or a smaller tier, or start and settle these first. From ${formatDay(addDays(today, lead), locale)} on, nothing would be late.`}
        </Message>
      )}
      <OwnerGaps items={items} ownerOf={ownerOf} onOwners={onOwners} />
      <div className="preview">
        {functions.map((name) => (
          <section key={name} className="preview__function" aria-label={name}>
            <h3 className="launch-subtitle">{name}</h3>
            <ul>
              {items
                .filter(({ definition }) => definition.function === name)
                .map((item) => (
                  <PreviewRow
                    key={item.itemId}
                    item={item}
                    owner={ownerOf(item)}
                    error={errorAt(`owners/${item.itemId}`)}
                    onOwner={(person) => onOwners({ [item.itemId]: person })}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
