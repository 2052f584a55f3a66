import { castVote } from '../../domain/launch/hold-round';
import { changeLaunch } from '../change-launch';
import type { UseCase } from '../use-case';

/** A function's vote in the round that runs. Votes don't wait for each other: each has a path of its own. */
export const castLaunchVote: UseCase<'launch.vote'> = (ports, call) => {
  const { comment, ...input } = call.input;
  return changeLaunch(ports, call, {
    operation: 'launch.vote',
    right: 'launch.vote',
    decide: (launch, actor, moment) =>
      castVote(launch, { ...input, comment: comment === '' ? null : comment }, actor, moment),
  });
};
