import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useId, useState } from 'react';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { useFind } from '../ui/use-find';
import { ColumnChooser } from './ColumnChooser';
import type { CellContext } from './grid-columns';
import { dimensionLabels } from './rows/plan-dimension';
import { PlanFilters } from './rows/PlanFilters';
import type { PlanFilterList } from './rows/plan-filters';
import { allLevels, firstView, groupings, type ViewChoice } from './view-choice';

const levelChoices = [
  { id: '1', label: '1 level below' },
  { id: '2', label: '2 levels below' },
  { id: '3', label: '3 levels below' },
  { id: String(allLevels), label: 'Everything' },
] as const;

interface GridToolbarProps {
  readonly context: CellContext;
  readonly view: ViewChoice;
  readonly lists: readonly PlanFilterList[];
  /** A reading that is partial, or not all here, can't be grouped. */
  readonly canGroup: boolean;
  readonly exceptions: number;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  readonly onDownload: () => void;
}

/** Finds, filters, groups, opens and chooses what the table shows. What is chosen stands in the address. */
export function GridToolbar(props: GridToolbarProps) {
  const { context, view, lists, canGroup, exceptions, onChange, onDownload } = props;
  const columnsId = useId();
  const [isChoosing, setIsChoosing] = useState(false);
  const [find, setFind] = useFind(view.find, (text) => onChange({ find: text }));
  // Groups are looked at side by side first: their figures are what was asked for.
  const group = (groupBy: ViewChoice['groupBy']) =>
    onChange({ groupBy, levels: groupBy === null ? firstView.levels : 0 });
  const outermost = { id: '0', label: view.groupBy === null ? 'Roots only' : 'Groups only' };
  return (
    <div className="toolbar" role="search" aria-label="Find, filter and group issues">
      <div className="toolbar__row">
        <span className="toolbar__find">
          <TextInput
            type="search"
            aria-label="Find issues by key or words"
            placeholder="Find by key or words"
            value={find}
            onChange={setFind}
          />
        </span>
        <span className="toolbar__buttons">
          <label className="toolbar__choice">
            <span>Group by</span>
            <Select
              value={canGroup ? view.groupBy : null}
              disabled={!canGroup}
              title={canGroup ? undefined : 'Groups are counted over every issue, and not all of them are here.'}
              emptyLabel="Nothing"
              options={groupings.map((id) => ({ id, label: dimensionLabels[id] }))}
              onChange={(chosen) => group(groupings.find((id) => id === chosen) ?? null)}
            />
          </label>
          <Menu
            label="Open the tree"
            choices={[outermost, ...levelChoices].map((choice) => ({
              ...choice,
              isCurrent: choice.id === String(view.levels),
            }))}
            onChoose={(id) => onChange({ levels: Number(id) })}
          >
            {(trigger) => (
              <Button {...trigger} iconBefore={<ChevronDownIcon label="" size="small" />}>
                Open the tree
              </Button>
            )}
          </Menu>
          {view.show === 'table' && (
            <Button aria-expanded={isChoosing} aria-controls={columnsId} onClick={() => setIsChoosing(!isChoosing)}>
              Columns
            </Button>
          )}
          <Button iconBefore={<DownloadIcon label="" size="small" />} onClick={onDownload}>
            Download CSV
          </Button>
        </span>
      </div>
      <PlanFilters context={context} lists={lists} exceptions={exceptions} view={view} onChange={onChange} />
      <div id={columnsId} hidden={view.show !== 'table' || !isChoosing}>
        <ColumnChooser chosen={view.columns} onChange={(columns) => onChange({ columns })} />
      </div>
    </div>
  );
}
