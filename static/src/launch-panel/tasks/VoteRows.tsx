import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useId, useRef } from 'react';
import { dissents, type Outcome } from '../../../../src/domain/launch/go-no-go';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { UserPicker } from '../../ui/UserPicker';
import { useLaunch } from '../launch-context';
import { outcomeWords } from '../outcome-words';
import { useFocusAdded } from '../use-focus-added';
import type { VoteDraft } from './decision-draft';

interface VoteRowsProps {
  readonly votes: readonly VoteDraft[];
  /** What was decided, which a new vote agrees with at first. */
  readonly outcome: Outcome | null;
  readonly errorOf: (index: number) => string | null;
  readonly onChange: (votes: readonly VoteDraft[]) => void;
}

const outcomes = (['go', 'conditional go', 'pause', 'no-go'] as const).map((id) => ({
  id,
  label: outcomeWords[id].label,
}));

function isOutcome(id: string | null): id is Outcome {
  return outcomes.some((outcome) => outcome.id === id);
}

/** Who voted for which function, and how. A vote that differs from the decision is kept as dissent. */
export function VoteRows({ votes, outcome, errorOf, onChange }: VoteRowsProps) {
  const { reading, personOf, remember } = useLaunch();
  const titleId = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const added = useFocusAdded(rows, '.vote-row');
  const { items } = reading.assessment;
  const functions = [...new Set(items.map((item) => item.function))];
  const ownerOf = (name: string) => items.find((item) => item.function === name && item.ownerId !== null)?.ownerId;
  const personFor = (name: string) => {
    const ownerId = ownerOf(name);
    return ownerId === undefined || ownerId === null ? null : personOf(ownerId);
  };
  const set = (id: string, part: Partial<VoteDraft>) =>
    onChange(votes.map((vote) => (vote.id === id ? { ...vote, ...part } : vote)));
  const add = () => {
    const name = functions.find((other) => !votes.some((vote) => vote.function === other)) ?? functions[0] ?? '';
    const number = 1 + Math.max(0, ...votes.map(({ id }) => Number(id)));
    const vote = { id: String(number), function: name, person: personFor(name), vote: outcome ?? 'go', comment: '' };
    added();
    onChange([...votes, vote]);
  };
  return (
    <div ref={rows} className="vote-rows" role="group" aria-labelledby={titleId}>
      <h3 className="launch-subtitle" id={titleId}>
        Votes
      </h3>
      {votes.map((vote, index) => (
        <div key={vote.id} className="vote-row" role="group" aria-label={`Vote ${index + 1}`}>
          <Field label="Function">
            {(control) => (
              <Select
                {...control}
                options={functions.map((name) => ({ id: name, label: name }))}
                value={vote.function}
                onChange={(name) => {
                  if (name !== null) set(vote.id, { function: name, person: vote.person ?? personFor(name) });
                }}
              />
            )}
          </Field>
          <Field label="Person" error={errorOf(index)}>
            {(control) => (
              <UserPicker
                {...control}
                value={vote.person}
                onChange={(person) => {
                  if (person !== null) remember(person);
                  set(vote.id, { person });
                }}
              />
            )}
          </Field>
          <Field label="Vote" mark={outcome !== null && dissents(vote.vote, outcome) ? 'Dissents' : undefined}>
            {(control) => (
              <Select
                {...control}
                options={outcomes}
                value={vote.vote}
                onChange={(id) => {
                  if (isOutcome(id)) set(vote.id, { vote: id });
                }}
              />
            )}
          </Field>
          <div className="vote-row__comment">
            <Field label="Comment">
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={500}
                  value={vote.comment}
                  onChange={(comment) => set(vote.id, { comment })}
                />
              )}
            </Field>
            <IconButton
              label={`Remove vote ${index + 1}`}
              icon={<DeleteIcon label="" size="small" />}
              onClick={() => {
                onChange(votes.filter(({ id }) => id !== vote.id));
                addButton.current?.focus();
              }}
            />
          </div>
        </div>
      ))}
      <div>
        <Button ref={addButton} iconBefore={<AddIcon label="" size="small" />} onClick={add}>
          Add vote
        </Button>
      </div>
    </div>
  );
}
