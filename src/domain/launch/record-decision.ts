import type { Json } from '../json';
import { problemsOf, type Problem } from '../problem';
import { freezeVerdict } from '../readiness/freeze-verdict';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { goNoGoInput, type GoNoGo, type GoNoGoInput } from './go-no-go';
import { requires } from './item-subject';
import type { Launch } from './launch';
import { decisionPath, itemPath } from './launch-state';
import { refuseWhenOver } from './refuse-when-over';
import { briefly, decisionKey, dropListsBut, keepLists, roundKey } from './snapshots';
import { castVotes, runningRound, type RoundStanding } from './round-standing';

/**
 * Records a go/no-go with its voters and the verdict it was taken on: those of the round that waits for it, where one does. It can't be
 * edited: a later one takes its place. The item follows the decision, so a waiver or not applicable on it ends.
 */
export function recordDecision(launch: Launch, input: GoNoGoInput, actor: LaunchActor, moment: Moment): ActionResult {
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  if (!actor.roles.releaseManager) return refuse('notAllowed', 'Only a release manager can record a go/no-go.');
  const parsed = goNoGoInput.safeParse(input);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const problems = problemsOfDecision(parsed.data, moment);
  if (problems.length > 0) return { ok: false, problems };
  const running = runningRound(launch, moment.today);
  if (running !== null && parsed.data.votes.length > 0) {
    return refuse('invalid', 'A round of votes runs, so the votes are those of the round.', 'votes');
  }
  const number = launch.decisions.length + 1;
  const frozen = running === null ? freezeVerdict(launch, moment) : running.round.frozen;
  const decision: GoNoGo = {
    ...parsed.data,
    ...(running !== null && concluding(launch, running, moment)),
    frozen: briefly(frozen),
    by: actor.accountId,
    at: moment.now,
  };
  const key = running === null ? decisionKey(number) : roundKey(running.number);
  return write({
    [decisionPath(number)]: decision,
    ...(running === null && keepLists(key, frozen)),
    ...dropListsBut(launch, key),
    ...freedItems(launch),
  });
}

/** How they voted on what the round shows, and beside it the verdict now: the launch may have changed while they voted. */
function concluding(
  launch: Launch,
  { number, functions }: RoundStanding,
  moment: Moment,
): Pick<GoNoGo, 'votes' | 'round'> {
  const { verdict, sentence } = freezeVerdict(launch, moment);
  return { votes: castVotes(functions), round: { number, verdict, sentence } };
}

function problemsOfDecision(input: GoNoGoInput, moment: Moment): readonly Problem[] {
  const { outcome, condition, votes } = input;
  const problem = (path: string, message: string): Problem => ({ path, code: 'invalid', message });
  const problems: Problem[] = [];
  if (outcome === 'conditional go' && condition === null) {
    problems.push(
      problem('condition', 'A conditional go needs its condition: what will be seen, who answers for it, by when.'),
    );
  }
  if (outcome !== 'conditional go' && condition !== null) {
    problems.push(
      problem('condition', `Only a conditional go has a condition. Leave it out, or choose conditional go.`),
    );
  }
  if (condition !== null && condition.dueOn < moment.today) {
    problems.push(problem('condition/dueOn', `${condition.dueOn} has passed already. Choose today or a later date.`));
  }
  const voters = votes.map((vote) => `${vote.function}/${vote.accountId}`);
  voters.forEach((voter, index) => {
    if (voters.indexOf(voter) < index)
      problems.push(problem(`votes/${index}`, 'This person has voted for this function already.'));
  });
  return problems;
}

function freedItems(launch: Launch): Record<string, Json> {
  const decided = Object.entries(launch.items).filter(
    ([, item]) => requires(item, 'go/no-go') && (item.state === 'waived' || item.state === 'not applicable'),
  );
  return Object.fromEntries(
    decided.flatMap(([itemId]) => [
      [itemPath(itemId, 'state'), 'open'],
      [itemPath(itemId, 'waiver'), null],
      [itemPath(itemId, 'notApplicable'), null],
    ]),
  );
}
