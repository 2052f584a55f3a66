import RefreshIcon from '@atlaskit/icon/core/refresh';
import type { ReactNode } from 'react';
import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import { count, formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';

interface RoadmapHeadProps {
  /** Name of the one project that is shown; null for the whole site. */
  readonly project: string | null;
  readonly view: RoadmapPageView;
  readonly shown: number;
  readonly attention: number;
  readonly isReading: boolean;
  readonly onRead: () => void;
  readonly exports: ReactNode;
}

/** What is shown, of how much that the viewer can see, and as of when. */
export function RoadmapHead({ project, view, shown, attention, isReading, onRead, exports }: RoadmapHeadProps) {
  const viewer = useHostContext();
  const number = (value: number) => value.toLocaleString(viewer.locale);
  const all = view.rows.length;
  const seen = view.missing.length > 0 ? 'items read so far' : 'items you can see';
  return (
    <header className="roadmap-head">
      <div className="roadmap-head__words">
        <h1 className="roadmap__title">{project === null ? 'Roadmap' : `Roadmap of ${project}`}</h1>
        <p className="roadmap__quiet" role="status">
          {`${shown === all ? number(all) : `${number(shown)} of ${number(all)}`} ${seen}`}
          {` · ${count(attention, 'needs', 'need')} attention · as of ${formatInstant(view.readAt, { ...viewer, today: view.today })}`}
        </p>
      </div>
      <div className="roadmap-head__actions">
        <Button
          appearance="subtle"
          iconBefore={<RefreshIcon label="" size="small" />}
          isLoading={isReading}
          onClick={onRead}
        >
          Refresh
        </Button>
        {exports}
      </div>
    </header>
  );
}
