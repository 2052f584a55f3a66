import DownloadIcon from '@atlaskit/icon/core/download';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import type { PlanPartProps } from '../plan-part';
import { FeedDialog } from './FeedDialog';

/** Feeds for BI tools. */
export default function FeedMenu(part: PlanPartProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button iconBefore={<DownloadIcon label="" size="small" />} onClick={() => setIsOpen(true)}>
        Feeds for BI
      </Button>
      {isOpen && <FeedDialog {...part} onClose={() => setIsOpen(false)} />}
    </>
  );
}
