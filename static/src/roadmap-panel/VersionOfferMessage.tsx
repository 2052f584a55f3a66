import { useState } from 'react';
import type { VersionOffer } from '../../../src/contract/version-offer';
import { call } from '../api';
import { toCallError } from '../call-error';
import { count } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';

interface VersionOfferProps {
  readonly offer: VersionOffer;
  readonly issueId: string;
  readonly revision: number;
  readonly onAccepted: (revision: number) => void;
  readonly onLater: () => void;
}

/** What the other version differs in, as sentences. */
function differences({ change }: VersionOffer): readonly string[] {
  return [
    ...change.added.map(({ label }) => `Asks “${label}”, which is new.`),
    ...change.removed.map(({ label }) => `No longer asks “${label}”; an answer to it stays readable.`),
    ...change.changed.flatMap(({ label, notes }) => notes.map((note) => `“${label}”: ${note}`)),
    ...change.notes,
  ];
}

function titleOf({ to, asked, isWithdrawal, from }: VersionOffer): string {
  if (isWithdrawal) return `Version ${from} of this template was taken back`;
  const questions = asked.length === 0 ? 'no new question' : count(asked.length, 'new question');
  return `Version ${to} of this template asks ${questions}`;
}

/** Another version of the template, to be accepted or left: nobody's item moves by itself, and no answer is lost. */
export default function VersionOfferMessage({ offer, issueId, revision, onAccepted, onLater }: VersionOfferProps) {
  const { timeZone } = useHostContext();
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const accept = async () => {
    setIsSending(true);
    setFailure(null);
    try {
      const result = await call('roadmap.acceptVersion', {
        issueId,
        baseRevision: revision,
        version: offer.to,
        timeZone,
      });
      onAccepted(result.saved.revision);
    } catch (thrown) {
      setFailure(toCallError(thrown).message);
    } finally {
      setIsSending(false);
    }
  };
  const words = differences(offer);
  return (
    <Message
      title={titleOf(offer)}
      actions={
        <>
          <Button isLoading={isSending} onClick={() => void accept()}>
            {offer.isWithdrawal ? `Go back to version ${offer.to}` : `Use version ${offer.to}`}
          </Button>
          <Button appearance="subtle" onClick={onLater}>
            Later
          </Button>
        </>
      }
    >
      {offer.note !== '' && <p className="answer-text">{offer.note}</p>}
      {words.length > 0 && (
        <details>
          <summary>What is different</summary>
          <ul>
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <p>Every answer stays. Nothing changes until you choose.</p>
      {failure !== null && <p role="alert">{failure}</p>}
    </Message>
  );
}
