import type { PlanChange, PlanMove } from '../../../../src/domain/rollup/comparison';
import type { People } from '../../../../src/contract/person';
import { ownerName } from '../whose';

/** Which of the moves show; null is all. */
export interface MoveFilter {
  readonly kind: PlanChange['kind'] | null;
  /** An owner's account id, or a team's name behind `team:`. */
  readonly whose: string | null;
}

const teamPrefix = 'team:';

export function filterMoves(moves: readonly PlanMove[], { kind, whose }: MoveFilter): readonly PlanMove[] {
  return moves.filter(
    ({ change, ownerId, team }) =>
      (kind === null || change.kind === kind) &&
      (whose === null || (whose.startsWith(teamPrefix) ? `${teamPrefix}${team}` === whose : ownerId === whose)),
  );
}

/** Those whose moves there are, owners before teams, each with how many. */
export function whoseChoices(
  moves: readonly PlanMove[],
  people: People,
): readonly { readonly id: string; readonly label: string }[] {
  const counts = new Map<string, { readonly label: string; count: number }>();
  const add = (id: string, label: string) => {
    const found = counts.get(id) ?? { label, count: 0 };
    found.count += 1;
    counts.set(id, found);
  };
  for (const { ownerId } of moves) if (ownerId !== null) add(ownerId, ownerName(ownerId, people));
  for (const { team } of moves) if (team !== null) add(`${teamPrefix}${team}`, `Team ${team}`);
  return [...counts].map(([id, { label, count }]) => ({ id, label: `${label} (${count})` }));
}
