import type { Launch } from './launch';

/** Cancelled or completed: nothing of it is changed any more, or still asked for, until it is reopened. */
export function isOver({ status }: Pick<Launch, 'status'>): boolean {
  return status === 'cancelled' || status === 'completed';
}
