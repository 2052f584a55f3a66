import CalendarIcon from '@atlaskit/icon/core/calendar';
import PastIcon from '@atlaskit/icon/core/clock';
import StartedIcon from '@atlaskit/icon/core/video-play';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import MoveIcon from '@atlaskit/icon/core/show-more-horizontal';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef, useState } from 'react';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { isUpdateDue, updateInWords } from '../../../../src/domain/roadmap/reported-health';
import type { Horizon } from '../../../../src/domain/roadmap/stage';
import { useHostContext } from '../../host-context';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { TypeIcon } from '../../portfolio-page/TypeIcon';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/IconButton';
import { Lozenge } from '../../ui/Lozenge';
import { Menu } from '../../ui/Menu';
import { HealthMark } from '../HealthMark';
import { hasStartedEarly, pastWords, STARTED_EARLY } from '../item-cues';
import { moveButtonId, type MoveNote } from '../move/use-moves';
import type { RoadmapNames } from '../roadmap-names';
import { gapWords, horizonLabel, horizons, targetWords } from '../roadmap-words';
import { CardNote } from './CardNote';

interface ItemCardProps {
  readonly row: RoadmapRow;
  readonly groupId: string;
  readonly names: RoadmapNames;
  readonly today: string;
  readonly note: MoveNote | undefined;
  readonly showsTeam: boolean;
  readonly onMove: (row: RoadmapRow, to: Horizon) => void;
  readonly onUndo: (row: RoadmapRow, to: Horizon) => void;
  readonly onDismiss: (issueId: string) => void;
}

/** One item of the board: dragged to another column, or moved there from its menu. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { row, groupId, names, today, note, showsTeam, onMove } = props;
  const { locale, accountId } = useHostContext();
  const card = useRef<HTMLLIElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  const { issueId, key, horizon } = row;
  useEffect(() => {
    if (card.current === null) return undefined;
    return draggable({
      element: card.current,
      getInitialData: () => ({ issueId, groupId, horizon }),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    });
  }, [issueId, groupId, horizon]);

  const owner = names.owner(row);
  const past = pastWords(row, today);
  const isDue = isUpdateDue(row.update);
  const update = row.stage === 'done' ? null : updateInWords(row.update);
  return (
    <li ref={card} className={isDragged ? 'item-card item-card--dragged' : 'item-card'} data-issue={key}>
      <div className="item-card__head">
        <TypeIcon typeName={row.typeName} />
        <IssueLink issueKey={key} />
        {showsTeam && <span className="item-card__team">{names.project(row.projectId)}</span>}
        <span className="item-card__menu">
          <Menu
            label={`Move ${key}`}
            help={row.ownerId === null || row.ownerId === accountId ? null : `${owner} decides this`}
            choices={horizons
              .filter((to) => to !== horizon)
              .map((to) => ({ id: to, label: `Move to ${horizonLabel[to]}${to === 'now' ? '…' : ''}` }))}
            onChoose={(to) => onMove(row, to)}
          >
            {(trigger) => (
              <IconButton
                {...trigger}
                id={moveButtonId(issueId)}
                label={`Move ${key}`}
                spacing="compact"
                icon={<MoveIcon label="" size="small" />}
              />
            )}
          </Menu>
        </span>
      </div>
      <p className="item-card__summary">{row.summary}</p>
      <div className="item-card__facts">
        {row.stage === 'done' ? <Lozenge tone="success">{row.statusName}</Lozenge> : <HealthMark health={row.health} />}
        {update !== null && (
          <span className={isDue ? 'item-card__age item-card__age--late' : 'item-card__age'}>
            {isDue && <WarningIcon label="" size="small" />}
            {update}
          </span>
        )}
        {hasStartedEarly(row) && (
          <span className="item-card__age item-card__age--started">
            <StartedIcon label="" size="small" />
            {STARTED_EARLY}
          </span>
        )}
      </div>
      <div className="item-card__foot">
        <span className={past === null ? 'item-card__fact' : 'item-card__fact item-card__fact--past'}>
          <CalendarIcon label="Target:" size="small" />
          {targetWords(row, locale)}
          {past !== null && (
            <>
              {', '}
              <PastIcon label="" size="small" />
              {past}
            </>
          )}
        </span>
        {row.gaps.length > 0 && (
          <span className="item-card__fact item-card__fact--gaps" title={`Not answered: ${row.gaps.join(', ')}`}>
            {gapWords(row.gaps)}
          </span>
        )}
        <span className="item-card__owner" title={`Decision owner: ${owner}`}>
          <span className="visually-hidden">Decision owner: </span>
          {row.ownerId !== null && <Avatar name={owner} />}
          <span className="item-card__name">{owner}</span>
        </span>
      </div>
      {note && <CardNote row={row} note={note} onUndo={props.onUndo} onDismiss={props.onDismiss} />}
    </li>
  );
});
