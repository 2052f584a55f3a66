import { useEffect, useMemo, useRef, useState } from 'react';
import { groupLaunches, type LaunchGroup, type LaunchGrouping } from '../../../../src/domain/launch-page/group';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { isUnfiltered } from '../page-state';
import type { LaunchTabProps } from '../tab-props';
import { useLaunchNames, useLaunchPeople, useUntoldLaunches } from '../use-launch-names';
import './launch-list.css';
import { LaunchLine } from './LaunchLine';

/** Lines in sight at first: each costs a point to be named. */
const LINES = 50;

/** Launches, worst first, a sentence each. */
export default function LaunchList({ view, rows, projectId, timeZone, state, onClear }: LaunchTabProps) {
  const { locale } = useHostContext();
  const [most, setMost] = useState(LINES);
  const list = useRef<HTMLDivElement>(null);
  // Whoever asks for more reads on with the first of them: the button itself may be gone.
  useEffect(() => {
    if (most > LINES) list.current?.querySelectorAll<HTMLElement>('.launch-line__toggle')[most - LINES]?.focus();
  }, [most]);
  const groups = useMemo(() => firstOf(groupLaunches(rows, state.grouping), most), [rows, state.grouping, most]);
  const inView = groups.flatMap((group) => group.rows);
  const names = useLaunchNames(inView.map(({ issueId }) => issueId));
  const untold = useUntoldLaunches(inView.map(({ issueId }) => issueId));
  const people = useLaunchPeople(inView.flatMap(({ reasons }) => reasons.flatMap(({ ownerId }) => ownerId ?? [])));
  if (rows.length === 0) {
    return (
      <EmptyState
        title={state.filter.only === 'waiting' ? 'Nothing waits for you' : 'Nothing matches'}
        actions={!isUnfiltered(state.filter) && <Button onClick={onClear}>Clear filters</Button>}
      >
        <p>
          {state.filter.only === 'waiting'
            ? 'On the launches shown here nothing of yours is due, and nobody asks for your vote or acknowledgement.'
            : isUnfiltered(state.filter)
              ? 'No launch you can see is planned or launched. Choose another status to see those that are over.'
              : 'No launch you can see matches these filters.'}
        </p>
      </EmptyState>
    );
  }
  return (
    <div ref={list} className="launch-list">
      {groups.map((group) => (
        <section key={group.id} className="launch-list__group">
          {state.grouping !== 'none' && (
            <h2 className="launch-list__heading">
              {headingOf(group.id, state.grouping, (id) => view.projects[id]?.name, locale)}{' '}
              <span className="launches__quiet">{group.all}</span>
            </h2>
          )}
          <ul className="launch-list__lines">
            {group.rows.map((row) => (
              <LaunchLine
                key={row.entityId}
                row={row}
                view={view}
                timeZone={timeZone}
                hasProject={projectId === null && state.grouping !== 'project'}
                name={names.get(row.issueId) ?? null}
                isUntold={untold.has(row.issueId)}
                people={people}
                showsTasks={state.filter.only === 'waiting'}
              />
            ))}
          </ul>
        </section>
      ))}
      {rows.length > inView.length && (
        <div className="launch-list__more">
          <Button onClick={() => setMost(most + LINES)}>
            {`Show ${Math.min(LINES, rows.length - inView.length)} more of ${rows.length - inView.length}`}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ShownGroup extends LaunchGroup {
  /** How many it has, shown or not. */
  readonly all: number;
}

/** The first so many lines over all groups; a group of which nothing is left isn't shown. */
function firstOf(groups: readonly LaunchGroup[], most: number): readonly ShownGroup[] {
  const shown: ShownGroup[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    const rows: readonly LaunchRow[] = group.rows.slice(0, left);
    shown.push({ id: group.id, rows, all: group.rows.length });
    left -= rows.length;
  }
  return shown;
}

function headingOf(
  id: string,
  grouping: LaunchGrouping,
  projectName: (id: string) => string | undefined,
  locale: string,
): string {
  if (grouping === 'week') return id === '' ? 'No date' : `Week of ${formatDay(id, locale)}`;
  return grouping === 'project' ? (projectName(id) ?? 'Another project') : id;
}
