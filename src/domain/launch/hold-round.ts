import type { CalendarDate } from '../calendar/calendar-date';
import { addDays } from '../calendar/calendar-date';
import { freezeVerdict } from '../readiness/freeze-verdict';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { Outcome } from './go-no-go';
import { isTold, voteKey, type AskedFunction, type GoNoGoRound, type RoundVote } from './go-no-go-round';
import type { Launch } from './launch';
import { recordPath } from './launch-records';
import { refuseWhenOver } from './refuse-when-over';
import { briefly, dropListsBut, keepLists, roundKey, snapshotInForce } from './snapshots';
import { countRounds, runningRound, type FunctionVote } from './round-standing';

const LONGEST_DAYS = 365;

/** Functions that a launch's go/no-go can ask: those that still have something to say about it by the launch. */
export function functionsToAsk(launch: Launch): readonly string[] {
  const names = Object.values(launch.items).flatMap(({ definition, state }) =>
    definition.offsetDays > 0 || state === 'not applicable' ? [] : [definition.function],
  );
  return [...new Set(names)];
}

/**
 * Opens a round: the verdict is frozen, and each function that is named has a vote. `voterIds` are whose vote it is as things stand;
 * whoever leads the function on the day of the vote may give it.
 */
export function openRound(
  launch: Launch,
  input: {
    readonly functions: readonly AskedFunction[];
    readonly closesOn: CalendarDate;
    readonly note: string | null;
  },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (!actor.roles.releaseManager) return refuse('notAllowed', 'Only a release manager can open a go/no-go round.');
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  if (runningRound(launch, moment.today) !== null) {
    return refuse('invalid', 'A round waits for its decision already. Record that, or withdraw the round first.');
  }
  const { functions, closesOn, note } = input;
  if (functions.length === 0) return refuse('invalid', 'Name at least one function that votes.', 'functions');
  const known = functionsToAsk(launch);
  const stranger = functions.find(({ function: name }) => !known.includes(name));
  if (stranger !== undefined) {
    return refuse('invalid', `${stranger.function} has no item that applies in this launch.`, 'functions');
  }
  if (new Set(functions.map(({ function: name }) => name)).size < functions.length) {
    return refuse('invalid', 'A function has one vote: name each once.', 'functions');
  }
  if (closesOn < moment.today) {
    return refuse('invalid', `${closesOn} has passed already. Choose today or a later day.`, 'closesOn');
  }
  if (closesOn > addDays(moment.today, LONGEST_DAYS)) {
    return refuse('invalid', `${closesOn} is more than a year ahead. Check the year.`, 'closesOn');
  }
  const frozen = freezeVerdict(launch, moment);
  const number = countRounds(launch) + 1;
  const round: GoNoGoRound = {
    by: actor.accountId,
    at: moment.now,
    closesOn,
    note,
    functions,
    frozen: briefly(frozen),
  };
  return write({
    [recordPath('rounds', String(number))]: round,
    ...keepLists(roundKey(number), frozen),
    ...dropListsBut(launch, snapshotInForce(launch)),
  });
}

/** A vote on what the round shows. `seenAt` is the instant of the function's vote as the person saw it, null where there was none. */
export interface VoteInput {
  readonly round: number;
  readonly function: string;
  readonly vote: Outcome;
  readonly comment: string | null;
  /** Whose word it is, where a release manager enters what they were told; null where the person votes themselves. */
  readonly voterId: string | null;
  readonly seenAt: string | null;
}

/**
 * One function's vote: its lead's or their delegate's, who may change it while the round is open. A release manager may enter one that
 * was told to them, marked so, but never over a vote that somebody gave themselves.
 */
export function castVote(launch: Launch, input: VoteInput, actor: LaunchActor, moment: Moment): ActionResult {
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  const running = runningRound(launch, moment.today);
  if (running === null || running.number !== input.round) {
    return refuse('invalid', 'This round is over, so your vote was not taken. Reload to see what came of it.');
  }
  if (!running.isOpen) {
    return refuse(
      'invalid',
      `Votes were taken until ${running.round.closesOn}, so yours was not. A release manager can open another round.`,
    );
  }
  const asked = running.functions.find(({ function: name }) => name === input.function);
  if (asked === undefined) return refuse('notFound', `This round asks for no vote of ${input.function}.`);
  // Whoever names themselves votes themselves, which only the function's lead may.
  const told = input.voterId !== null && input.voterId !== actor.accountId;
  const refused = told ? refusalOfTold(asked, actor) : refusalOfOwn(asked, actor);
  if (refused !== null) return refused;
  if ((asked.vote?.at ?? null) !== input.seenAt) {
    return refuse('invalid', `Somebody voted for ${input.function} meanwhile. Look at that vote, then decide again.`);
  }
  const vote: RoundVote = {
    accountId: input.voterId ?? actor.accountId,
    vote: input.vote,
    comment: input.comment,
    told,
    by: actor.accountId,
    at: moment.now,
  };
  return write({ [recordPath('votes', voteKey(running.number, asked.place))]: vote });
}

/** Ends a round without a decision; its snapshot and votes stay in the record. */
export function withdrawRound(
  launch: Launch,
  input: { readonly round: number; readonly reason: string },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (!actor.roles.releaseManager) return refuse('notAllowed', 'Only a release manager can withdraw a round.');
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  const running = runningRound(launch, moment.today);
  if (running === null || running.number !== input.round) {
    return refuse('invalid', 'This round is over already. Reload to see what came of it.');
  }
  const reason = input.reason.trim();
  if (reason === '') return refuse('invalid', 'Give a reason: the voters will ask.', 'reason');
  return write({
    [recordPath('roundEnds', String(running.number))]: { by: actor.accountId, at: moment.now, reason },
  });
}

function refusalOfOwn({ function: name }: FunctionVote, { roles }: LaunchActor): ActionResult | null {
  if (roles.leadOf.includes(name)) return null;
  return refuse('notAllowed', `The vote of ${name} is its lead’s, or of whoever stands in for them.`);
}

function refusalOfTold({ function: name, vote }: FunctionVote, { roles }: LaunchActor): ActionResult | null {
  if (!roles.releaseManager) return refuse('notAllowed', 'Only a release manager can enter a vote for somebody else.');
  if (vote === null || isTold(vote)) return null;
  return refuse(
    'notAllowed',
    `${name} has voted itself, so nobody can enter another vote for it. Its lead can change it.`,
  );
}
