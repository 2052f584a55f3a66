import { useMemo, useState } from 'react';
import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import type { Moves } from '../move/use-moves';
import type { RoadmapNames } from '../roadmap-names';
import { horizonLabel, horizonMeaning, horizons } from '../roadmap-words';
import './board.css';
import { BoardCell } from './BoardCell';

/** Lanes in the page at once, and cards in each of their cells until more are asked for: thousands would be slow to show. */
const LANES = 20;
const CARDS_IN_LANE = 8;
const CARDS_ALONE = 40;

interface BoardProps {
  readonly groups: readonly RowGroup[];
  readonly rows: readonly RoadmapRow[];
  readonly names: RoadmapNames;
  readonly moves: Moves;
  readonly today: string;
  /** Whether cards tell which team they are of: not in that team's own lane, nor on its own page. */
  readonly showsTeam: boolean;
}

/** Now, next and later as columns; what it is grouped by as lanes across them. */
export function Board({ groups, rows, names, moves, today, showsTeam }: BoardProps) {
  const [lanes, setLanes] = useState(LANES);
  const totals = useMemo(
    () => new Map(horizons.map((horizon) => [horizon, rows.filter((row) => row.horizon === horizon).length])),
    [rows],
  );
  const isAlone = groups.length === 1 && groups[0]?.label === '';
  const cells = (group: RowGroup) => (
    <div className="board__columns">
      {horizons.map((horizon) => (
        <BoardCell
          key={horizon}
          horizon={horizon}
          group={group}
          first={isAlone ? CARDS_ALONE : CARDS_IN_LANE}
          names={names}
          moves={moves}
          today={today}
          showsTeam={showsTeam}
        />
      ))}
    </div>
  );
  return (
    <div className="board">
      <div className="board__columns board__heads">
        {horizons.map((horizon) => (
          <h2 key={horizon} className="board__head" id={`column-${horizon}`}>
            {horizonLabel[horizon]} <span className="board__count">{totals.get(horizon)}</span>
            <span className="board__meaning">{horizonMeaning[horizon]}</span>
          </h2>
        ))}
      </div>
      {isAlone
        ? groups.map((group) => <div key={group.id}>{cells(group)}</div>)
        : groups.slice(0, lanes).map((group) => (
            <section key={group.id} className="board__lane" aria-label={group.label}>
              <h3 className="board__lane-title">
                {group.label} <span className="board__count">{count(group.rows.length, 'item')}</span>
              </h3>
              {cells(group)}
            </section>
          ))}
      {groups.length > lanes && (
        <Button onClick={() => setLanes(lanes + LANES)}>
          {`Show ${Math.min(LANES, groups.length - lanes)} more of ${groups.length - lanes} groups`}
        </Button>
      )}
    </div>
  );
}
