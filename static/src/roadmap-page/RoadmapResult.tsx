import { lazy, Suspense, useMemo } from 'react';
import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import { attentionOf } from '../../../src/domain/roadmap-page/attention';
import { filterRows, type RoadmapFilter } from '../../../src/domain/roadmap-page/filter';
import { groupRows } from '../../../src/domain/roadmap-page/group';
import { useHostContext } from '../host-context';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { usePrint } from '../ui/use-print';
import { Board } from './board/Board';
import { ExportMenu } from './export/ExportMenu';
import { printedRoadmap } from './export/printed-roadmap';
import { useMoves } from './move/use-moves';
import type { RoadmapPageState } from './page-state';
import { roadmapNames } from './roadmap-names';
import { RoadmapHead } from './RoadmapHead';
import { Toolbar } from './Toolbar';

const Timeline = lazy(() => import('./timeline/Timeline').then(({ Timeline: component }) => ({ default: component })));
const loadSheet = () => import('./export/PrintSheet');
const MoveDialog = lazy(() => import('./move/MoveDialog'));

interface RoadmapResultProps {
  readonly read: RoadmapPageView;
  readonly state: RoadmapPageState;
  readonly projectId: string | null;
  readonly timeZone: string;
  readonly isReading: boolean;
  readonly onChange: (change: Partial<RoadmapPageState>) => void;
  readonly onFilter: (change: Partial<RoadmapFilter>) => void;
  readonly onClear: () => void;
  readonly onRead: () => void;
}

/** One reading of the roadmap, filtered and grouped as the address says. */
export function RoadmapResult(props: RoadmapResultProps) {
  const { read, state, projectId, timeZone, onChange, onFilter, onClear } = props;
  const viewer = useHostContext();
  const moves = useMoves(read, timeZone);
  const { view } = moves;
  const names = useMemo(() => roadmapNames(view), [view]);
  const rows = useMemo(() => filterRows(view.rows, state.filter), [view.rows, state.filter]);
  const groups = useMemo(() => groupRows(rows, state.grouping, names), [rows, state.grouping, names]);
  const attention = useMemo(() => rows.filter((row) => attentionOf(row).length > 0).length, [rows]);
  const { Sheet, print } = usePrint(loadSheet);
  const project = projectId === null ? null : (view.projects[projectId]?.name ?? null);
  const printed = printedRoadmap({
    title: project === null ? 'Roadmap' : `Roadmap of ${project}`,
    state,
    groups,
    names,
    view,
    viewer,
  });
  return (
    <>
      <RoadmapHead
        project={project}
        view={view}
        shown={rows.length}
        attention={attention}
        isReading={props.isReading}
        onRead={props.onRead}
        exports={<ExportMenu printed={printed} onPrint={print} />}
      />
      {view.notices.map((notice) => (
        <Message key={notice}>
          <p>{notice}</p>
        </Message>
      ))}
      {view.missing.length > 0 && (
        <Message tone="warning" title="This reading is not complete, so no count stands for all">
          <ul className="roadmap__list">
            {view.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Message>
      )}
      <Toolbar
        view={view}
        names={names}
        state={state}
        hasProjects={projectId === null}
        onChange={onChange}
        onFilter={onFilter}
        onClear={onClear}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nothing matches">
          <p>No item you can see matches these filters.</p>
        </EmptyState>
      ) : state.look === 'board' ? (
        <Board
          groups={groups}
          rows={rows}
          names={names}
          moves={moves}
          today={view.today}
          showsTeam={projectId === null && state.grouping !== 'team'}
        />
      ) : (
        <Suspense fallback={<p role="status">Loading the timeline</p>}>
          <Timeline groups={groups} names={names} today={view.today} zoom={state.zoom} />
        </Suspense>
      )}
      <p className="visually-hidden" role="status">
        {moves.spoken}
      </p>
      {moves.asking && (
        <Suspense fallback={null}>
          <MoveDialog
            key={moves.asking.row.issueId}
            move={moves.asking}
            timeZone={timeZone}
            onSaved={moves.finish}
            onCancel={moves.cancel}
          />
        </Suspense>
      )}
      {Sheet && <Sheet printed={printed} />}
    </>
  );
}
