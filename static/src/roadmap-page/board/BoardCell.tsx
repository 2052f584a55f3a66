import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import type { Horizon } from '../../../../src/domain/roadmap/stage';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import type { Moves } from '../move/use-moves';
import type { RoadmapNames } from '../roadmap-names';
import { horizonLabel } from '../roadmap-words';
import { ItemCard } from './ItemCard';

interface BoardCellProps {
  readonly horizon: Horizon;
  readonly group: RowGroup;
  /** Cards until more are asked for. */
  readonly first: number;
  readonly names: RoadmapNames;
  readonly moves: Moves;
  readonly today: string;
  readonly showsTeam: boolean;
}

/** One horizon of one lane: its cards, and a place to drop those of the same lane. */
export function BoardCell({ horizon, group, first, names, moves, today, showsTeam }: BoardCellProps) {
  const cell = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [most, setMost] = useState(first);
  const { notes, move } = moves;
  const rows = useMemo(() => {
    const own = group.rows.filter((row) => row.horizon === horizon);
    // What was just moved stands first, where the person who moved it finds it.
    const isNew = (issueId: string) => notes.get(issueId)?.kind === 'moved';
    return [...own.filter(({ issueId }) => isNew(issueId)), ...own.filter(({ issueId }) => !isNew(issueId))];
  }, [group, horizon, notes]);

  useEffect(() => {
    if (cell.current === null) return undefined;
    return dropTargetForElements({
      element: cell.current,
      canDrop: ({ source }) => source.data['groupId'] === group.id,
      onDragEnter: ({ source }) => setIsOver(source.data['horizon'] !== horizon),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        const dropped = group.rows.find(({ issueId }) => issueId === source.data['issueId']);
        if (dropped) move(dropped, horizon);
      },
    });
  }, [group, horizon, move]);

  const name = `${horizonLabel[horizon]}${group.label === '' ? '' : `, ${group.label}`}`;
  return (
    <div ref={cell} className={isOver ? 'board__cell board__cell--over' : 'board__cell'} data-horizon={horizon}>
      <p className="board__cell-name">{horizonLabel[horizon]}</p>
      {rows.length === 0 ? (
        <p className="board__empty">{`Nothing on ${horizonLabel[horizon]}`}</p>
      ) : (
        <ul className="board__cards" aria-label={name}>
          {rows.slice(0, most).map((row) => (
            <ItemCard
              key={row.issueId}
              row={row}
              groupId={group.id}
              names={names}
              today={today}
              note={moves.notes.get(row.issueId)}
              showsTeam={showsTeam}
              onMove={moves.move}
              onUndo={moves.undo}
              onDismiss={moves.dismiss}
            />
          ))}
        </ul>
      )}
      {rows.length > most && (
        <Button appearance="subtle" onClick={() => setMost(most + 40)}>
          {`Show ${Math.min(40, rows.length - most)} more of ${count(rows.length - most, 'item')}`}
          <span className="visually-hidden">{` on ${name}`}</span>
        </Button>
      )}
    </div>
  );
}
