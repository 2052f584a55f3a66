/** The item's last change, as the person who made it can take it back. */
export interface LastChange {
  readonly revision: number;
  /** It is an undo itself: taking it back does the change again. */
  readonly isUndo: boolean;
  readonly run: () => void;
}
