import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, rest } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';
import type { Transition } from '../../jira/wire';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';

/** A transition with a screen: the fields with a list of values that it shows are asked for. */
export function TransitionDialog({
  issueKey,
  transition,
  onClose,
}: {
  readonly issueKey: string;
  readonly transition: Transition;
  readonly onClose: () => void;
}) {
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const screen = useQuery({
    queryKey: ['issue', issueKey, 'transition', transition.id],
    queryFn: () =>
      ask<{ readonly transitions: readonly Transition[] }>(
        rest(['issue', issueKey, 'transitions'], { transitionId: transition.id, expand: 'transitions.fields' }),
      ),
  });
  const fields = Object.entries(screen.data?.transitions[0]?.fields ?? {}).filter(([, meta]) => meta.allowedValues);
  const valueOf = (id: string, first: string | undefined) => chosen[id] ?? first ?? '';
  const transit = useMutation({
    mutationFn: () =>
      ask<unknown>(rest(['issue', issueKey, 'transitions']), {
        method: 'POST',
        body: {
          transition: { id: transition.id },
          fields: Object.fromEntries(
            fields.map(([id, { allowedValues }]) => [id, { id: valueOf(id, allowedValues?.[0]?.id) }]),
          ),
        },
      }),
    onSuccess: () => {
      refresh();
      onClose();
    },
  });
  return (
    <Dialog
      title={transition.name}
      onClose={onClose}
      onSubmit={() => transit.mutate()}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={transit.isPending} disabled={!screen.isSuccess}>
            {transition.name}
          </Button>
        </>
      }
    >
      {transit.isError && <Message tone="danger">{transit.error.message}</Message>}
      {fields.map(([id, { name, allowedValues = [], required }]) => (
        <Field key={id} label={name} isRequired={required}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={valueOf(id, allowedValues[0]?.id)}
              onChange={({ target }) => setChosen({ ...chosen, [id]: target.value })}
            >
              {allowedValues.map((value) => (
                <option key={value.id} value={value.id}>
                  {value.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </Dialog>
  );
}
