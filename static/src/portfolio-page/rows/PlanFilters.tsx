import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { FilterMenu } from '../../ui/FilterMenu';
import { useMedia } from '../../ui/use-media';
import type { CellContext } from '../grid-columns';
import type { ViewChoice } from '../view-choice';
import { filterChoices, type PlanFilterList } from './plan-filters';

interface PlanFiltersProps {
  readonly context: CellContext;
  readonly lists: readonly PlanFilterList[];
  /** How many issues are one. */
  readonly exceptions: number;
  readonly view: Pick<ViewChoice, 'filters' | 'find' | 'onlyExceptions'>;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}

/** These are in sight; the others wait behind a button, unless something is chosen in them. */
const atHand: readonly string[] = ['health', 'readiness', 'is', 'team', 'owner', 'quarter'];

/** One button for each thing that issues can be filtered by. On a narrow page all of them wait behind one. */
export function PlanFilters({ context, lists, exceptions, view, onChange }: PlanFiltersProps) {
  const isNarrow = useMedia('(max-width: 640px)');
  const [isOpen, setIsOpen] = useState(false);
  const { plan, locale } = context;
  const { filters } = view;
  const isWhole = plan.rollup.reading.kind === 'whole';
  const usable = lists.filter(({ needsFigures }) => isWhole || !needsFigures);
  const isChosen = (id: string) => (filters[id]?.length ?? 0) > 0;
  const shown = usable.filter(({ id }) => isOpen || isChosen(id) || (!isNarrow && atHand.includes(id)));
  const choose = (id: string, values: readonly string[]) => {
    const { [id]: _before, ...others } = filters;
    onChange({ filters: values.length === 0 ? others : { ...others, [id]: [...values] } });
  };
  const isFiltered = Object.keys(filters).length > 0 || view.find !== '' || view.onlyExceptions;
  return (
    <div className="toolbar__row">
      {isWhole && (
        <Checkbox
          label={`Only exceptions (${exceptions.toLocaleString(locale)})`}
          isChecked={view.onlyExceptions}
          onChange={(onlyExceptions) => onChange({ onlyExceptions })}
        />
      )}
      {shown.map((list) => (
        <FilterMenu
          key={list.id}
          label={list.label}
          choices={() => filterChoices(plan, list, filters[list.id] ?? [])}
          chosen={filters[list.id] ?? []}
          onChange={(values) => choose(list.id, values)}
        />
      ))}
      {usable.some(({ id }) => isNarrow || !atHand.includes(id)) && (
        <Button appearance="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Fewer filters' : isNarrow ? 'Filters' : 'More filters'}
        </Button>
      )}
      {isFiltered && (
        <Button appearance="link" onClick={() => onChange({ filters: {}, find: '', onlyExceptions: false })}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
