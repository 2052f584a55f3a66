import { useId, useState } from 'react';
import type { LaunchesView } from '../../../src/contract/launch-page';
import { launchFilterLists, type LaunchFilter } from '../../../src/domain/launch-page/filter';
import { launchGroupings } from '../../../src/domain/launch-page/group';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { FilterMenu } from '../ui/FilterMenu';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { useFind } from '../ui/use-find';
import { useMedia } from '../ui/use-media';
import { launchFilterChoices, launchFilterLabels } from './launch-filter-choices';
import './launch-filters.css';
import { isUnfiltered, type LaunchesPageState } from './page-state';

const statuses = [
  { id: 'running', label: 'Running' },
  { id: 'planned', label: 'Planned' },
  { id: 'launched', label: 'Launched' },
  { id: 'over', label: 'Completed or cancelled' },
  { id: 'all', label: 'All' },
] as const;

const groupingLabels = { none: 'Nothing', week: 'Week', project: 'Project', verdict: 'Verdict' } as const;

const switches = [
  { only: 'waiting', label: 'Waiting for me' },
  { only: 'mine', label: 'I take part' },
  { only: 'unowned', label: 'Items without owner' },
  { only: 'left', label: 'Owner has left' },
] as const;

interface LaunchFiltersProps {
  readonly view: LaunchesView;
  readonly state: LaunchesPageState;
  /** A page of one project has none to choose. */
  readonly hasProjects: boolean;
  readonly onChange: (changed: Partial<LaunchesPageState>) => void;
  readonly onFilter: (changed: Partial<LaunchFilter>) => void;
  readonly onClear: () => void;
}

/** Id of the filters: focus goes on from there once they are taken back, as the button that did it is gone. */
export const filtersId = 'launch-filters';

/** Chooses which launches are shown. Everything chosen stands in the address. On a narrow page all but the first line waits behind a button. */
export function LaunchFilters(props: LaunchFiltersProps) {
  const { state, onFilter, onClear } = props;
  const { filter } = state;
  const isNarrow = useMedia('(max-width: 640px)');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const isShown = !isNarrow || isOpen;
  return (
    <div id={filtersId} className="launch-filters" role="search" aria-label="Filter launches" tabIndex={-1}>
      <div className="launch-filters__row">
        {switches.slice(0, isShown ? switches.length : 1).map(({ only, label }) => (
          <Button
            key={only}
            aria-pressed={filter.only === only}
            onClick={() => onFilter({ only: filter.only === only ? null : only })}
          >
            {label}
          </Button>
        ))}
        {isNarrow && (
          <Button aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Fewer filters' : 'More filters'}
          </Button>
        )}
        {!isNarrow && <Lists {...props} />}
        {!isShown && !isUnfiltered(filter) && (
          <Button appearance="link" onClick={onClear}>
            Clear filters
          </Button>
        )}
      </div>
      {isShown && (
        <div id={id} className="launch-filters__row">
          {isNarrow && <Lists {...props} />}
          <Choices {...props} />
        </div>
      )}
    </div>
  );
}

function Lists({ view, state, hasProjects, onFilter }: LaunchFiltersProps) {
  const { filter } = state;
  return (
    <>
      {launchFilterLists
        .filter((list) => hasProjects || list !== 'projects')
        .map((list) => (
          <FilterMenu
            key={list}
            label={launchFilterLabels[list]}
            choices={launchFilterChoices(view, list, filter[list])}
            chosen={filter[list]}
            onChange={(chosen) => onFilter({ [list]: chosen })}
          />
        ))}
    </>
  );
}

function Choices({ state, onChange, onFilter, onClear }: LaunchFiltersProps) {
  const { filter } = state;
  const [find, setFind] = useFind(filter.find, (text) => onFilter({ find: text }));
  return (
    <>
      <span className="launch-filters__find">
        <TextInput
          type="search"
          aria-label="Find launches by key or words"
          placeholder="Find launches"
          value={find}
          onChange={setFind}
        />
      </span>
      <label className="launch-filters__choice">
        <span>Status</span>
        <Select
          options={statuses}
          value={filter.status}
          onChange={(chosen) => onFilter({ status: statuses.find(({ id }) => id === chosen)?.id ?? 'running' })}
        />
      </label>
      <label className="launch-filters__choice">
        <span>From</span>
        <DateInput value={filter.fromOn} onChange={(fromOn) => onFilter({ fromOn })} />
      </label>
      <label className="launch-filters__choice">
        <span>To</span>
        <DateInput value={filter.toOn} onChange={(toOn) => onFilter({ toOn })} />
      </label>
      {state.tab === 'list' && (
        <label className="launch-filters__choice">
          <span>Group by</span>
          <Select
            options={launchGroupings.map((id) => ({ id, label: groupingLabels[id] }))}
            value={state.grouping}
            onChange={(chosen) => onChange({ grouping: launchGroupings.find((id) => id === chosen) ?? 'none' })}
          />
        </label>
      )}
      {!isUnfiltered(filter) && (
        <Button appearance="link" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </>
  );
}
