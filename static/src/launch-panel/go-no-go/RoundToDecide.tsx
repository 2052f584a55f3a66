import { dissents, type Outcome } from '../../../../src/domain/launch/go-no-go';
import type { RoundStanding } from '../../../../src/domain/launch/round-standing';
import { Message } from '../../ui/Message';
import { useLaunch } from '../launch-context';
import { OutcomeLozenge } from './OutcomeLozenge';
import { tallyWords, voterWords } from './round-words';
import { SinceThen } from './RunningRound';
import { Snapshot } from './Snapshot';

interface RoundToDecideProps {
  readonly standing: RoundStanding;
  /** What is about to be decided; who votes otherwise dissents. */
  readonly outcome: Outcome | null;
}

/** What a decision concludes: the round's snapshot and votes, and who hasn't voted. */
export function RoundToDecide({ standing, outcome }: RoundToDecideProps) {
  const { personOf } = useLaunch();
  const { round, functions, isOpen } = standing;
  const silent = functions.filter(({ vote }) => vote === null);
  return (
    <>
      <Snapshot frozen={round.frozen} lead="Voted on">
        <ul className="votes" aria-label="Votes">
          {functions.map(({ function: name, vote }) =>
            vote === null ? null : (
              <li key={name} className="votes__vote">
                <span>{`${name}, ${personOf(vote.accountId).displayName}`}</span>
                <OutcomeLozenge outcome={vote.vote} />
                {outcome !== null && dissents(vote.vote, outcome) && <strong>Dissents</strong>}
                {vote.comment && <span className="launch-quiet">{vote.comment}</span>}
              </li>
            ),
          )}
        </ul>
        <p className="launch-quiet">
          {`${tallyWords(functions)} The decision keeps this snapshot and these votes, and ends the round. It is never edited; a later one takes its place.`}
        </p>
      </Snapshot>
      <SinceThen round={round} />
      {silent.length > 0 && (
        <Message tone="warning" title={isOpen ? 'Some haven’t voted yet' : 'Some did not vote'}>
          {silent
            .map((asked) => `${asked.function} (${voterWords(asked, (id) => personOf(id).displayName)})`)
            .join(', ')}
        </Message>
      )}
    </>
  );
}
