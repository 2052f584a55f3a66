import { lazy, Suspense, useState } from 'react';
import { isOver } from '../../../../src/domain/launch/is-over';
import { waitsForOf } from '../../../../src/domain/launch/item-dependencies';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunch } from '../launch-context';
import { arrange, everything, isNarrowed, matches, type Filter, type ItemFacts } from './arrange-items';
import { ItemGroup } from './ItemGroup';
import type { ItemListState } from './use-item-list';
import { useSelection } from './use-selection';
import { waitsFor } from './waits-for';
import './items.css';

const ItemTools = lazy(() => import('./tools/ItemTools'));
const ManyItems = lazy(() => import('./tools/ManyItems'));

const nothing: Readonly<Record<Filter, string>> = {
  all: 'This launch has no items.',
  open: 'Everything is settled.',
  mine: 'Nothing waits for you here.',
};

function useFacts(): (stands: ItemAssessment) => ItemFacts | null {
  const { reading, view, viewerId, personOf } = useLaunch();
  const { assessment, launch } = reading;
  const viewer = { ...view.rights, accountId: viewerId };
  const settled = new Set(assessment.items.filter((stands) => stands.settled).map(({ itemId }) => itemId));
  return (stands) => {
    const item = launch.items[stands.itemId];
    return item === undefined
      ? null
      : {
          item,
          isMine: !isOver(launch) && waitsFor(viewer, stands, item, assessment.today),
          isWaiting: waitsForOf(launch, stands.itemId).some((id) => !settled.has(id)),
          ownerName: stands.ownerId === null ? '' : personOf(stands.ownerId).displayName,
        };
  };
}

/** Every item, by function, worst first, until somebody looks for something else. */
export function ItemList({ list }: { readonly list: ItemListState }) {
  const { reading, canWork } = useLaunch();
  const { assessment } = reading;
  const { search } = list;
  const [hasTools, setHasTools] = useState(false);
  const [isSelecting, setIsSelecting] = useState(false);
  const factsOf = useFacts();
  const groups = arrange(assessment, search, factsOf, list.order);
  const shown = groups.flatMap((group) => group.shown.map(({ itemId }) => itemId));
  const selection = useSelection(shown);
  const counted = (filter: Filter) =>
    assessment.items.filter((stands) => {
      const facts = factsOf(stands);
      return facts !== null && matches({ ...everything, filter }, stands, facts);
    }).length;

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
          value={search.filter}
          onChange={(filter) => list.look({ filter })}
        />
      </div>
      <div className="item-list__bar">
        <Button spacing="compact" appearance="subtle" aria-expanded={hasTools} onClick={() => setHasTools(!hasTools)}>
          Find and sort
        </Button>
        {canWork && (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-pressed={isSelecting}
            onClick={() => {
              setIsSelecting(!isSelecting);
              selection.set([]);
            }}
          >
            {isSelecting ? 'Stop selecting' : 'Select items'}
          </Button>
        )}
      </div>
      {hasTools && (
        <Suspense fallback={<Skeleton height="control" />}>
          <ItemTools search={search} onLook={list.look} />
        </Suspense>
      )}
      {isSelecting && canWork && (
        <Suspense fallback={<Skeleton height="control" />}>
          <ManyItems selection={selection} shown={shown} />
        </Suspense>
      )}
      {groups.length === 0 && (
        <div className="item-list__nothing">
          <p>{isNarrowed({ ...search, filter: 'all' }) ? 'No item is like that.' : nothing[search.filter]}</p>
          {isNarrowed(search) && <Button onClick={() => list.look(everything)}>Show all items</Button>}
        </div>
      )}
      <div>
        {groups.map(({ group, shown: items, opensItself }) => (
          <ItemGroup
            key={group.name}
            group={group}
            shown={items}
            isOfFunction={search.by === 'function'}
            target={list.target}
            selection={isSelecting && canWork ? selection : null}
            isOpen={list.toggled[group.name] ?? (opensItself || list.attended.includes(group.name) || isSelecting)}
            onToggle={(isOpen) => list.toggleGroup(group.name, isOpen)}
          />
        ))}
      </div>
    </section>
  );
}
