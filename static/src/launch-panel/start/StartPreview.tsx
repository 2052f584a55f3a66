import PersonIcon from '@atlaskit/icon/core/person';
import type { OutputOf } from '../../../../src/contract/operations';
import type { PreviewItem } from '../../../../src/domain/launch/start-launch';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Avatar } from '../../ui/Avatar';
import { Lozenge } from '../../ui/Lozenge';
import { Message } from '../../ui/Message';
import { importanceWords } from '../items/state-words';

export type Preview = OutputOf<'launch.preview'>;

function Row({ item, people }: { readonly item: PreviewItem; readonly people: Preview['people'] }) {
  const { locale } = useHostContext();
  const { definition, ownerId } = item;
  const { label, Icon } = importanceWords[definition.importance];
  const owner = ownerId === null ? null : (people[ownerId]?.displayName ?? 'Someone you can’t see');
  return (
    <li className="preview-item">
      <span className="preview-item__title">{definition.title}</span>
      <span className="item-meta">
        <span className={`item-meta__importance item-meta__importance--${definition.importance}`}>
          <Icon label="" size="small" />
          {label}
        </span>
        <span>{formatDay(item.dueOn, locale)}</span>
        {item.alreadyDue && <Lozenge tone="warning">Already due</Lozenge>}
        <span className="item-meta__owner">
          {owner === null ? <PersonIcon label="" size="small" /> : <Avatar name={owner} />}
          {owner ?? `No owner yet (${definition.ownerRole})`}
        </span>
      </span>
    </li>
  );
}

/** Every item that the launch would get, by function, before anything is created. */
export function StartPreview({ items, people }: Preview) {
  const functions = [...new Set(items.map(({ definition }) => definition.function))];
  const late = items.filter(({ alreadyDue }) => alreadyDue).length;
  const unowned = items.filter(({ ownerId }) => ownerId === null).length;
  const blocking = items.filter(({ definition }) => definition.importance === 'blocking').length;
  return (
    <>
      <p>
        {`${count(items.length, 'item')} for ${count(functions.length, 'function')}, ${blocking} of them blocking. Nothing is created yet.`}
        {unowned > 0 && ` ${unowned} have no owner yet; you can name them later.`}
      </p>
      {late > 0 && (
        <Message tone="warning" title={`${count(late, 'item')} would be overdue from the first day`}>
          Choose a later date or a smaller tier, or start and settle these first.
        </Message>
      )}
      <div className="preview">
        {functions.map((name) => (
          <section key={name} className="preview__function" aria-label={name}>
            <h3 className="launch-subtitle">{name}</h3>
            <ul>
              {items
                .filter(({ definition }) => definition.function === name)
                .map((item) => (
                  <Row key={item.itemId} item={item} people={people} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
