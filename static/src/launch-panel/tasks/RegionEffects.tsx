import type { People } from '../../../../src/contract/person';
import type { RegionChanges } from '../../../../src/domain/launch/plan-regions';
import { count, formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Disclosure } from '../../ui/Disclosure';
import { useLaunch } from '../launch-context';

/** What a change of regions makes of the launch's items, before it is saved. */
export function RegionEffects({ changes, people }: { readonly changes: RegionChanges; readonly people: People }) {
  const { reading, personOf } = useLaunch();
  const { locale } = useHostContext();
  const { added, reopened, moved, ended } = changes;
  const titleOf = (itemId: string) => reading.launch.items[itemId]?.definition.title ?? itemId;
  const nameOf = (accountId: string) => people[accountId]?.displayName ?? personOf(accountId).displayName;
  const groups = [
    {
      words: `${count(added.length, 'item')} will be added`,
      lines: added.map(
        ({ definition, dueOn, ownerId }) =>
          `${definition.title}, ${formatDay(dueOn, locale)}, ${ownerId === null ? `no owner yet (${definition.ownerRole})` : nameOf(ownerId)}`,
      ),
    },
    {
      words: `${count(reopened.length, 'item')} will be open again, with what was given`,
      lines: reopened.map(({ itemId, to }) => `${titleOf(itemId)}, ${formatDay(to, locale)}`),
    },
    {
      words: `${count(moved.length, 'due date')} will change`,
      lines: moved.map(
        ({ itemId, from, to }) =>
          `${titleOf(itemId)}: ${from === null ? '–' : formatDay(from, locale)} → ${formatDay(to, locale)}`,
      ),
    },
    {
      words: `${count(ended.length, 'item')} will become not applicable; what was given stays`,
      lines: ended.map(titleOf),
    },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="date-changes" aria-label="What the change makes of the items">
      {groups.length === 0 && <p>No item changes.</p>}
      {groups.map(({ words, lines }) => (
        <Disclosure key={words} label={words}>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}
