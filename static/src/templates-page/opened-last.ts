/** What was opened last from a list: whoever comes back to the list goes on from there. */
export interface OpenedLast {
  readonly id: string | null;
  remember(id: string): void;
}
