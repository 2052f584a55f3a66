import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useId, useState } from 'react';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Menu } from '../ui/Menu';
import { TextInput } from '../ui/TextInput';
import { ToggleList } from '../ui/ToggleList';
import { useFind } from '../ui/use-find';
import { gridColumns } from './grid-columns';
import { allLevels, type ViewChoice } from './view-choice';

const levelChoices = [
  { id: '0', label: 'Roots only' },
  { id: '1', label: '1 level below' },
  { id: '2', label: '2 levels below' },
  { id: '3', label: '3 levels below' },
  { id: String(allLevels), label: 'Everything' },
] as const;

interface GridToolbarProps {
  readonly view: ViewChoice;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  readonly exceptions: number;
  /** Issues that the filter lets through; null without a filter. */
  readonly matches: number | null;
  readonly size: number;
  /** A partial reading has neither exceptions nor figures to choose among. */
  readonly isWhole: boolean;
  /** More rows than can stand open at once. */
  readonly isCut: boolean;
  readonly onDownload: () => void;
}

/** Finds, opens and chooses what the table shows. What is chosen stands in the address. */
export function GridToolbar({
  view,
  onChange,
  exceptions,
  matches,
  size,
  isWhole,
  isCut,
  onDownload,
}: GridToolbarProps) {
  const number = new Intl.NumberFormat(useHostContext().locale);
  const columnsId = useId();
  const [isChoosing, setIsChoosing] = useState(false);
  const [find, setFind] = useFind(view.find, (text) => onChange({ find: text }));
  const shown = view.columns ?? gridColumns.map(({ id }) => id);
  return (
    <div className="toolbar">
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
        {isWhole && (
          <Checkbox
            label={`Only exceptions (${number.format(exceptions)})`}
            isChecked={view.onlyExceptions}
            onChange={(onlyExceptions) => onChange({ onlyExceptions })}
          />
        )}
        <span className="toolbar__buttons">
          <Menu
            label="Open the tree"
            choices={levelChoices.map((choice) => ({ ...choice, isCurrent: choice.id === String(view.levels) }))}
            onChoose={(id) => onChange({ levels: Number(id) })}
          >
            {(trigger) => (
              <Button {...trigger} iconBefore={<ChevronDownIcon label="" size="small" />}>
                Open the tree
              </Button>
            )}
          </Menu>
          {isWhole && (
            <Button aria-expanded={isChoosing} aria-controls={columnsId} onClick={() => setIsChoosing(!isChoosing)}>
              Columns
            </Button>
          )}
          <Button iconBefore={<DownloadIcon label="" size="small" />} onClick={onDownload}>
            Download CSV
          </Button>
        </span>
      </div>
      <div id={columnsId} hidden={!isWhole || !isChoosing} role="group" aria-label="Columns of the table">
        <ToggleList
          options={gridColumns.map(({ id, label }) => ({ id, label }))}
          value={shown}
          onChange={(columns) => onChange({ columns: columns.length === gridColumns.length ? null : [...columns] })}
        />
      </div>
      <p className="quiet" role="status">
        {matches === null
          ? `${number.format(size)} issues`
          : `${number.format(matches)} of ${number.format(size)} issues match; those above them show too`}
        {isCut && ' · There are too many rows to open all of them: open what you need, or filter.'}
      </p>
    </div>
  );
}
