import { personWords } from '../../person-words';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { useTimeWords } from '../../use-time-words';
import { partLabel, partWords } from './part-words';
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
  return (
    <Message
      tone={isSettled ? 'information' : 'warning'}
      live="alert"
      title={
        isSettled
          ? 'This page has their changes together with yours, which are not saved yet'
          : 'Somebody else changed the same while you did, so nothing was saved yet'
      }
    >
      {!isSettled && (
        <p>
          What you typed is kept below, together with what else they changed. Take theirs where it is better, then save.
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
            <Button spacing="compact" onClick={() => form.takeTheirs(path)}>
              Take theirs
            </Button>
          </p>
        );
      })}
    </Message>
  );
}
