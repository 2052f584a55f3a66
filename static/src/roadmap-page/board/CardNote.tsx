import CrossIcon from '@atlaskit/icon/core/cross';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import type { Horizon } from '../../../../src/domain/roadmap/stage';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Spinner } from '../../ui/Spinner';
import type { MoveNote } from '../move/use-moves';
import { horizonLabel } from '../roadmap-words';

/** What became of a card's latest move, on the card itself: where the person who moved it looks. */
export function CardNote({
  row,
  note,
  onUndo,
  onDismiss,
}: {
  readonly row: RoadmapRow;
  readonly note: MoveNote;
  readonly onUndo: (row: RoadmapRow, to: Horizon) => void;
  readonly onDismiss: (issueId: string) => void;
}) {
  if (note.kind === 'moving') {
    return (
      <div className="card-note">
        <Spinner />
        <span className="card-note__text">{`Moving to ${horizonLabel[note.to]}…`}</span>
      </div>
    );
  }
  return (
    <div className={note.kind === 'failed' ? 'card-note card-note--failed' : 'card-note'}>
      <span className="card-note__text">
        {note.kind === 'moved' ? `Moved from ${horizonLabel[note.from]}` : note.message}
      </span>
      {note.kind === 'moved' && (
        <Button appearance="link" onClick={() => onUndo(row, note.from)}>
          Undo
          <span className="visually-hidden">{` the move of ${row.key}`}</span>
        </Button>
      )}
      <IconButton
        label={`Dismiss the message on ${row.key}`}
        spacing="compact"
        icon={<CrossIcon label="" size="small" />}
        onClick={() => onDismiss(row.issueId)}
      />
    </div>
  );
}
