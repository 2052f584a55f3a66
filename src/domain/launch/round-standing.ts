import type { CalendarDate } from '../calendar/calendar-date';
import type { Vote } from './go-no-go';
import { isTold, voteKey, type AskedFunction, type GoNoGoRound, type RoundVote } from './go-no-go-round';
import { isOver } from './is-over';
import type { Launch } from './launch';

/** One function of a round, with its vote so far. */
export interface FunctionVote extends AskedFunction {
  /** In the round, from 1. */
  readonly place: number;
  readonly vote: RoundVote | null;
}

export interface RoundStanding {
  readonly number: number;
  readonly round: GoNoGoRound;
  /** Whether votes are still taken: the last day for them isn't over. */
  readonly isOpen: boolean;
  readonly functions: readonly FunctionVote[];
}

type Rounds = Pick<Launch, 'rounds' | 'votes' | 'roundEnds' | 'decisions'>;

export function countRounds(launch: Pick<Launch, 'rounds'>): number {
  return Object.keys(launch.rounds).length;
}

/** The round that waits for its decision; null while none does. Its votes may be over: `isOpen` tells. */
export function runningRound(launch: Rounds, today: CalendarDate): RoundStanding | null {
  const number = countRounds(launch);
  const round = launch.rounds[number];
  const hasEnded =
    launch.roundEnds[number] !== undefined || launch.decisions.some((decision) => decision.round?.number === number);
  if (round === undefined || hasEnded) return null;
  return { number, round, isOpen: today <= round.closesOn, functions: functionVotes(launch, number, round) };
}

/** The functions that a round asked, in its order, with what each voted. */
export function functionVotes(
  launch: Pick<Launch, 'votes'>,
  number: number,
  round: GoNoGoRound,
): readonly FunctionVote[] {
  return round.functions.map((asked, index) => {
    const place = index + 1;
    return { ...asked, place, vote: launch.votes[voteKey(number, place)] ?? null };
  });
}

/** The votes as the decision keeps them; a function that didn't vote has none. */
export function castVotes(functions: readonly FunctionVote[]): readonly Vote[] {
  return functions.flatMap(({ function: name, vote }) => {
    if (vote === null) return [];
    const { accountId, vote: given, comment, by } = vote;
    return [{ accountId, function: name, vote: given, comment, ...(isTold(vote) && { enteredBy: by }) }];
  });
}

/** The functions whose vote this person is asked for and nobody has given yet: 'Legal'. */
export function votesAskedOf(
  launch: Rounds & Pick<Launch, 'status'>,
  leadOf: readonly string[],
  today: CalendarDate,
): readonly string[] {
  const running = isOver(launch) ? null : runningRound(launch, today);
  if (running === null || !running.isOpen) return [];
  return running.functions
    .filter(({ function: name, vote }) => vote === null && leadOf.includes(name))
    .map(({ function: name }) => name);
}
