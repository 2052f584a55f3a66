import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import type { PrintedRoadmap } from './printed-roadmap';

const choices = [
  { id: 'print', label: 'Print or save as PDF' },
  { id: 'png', label: 'Image (PNG)' },
  { id: 'csv', label: 'List (CSV)' },
] as const;

/** Ways to take what is shown to people without Jira. The code for each loads when it is wanted. */
export function ExportMenu({ printed, onPrint }: { readonly printed: PrintedRoadmap; readonly onPrint: () => void }) {
  const [said, setSaid] = useState('');
  const run = async (id: (typeof choices)[number]['id']) => {
    setSaid('');
    if (id === 'print') return onPrint();
    try {
      const { exportRoadmap } = await import('./export-roadmap');
      setSaid(await exportRoadmap(id, printed));
    } catch {
      setSaid('The file could not be made in this browser. Nothing was changed; try the list (CSV), or print instead.');
    }
  };
  return (
    <div className="roadmap-export">
      <Menu label="Export" choices={choices} onChoose={(id) => void run(id)}>
        {(trigger) => (
          <Button {...trigger} iconBefore={<DownloadIcon label="" size="small" />}>
            <span className="filter-menu__label">
              Export
              <ChevronDownIcon label="" size="small" />
            </span>
          </Button>
        )}
      </Menu>
      <p className="roadmap__quiet" role="status">
        {said}
      </p>
    </div>
  );
}
