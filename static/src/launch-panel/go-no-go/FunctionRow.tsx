import { useRef, useState } from 'react';
import { isTold } from '../../../../src/domain/launch/go-no-go-round';
import type { FunctionVote } from '../../../../src/domain/launch/round-standing';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { useLaunch } from '../launch-context';
import { OutcomeLozenge } from './OutcomeLozenge';
import { voterWords } from './round-words';
import { VoteForm } from './VoteForm';

interface FunctionRowProps {
  readonly round: number;
  readonly asked: FunctionVote;
  readonly isOpen: boolean;
}

/** Who voted how, when, and whether it was told to somebody. */
function Given({ vote }: { readonly vote: NonNullable<FunctionVote['vote']> }) {
  const { personOf, reading } = useLaunch();
  const viewer = useHostContext();
  const { displayName } = personOf(vote.accountId);
  const told = isTold(vote) ? `, as told to ${personOf(vote.by).displayName}` : '';
  const when = formatInstant(vote.at, { ...viewer, today: reading.assessment.today });
  return (
    <>
      <p className="function-vote__voter">
        <Avatar name={displayName} />
        <span>{displayName}</span>
        <span className="launch-quiet">{`${when}${told}`}</span>
      </p>
      {vote.comment && <p className="function-vote__comment">{vote.comment}</p>}
    </>
  );
}

/** One function of a round: whose vote it is, how it voted, and the way to vote for those whose it is. */
export function FunctionRow({ round, asked, isOpen }: FunctionRowProps) {
  const { view, personOf } = useLaunch();
  const { leads, isReleaseManager } = view.rights;
  const [form, setForm] = useState<'own' | 'told' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { vote } = asked;
  const isLead = leads.includes(asked.function);
  const isOwnWord = vote !== null && !isTold(vote);
  const kind = !isOpen ? null : isLead ? 'own' : isReleaseManager && !isOwnWord ? 'told' : null;
  const label = { own: vote === null ? 'Vote' : 'Change vote', told: vote === null ? 'Enter vote' : 'Change entry' };
  const close = () => {
    setForm(null);
    // It comes back as the form goes.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <li className="function-vote">
      <div className="function-vote__head">
        <strong className="function-vote__name">{asked.function}</strong>
        {vote === null ? <span className="launch-quiet">No vote yet</span> : <OutcomeLozenge outcome={vote.vote} />}
        {kind !== null && form === null && (
          <span className="function-vote__end">
            <Button
              ref={button}
              spacing="compact"
              appearance={kind === 'own' && vote === null ? 'primary' : 'default'}
              onClick={() => setForm(kind)}
            >
              {label[kind]}
              <span className="visually-hidden">{` for ${asked.function}`}</span>
            </Button>
          </span>
        )}
      </div>
      {vote === null ? (
        <p className="launch-quiet">{`Asked: ${voterWords(asked, (id) => personOf(id).displayName)}`}</p>
      ) : (
        <Given vote={vote} />
      )}
      {form !== null && <VoteForm round={round} asked={asked} isTold={form === 'told'} onClose={close} />}
    </li>
  );
}
