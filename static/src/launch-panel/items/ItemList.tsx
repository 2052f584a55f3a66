import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useLaunch } from '../launch-context';
import { groupItems, groupOf } from './group-items';
import { ItemGroup } from './ItemGroup';
import type { Filter, ItemListState } from './use-item-list';
import { waitsFor } from './waits-for';
import './items.css';

const nothing: Readonly<Record<Filter, string>> = {
  all: 'This launch has no items.',
  open: 'Everything is settled.',
  mine: 'Nothing waits for you here.',
};

/** Every item, by function, worst first. */
export function ItemList({ list }: { readonly list: ItemListState }) {
  const { reading, view, viewerId } = useLaunch();
  const { assessment, launch } = reading;
  const viewer = { ...view.rights, accountId: viewerId };
  const itemOf = (stands: ItemAssessment): LaunchItem | undefined => launch.items[stands.itemId];
  const isMine = (stands: ItemAssessment) => {
    const item = itemOf(stands);
    return item !== undefined && waitsFor(viewer, stands, item);
  };
  const passes: Readonly<Record<Filter, (stands: ItemAssessment) => boolean>> = {
    all: () => true,
    open: (stands) => !stands.settled,
    mine: isMine,
  };
  const counted = (filter: Filter) => assessment.items.filter(passes[filter]).length;
  const choose = (filter: Filter) =>
    list.setFilter(filter, filter === 'mine' ? assessment.items.filter(isMine).map(groupOf) : []);
  const groups = groupItems(assessment)
    .map((group) => ({ group, shown: group.items.filter(passes[list.filter]) }))
    .filter(({ shown }) => shown.length > 0)
    .toSorted((one, other) => list.order.indexOf(one.group.name) - list.order.indexOf(other.group.name));

  return (
    <section className="item-list" aria-labelledby="items-title">
      <div className="item-list__head">
        <h2 className="launch-title" id="items-title">
          Checklist
        </h2>
        <SegmentedControl<Filter>
          aria-label="Items to show"
          segments={[
            { id: 'all', label: `All ${counted('all')}` },
            { id: 'open', label: `Not settled ${counted('open')}` },
            { id: 'mine', label: `Waiting for me ${counted('mine')}` },
          ]}
          value={list.filter}
          onChange={choose}
        />
      </div>
      {groups.length === 0 && <p className="item-list__nothing">{nothing[list.filter]}</p>}
      <div>
        {groups.map(({ group, shown }) => (
          <ItemGroup
            key={group.name}
            group={group}
            shown={shown}
            target={list.target}
            isOpen={list.openGroups.has(group.name)}
            onToggle={(isOpen) => list.toggleGroup(group.name, isOpen)}
          />
        ))}
      </div>
    </section>
  );
}
