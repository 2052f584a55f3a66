import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useState } from 'react';
import type { LaunchesView } from '../../../../src/contract/launch-page';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { CallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';

const choices = [
  { id: 'launches', label: 'Launches (CSV)' },
  { id: 'items', label: 'Checklist items (CSV)' },
] as const;

/** Takes the launches that are shown, or their items, to a spreadsheet. Names of all of them are read for it. */
export function ExportLaunches({ view, rows }: { readonly view: LaunchesView; readonly rows: readonly LaunchRow[] }) {
  const [said, setSaid] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const run = async (id: (typeof choices)[number]['id']) => {
    setIsBusy(true);
    setSaid('Reading what the file needs…');
    try {
      const { exportLaunches } = await import('./export-launches');
      setSaid(await exportLaunches(id, view, rows));
    } catch (error) {
      setSaid(
        error instanceof CallError ? error.message : 'The file could not be made in this browser. Nothing was changed.',
      );
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="launches-export">
      <Menu label="Export" choices={choices} onChoose={(id) => void run(id)}>
        {(trigger) => (
          <Button {...trigger} isLoading={isBusy} iconBefore={<DownloadIcon label="" size="small" />}>
            <span className="filter-menu__label">
              Export
              <ChevronDownIcon label="" size="small" />
            </span>
          </Button>
        )}
      </Menu>
      <p className="launches__quiet" role="status">
        {said}
      </p>
    </div>
  );
}
