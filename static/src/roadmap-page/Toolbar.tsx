import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import type { FilterList, RoadmapFilter } from '../../../src/domain/roadmap-page/filter';
import { groupings } from '../../../src/domain/roadmap-page/group';
import { Button } from '../ui/Button';
import { FilterMenu } from '../ui/FilterMenu';
import { SegmentedControl } from '../ui/SegmentedControl';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { useFind } from '../ui/use-find';
import { filterChoices, filterLabels } from './filter-choices';
import { isUnfiltered, type RoadmapPageState } from './page-state';
import type { RoadmapNames } from './roadmap-names';
import { groupingLabel } from './roadmap-words';

const looks = [
  { id: 'board', label: 'Board' },
  { id: 'timeline', label: 'Timeline' },
] as const;
const zooms = [
  { id: 'quarters', label: 'Quarters' },
  { id: 'months', label: 'Months' },
] as const;
const statuses = [
  { id: 'open', label: 'Not done' },
  { id: 'done', label: 'Done' },
  { id: 'all', label: 'Done or not' },
] as const;

interface ToolbarProps {
  readonly view: RoadmapPageView;
  readonly names: RoadmapNames;
  readonly state: RoadmapPageState;
  /** A page of one project has none to choose. */
  readonly hasProjects: boolean;
  readonly onChange: (change: Partial<Omit<RoadmapPageState, 'filter'>>) => void;
  readonly onFilter: (change: Partial<RoadmapFilter>) => void;
  readonly onClear: () => void;
}

/** Chooses what is shown and how. Everything chosen stands in the address. */
export function Toolbar({ view, names, state, hasProjects, onChange, onFilter, onClear }: ToolbarProps) {
  const { filter } = state;
  const [find, setFind] = useFind(filter.find, (text) => onFilter({ find: text }));
  const lists: readonly FilterList[] = [
    ...(hasProjects ? (['projects'] as const) : []),
    'owners',
    'health',
    'stages',
    'segments',
    'templates',
  ];
  return (
    <div className="roadmap-tools">
      <div className="roadmap-tools__row">
        <SegmentedControl
          aria-label="Show as"
          segments={looks}
          value={state.look}
          onChange={(look) => onChange({ look })}
        />
        <label className="roadmap-tools__choice">
          <span>Group by</span>
          <Select
            options={groupings.map((id) => ({ id, label: groupingLabel[id] }))}
            value={state.grouping}
            onChange={(chosen) => onChange({ grouping: groupings.find((id) => id === chosen) ?? 'none' })}
          />
        </label>
        {state.look === 'timeline' && (
          <SegmentedControl
            aria-label="Zoom"
            segments={zooms}
            value={state.zoom}
            onChange={(zoom) => onChange({ zoom })}
          />
        )}
      </div>
      <div className="roadmap-tools__row roadmap-tools__filters">
        <span className="roadmap-tools__find">
          <TextInput
            type="search"
            aria-label="Find items by key or words"
            placeholder="Find items"
            value={find}
            onChange={setFind}
          />
        </span>
        {lists.map((list) => (
          <FilterMenu
            key={list}
            label={filterLabels[list]}
            choices={filterChoices(view, names, list, filter[list])}
            chosen={filter[list]}
            onChange={(chosen) => onFilter({ [list]: chosen })}
          />
        ))}
        <span className="roadmap-tools__status">
          <Select
            aria-label="Progress"
            options={statuses}
            value={filter.status}
            onChange={(chosen) => onFilter({ status: statuses.find(({ id }) => id === chosen)?.id ?? 'open' })}
          />
        </span>
        <Button
          aria-pressed={filter.needsAttention}
          onClick={() => onFilter({ needsAttention: !filter.needsAttention })}
        >
          Needs attention
        </Button>
        {!isUnfiltered(filter) && (
          <Button appearance="link" onClick={onClear}>
            Clear filters
          </Button>
        )}
      </div>
    </div>
  );
}
