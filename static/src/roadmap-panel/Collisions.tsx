import CopyIcon from '@atlaskit/icon/core/copy';
import { useEffect, useRef, useState } from 'react';
import type { Collision } from '../../../src/domain/journal/merge';
import type { Json } from '../../../src/domain/json';
import { findField, type Template } from '../../../src/domain/template/template';
import { count } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { AnswerText } from './AnswerText';
import { Combined } from './Combined';
import { fieldOf, type Choice, type Edits } from './form-state';
import { usePeople } from './people-context';
import './collisions.css';

interface CollisionsProps {
  readonly template: Template;
  readonly collisions: readonly Collision[];
  readonly choices: Readonly<Record<string, Choice>>;
  /** What stands in the form: a combined answer among the rest. */
  readonly edits: Edits;
  readonly timeOf: (instant: string) => string;
  readonly isSaving: boolean;
  readonly onChoose: (fieldId: string, choice: Exclude<Choice, 'both'>) => void;
  readonly onCombine: (fieldId: string, value: Json) => void;
  readonly onDone: () => void;
}

interface SideProps {
  readonly title: string;
  readonly template: Template;
  readonly fieldId: string;
  readonly value: Json | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly action: string;
}

/** Puts the words of an element on the clipboard, or selects them where the page around forbids it. */
async function copyWords(element: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(element.innerText);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'selected';
  }
}

function Side({ title, template, fieldId, value, isChosen, onChoose, action }: SideProps) {
  const [words, setWords] = useState<HTMLDivElement | null>(null);
  const [copied, setCopied] = useState('');
  const field = findField(template, fieldId);
  const label = field?.label ?? fieldId;
  const copy = async () => {
    if (words === null) return;
    const outcome = await copyWords(words);
    setCopied(outcome === 'copied' ? 'Copied.' : 'Selected: copy it with your keyboard.');
  };
  return (
    <div className={isChosen ? 'collision__side collision__side--chosen' : 'collision__side'}>
      <div className="collision__head">
        <h4 className="collision__who">{title}</h4>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={<CopyIcon label="" size="small" />}
          onClick={() => void copy()}
        >
          Copy
          <span className="visually-hidden">{`: ${title}, ${label}`}</span>
        </Button>
      </div>
      <div ref={setWords}>
        {value === null || field === undefined ? (
          <p className="quiet">The answer was taken back.</p>
        ) : (
          <AnswerText field={field} value={value} />
        )}
      </div>
      <p className="quiet" role="status">
        {copied}
      </p>
      <div>
        <Button aria-pressed={isChosen} appearance={isChosen ? 'primary' : 'default'} onClick={onChoose}>
          {action}
          <span className="visually-hidden">{` for ${label}`}</span>
        </Button>
      </div>
    </div>
  );
}

/** Whose change the texts stand against: one's own window elsewhere is nobody else. */
function titleOf(collisions: readonly Collision[], accountId: string): string {
  const what = collisions.length === 1 ? 'this answer' : 'these answers';
  if (collisions.every(({ theirsBy }) => theirsBy === accountId)) return `You changed ${what} in another window`;
  return collisions.some(({ theirsBy }) => theirsBy === accountId)
    ? `Somebody else, or you in another window, changed ${what} too`
    : `Somebody else changed ${what} too`;
}

/** Two people changed the same answers. Both texts stand side by side, and both stay until this person has chosen each. */
export default function Collisions(props: CollisionsProps) {
  const { template, collisions, choices, edits, timeOf, isSaving, onChoose, onCombine, onDone } = props;
  const { personOf } = usePeople();
  const { accountId } = useHostContext();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const open = collisions.filter((collision) => choices[fieldOf(collision)] === undefined).length;
  return (
    <section ref={section} tabIndex={-1} className="collisions" aria-labelledby="collisions-title">
      <Message tone="warning">
        <h2 className="message__title" id="collisions-title">
          {titleOf(collisions, accountId)}
        </h2>
        <p>Nothing of yours was written, and nothing is lost. Choose for each which answer stands.</p>
      </Message>
      {collisions.map((collision) => {
        const fieldId = fieldOf(collision);
        const isOwn = collision.theirsBy === accountId;
        const theirs = `${isOwn ? 'The other window' : personOf(collision.theirsBy).displayName}, ${timeOf(collision.theirsAt)}`;
        const side = { template, fieldId };
        return (
          <div key={fieldId} className="collision" role="group" aria-labelledby={`collision-${fieldId}`}>
            <h3 className="field__label" id={`collision-${fieldId}`}>
              {findField(template, fieldId)?.label ?? fieldId}
            </h3>
            <div className="collision__sides">
              <Side
                {...side}
                title={isOwn ? 'This window' : 'Yours'}
                value={collision.yours}
                action={isOwn ? 'Keep this one' : 'Keep mine'}
                isChosen={choices[fieldId] === 'yours'}
                onChoose={() => onChoose(fieldId, 'yours')}
              />
              <Side
                {...side}
                title={theirs}
                value={collision.theirs}
                action={isOwn ? 'Take the other one' : 'Take theirs'}
                isChosen={choices[fieldId] === 'theirs'}
                onChoose={() => onChoose(fieldId, 'theirs')}
              />
            </div>
            <Combined
              collision={collision}
              field={findField(template, fieldId)}
              value={choices[fieldId] === 'both' ? edits[fieldId] : undefined}
              onCombine={(value) => onCombine(fieldId, value)}
            />
          </div>
        );
      })}
      <div className="answer-row">
        <Button appearance="primary" disabled={open > 0} isLoading={isSaving} onClick={onDone}>
          Save what I chose
        </Button>
        {open > 0 && <span className="quiet">{`${count(open, 'choice')} to go`}</span>}
      </div>
    </section>
  );
}
