import RefreshIcon from '@atlaskit/icon/core/refresh';
import type { LaunchesView } from '../../../src/contract/launch-page';
import type { LaunchRow } from '../../../src/domain/launch-page/launch-row';
import { count, formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { ExportLaunches } from './export/ExportLaunches';

interface LaunchesHeadProps {
  readonly view: LaunchesView;
  readonly rows: readonly LaunchRow[];
  readonly projectId: string | null;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
}

/** What is shown, of how much that the viewer can see, and as of when. */
export function LaunchesHead({ view, rows, projectId, isReading, onRefresh }: LaunchesHeadProps) {
  const viewer = useHostContext();
  const number = (value: number) => value.toLocaleString(viewer.locale);
  const project = projectId === null ? null : (view.projects[projectId]?.name ?? null);
  const all = view.rows.length;
  const seen = view.missing.length > 0 ? 'launches read so far' : `${all === 1 ? 'launch' : 'launches'} you can see`;
  const waiting = view.rows.filter((row) => row.waiting.length > 0).length;
  return (
    <header className="launches-head">
      <div className="launches-head__words">
        <h1 className="launches__title">{project === null ? 'Launches' : `Launches of ${project}`}</h1>
        <p className="launches__quiet" role="status">
          {`${rows.length === all ? number(all) : `${number(rows.length)} of ${number(all)}`} ${seen}`}
          {` · ${waiting === 0 ? 'nothing waits' : count(waiting, 'waits', 'wait')} for you · as of ${formatInstant(view.readAt, { ...viewer, today: view.today })}`}
        </p>
      </div>
      <div className="launches-head__actions">
        <Button
          appearance="subtle"
          iconBefore={<RefreshIcon label="" size="small" />}
          isLoading={isReading}
          onClick={onRefresh}
        >
          Refresh
        </Button>
        <ExportLaunches view={view} rows={rows} />
      </div>
    </header>
  );
}
