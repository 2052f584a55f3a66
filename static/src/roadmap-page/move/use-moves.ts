import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RoadmapPageView } from '../../../../src/contract/roadmap-page';
import type { RoadmapView } from '../../../../src/contract/roadmap';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import type { Horizon } from '../../../../src/domain/roadmap/stage';
import { toCallError } from '../../call-error';
import { findIssue } from '../../host';
import { horizonLabel } from '../roadmap-words';
import { moveItem } from './move-item';

/** What stands on a card about its latest move. */
export type MoveNote =
  | { readonly kind: 'moving'; readonly to: Horizon }
  | { readonly kind: 'moved'; readonly from: Horizon; readonly to: Horizon }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'kept'; readonly message: string };

/** A move that waits for answers, or for a reason. */
export interface AskingMove {
  readonly row: RoadmapRow;
  readonly to: Horizon;
  readonly view: RoadmapView;
}

export interface Moves {
  /** The reading with the moves since. */
  readonly view: RoadmapPageView;
  readonly notes: ReadonlyMap<string, MoveNote>;
  readonly asking: AskingMove | null;
  /** For those who hear the page: what became of the latest move. */
  readonly spoken: string;
  readonly move: (row: RoadmapRow, to: Horizon) => void;
  readonly undo: (row: RoadmapRow, to: Horizon) => void;
  readonly dismiss: (issueId: string) => void;
  /** The dialog's ways to end. */
  readonly finish: (row: RoadmapRow, from: Horizon) => void;
  readonly cancel: (hasDraft: boolean) => void;
}

/** Id of the button on a card that moves it, where focus stays after a move. */
export const moveButtonId = (issueId: string): string => `move-${issueId}`;

/** Moves of items between horizons. Nothing shows as moved before it is saved. */
export function useMoves(read: RoadmapPageView, timeZone: string): Moves {
  const [changed, setChanged] = useState<ReadonlyMap<string, RoadmapRow>>(new Map());
  const [objectives, setObjectives] = useState<RoadmapPageView['objectives']>({});
  const [notes, setNotes] = useState<ReadonlyMap<string, MoveNote>>(new Map());
  const [asking, setAsking] = useState<AskingMove | null>(null);
  const [spoken, setSpoken] = useState('');
  const busy = useRef(new Set<string>());
  const [focusOn, setFocusOn] = useState<{ readonly issueId: string } | null>(null);

  // A card that moved is another element now: focus goes to the same button there, after the dialog has let go of it.
  useEffect(() => {
    if (focusOn === null) return undefined;
    const timer = setTimeout(() => document.getElementById(moveButtonId(focusOn.issueId))?.focus());
    return () => clearTimeout(timer);
  }, [focusOn]);

  const note = useCallback((issueId: string, given: MoveNote | null) => {
    setNotes((before) => {
      const next = new Map(before);
      if (given === null) next.delete(issueId);
      else next.set(issueId, given);
      return next;
    });
  }, []);
  const keep = useCallback((row: RoadmapRow) => setChanged((before) => new Map(before).set(row.issueId, row)), []);

  const done = useCallback(
    (row: RoadmapRow, from: Horizon) => {
      keep(row);
      if (row.horizon === from) {
        note(row.issueId, null);
        setSpoken(`${row.key} stays on ${horizonLabel[from]}.`);
        setFocusOn({ issueId: row.issueId });
        return;
      }
      note(row.issueId, { kind: 'moved', from, to: row.horizon });
      setSpoken(
        `${row.key} moved from ${horizonLabel[from]} to ${horizonLabel[row.horizon]}. It can be undone on its card.`,
      );
      setFocusOn({ issueId: row.issueId });
    },
    [keep, note],
  );

  const start = useCallback(
    async (row: RoadmapRow, to: Horizon, isUndo: boolean) => {
      const { issueId } = row;
      if (row.horizon === to || busy.current.has(issueId)) return;
      busy.current.add(issueId);
      note(issueId, { kind: 'moving', to });
      setSpoken(`Moving ${row.key} to ${horizonLabel[to]}.`);
      try {
        const outcome = await moveItem(row, to, { timeZone, isUndo });
        if (outcome.kind === 'ask') {
          note(issueId, null);
          setAsking({ row, to, view: outcome.view });
        } else if (outcome.kind === 'refused') {
          if (outcome.row) keep(outcome.row);
          note(issueId, { kind: 'kept', message: outcome.message });
          setSpoken(outcome.message);
          setFocusOn({ issueId });
        } else if (isUndo) {
          keep(outcome.row);
          note(issueId, null);
          setSpoken(`${row.key} is back on ${horizonLabel[to]}.`);
          setFocusOn({ issueId });
        } else done(outcome.row, row.horizon);
      } catch (thrown) {
        const { message, problems } = toCallError(thrown);
        const why = problems[0]?.message ?? message;
        note(issueId, { kind: 'failed', message: `${row.key} was not moved. ${why}` });
        setSpoken(`${row.key} was not moved. ${why}`);
        setFocusOn({ issueId });
      } finally {
        busy.current.delete(issueId);
      }
    },
    [timeZone, note, keep, done],
  );

  const finish = useCallback(
    (row: RoadmapRow, from: Horizon) => {
      setAsking(null);
      done(row, from);
      const { objective } = row;
      if (objective?.kind !== 'issue' || objective.issueId in read.objectives) return;
      findIssue(objective.issueId).then(
        (found) =>
          found &&
          setObjectives((before) => ({ ...before, [found.issueId]: { key: found.key, summary: found.summary } })),
        () => undefined,
      );
    },
    [done, read.objectives],
  );
  const cancel = useCallback(
    (hasDraft: boolean) => {
      if (asking === null) return;
      const { row } = asking;
      setAsking(null);
      const stays = `${row.key} stays on ${horizonLabel[row.horizon]}.`;
      const message = hasDraft ? `${stays} What you typed is kept as your draft.` : stays;
      note(row.issueId, hasDraft ? { kind: 'kept', message } : null);
      setSpoken(message);
      setFocusOn({ issueId: row.issueId });
    },
    [asking, note],
  );
  const move = useCallback((row: RoadmapRow, to: Horizon) => void start(row, to, false), [start]);
  const undo = useCallback((row: RoadmapRow, to: Horizon) => void start(row, to, true), [start]);
  const dismiss = useCallback((issueId: string) => note(issueId, null), [note]);

  const view = useMemo(
    () => ({
      ...read,
      rows: read.rows.map((row) => changed.get(row.issueId) ?? row),
      objectives: { ...read.objectives, ...objectives },
    }),
    [read, changed, objectives],
  );
  return { view, notes, asking, spoken, move, undo, dismiss, finish, cancel };
}
