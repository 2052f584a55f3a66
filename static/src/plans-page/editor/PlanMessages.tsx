import { personWords } from '../../person-words';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { useTimeWords } from '../../use-time-words';
import { partInputId, partLabel, partWords } from './part-words';
import type { PlanForm } from './use-plan-form';

/** What became of a save: refused, or overtaken by somebody else's. What was typed stays on the page in any case. */
export function PlanMessages({ form }: { readonly form: PlanForm }) {
  const { failure, collided } = form;
  return (
    <>
      {failure !== null && (
        <Message tone="error" live="alert" title="The plan was not saved">
          <p>{failure.message}</p>
          {failure.reference !== undefined && <p>Reference {failure.reference}</p>}
        </Message>
      )}
      {collided !== null && <Collisions form={form} collided={collided} />}
    </>
  );
}

function Collisions({
  form,
  collided: { collisions, document, people },
}: {
  readonly form: PlanForm;
  readonly collided: NonNullable<PlanForm['collided']>;
}) {
  const timeWords = useTimeWords();
  const isSettled = collisions.length === 0;
  const take = (path: string) => {
    form.takeTheirs(path);
    // The button goes with what it settled: focus goes on at what was taken, or at the top where that is no one input.
    const page = globalThis.document;
    requestAnimationFrame(() =>
      (page.getElementById(partInputId(path, document)) ?? page.querySelector('h1'))?.focus(),
    );
  };
  return (
    <Message
      tone={isSettled ? 'information' : 'warning'}
      live="alert"
      title={
        isSettled
          ? 'This page has their changes together with yours, which are not saved yet'
          : 'Somebody else changed the same things while you did, so nothing is saved yet'
      }
    >
      {!isSettled && (
        <p>
          The form has what you typed, and what else they changed. Take theirs where it is better, then save to keep the
          rest of yours.
        </p>
      )}
      {collisions.map(({ path, by, at }) => {
        const words = partWords(path, document);
        return (
          <p key={path} className="conflict">
            <span>
              <strong>{partLabel(path)}</strong>: {personWords(by, people)} changed {words === null ? 'it' : 'it to'}{' '}
              {words !== null && <q>{words}</q>} {timeWords(at)}. Yours is kept.
            </span>
            <Button spacing="compact" onClick={() => take(path)}>
              Take theirs
            </Button>
          </p>
        );
      })}
    </Message>
  );
}
