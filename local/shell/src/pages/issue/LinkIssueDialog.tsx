import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, rest } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';
import type { LinkType, Named } from '../../jira/wire';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';

interface Relation {
  readonly typeName: string;
  readonly words: string;
  /** From which end it reads: in Jira's request the inward issue is the one that the outward words are said of. */
  readonly isOutward: boolean;
}

/** Each type both ways, but once where it says the same from both ends. */
function relationsOf(types: readonly (Named & LinkType)[]): readonly Relation[] {
  return types.flatMap(({ name, inward, outward }) => [
    { typeName: name, words: outward, isOutward: true },
    ...(inward === outward ? [] : [{ typeName: name, words: inward, isOutward: false }]),
  ]);
}

/** Links the issue to another in words that read from this one: "blocks", "is blocked by". */
export function LinkIssueDialog({ issueKey, onClose }: { readonly issueKey: string; readonly onClose: () => void }) {
  const refresh = useRefresh();
  const [chosen, setChosen] = useState(0);
  const [otherKey, setOtherKey] = useState('');
  const types = useQuery({
    queryKey: ['link-types'],
    queryFn: () => ask<{ readonly issueLinkTypes: readonly (Named & LinkType)[] }>(rest(['issueLinkType'])),
    staleTime: Infinity,
  });
  const relations = relationsOf(types.data?.issueLinkTypes ?? []);
  const relation = relations[chosen];
  const link = useMutation({
    mutationFn: ({ typeName, isOutward }: Relation) => {
      const here = { key: issueKey };
      const there = { key: otherKey.trim().toUpperCase() };
      const ends = isOutward ? { inwardIssue: here, outwardIssue: there } : { inwardIssue: there, outwardIssue: here };
      return ask<unknown>(rest(['issueLink']), { method: 'POST', body: { type: { name: typeName }, ...ends } });
    },
    onSuccess: () => {
      refresh();
      onClose();
    },
  });
  return (
    <Dialog
      title="Link issue"
      onClose={onClose}
      onSubmit={() => {
        if (relation !== undefined && otherKey.trim() !== '' && !link.isPending) link.mutate(relation);
      }}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={link.isPending} disabled={otherKey.trim() === ''}>
            Link
          </Button>
        </>
      }
    >
      {link.isError && <Message tone="danger">{link.error.message}</Message>}
      <Field label={`${issueKey} …`} isRequired>
        {(control) => (
          <select
            {...control}
            className="input"
            value={chosen}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {relations.map(({ typeName, words }, index) => (
              <option key={`${typeName} ${words}`} value={index}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Issue" hint="The key of the other issue, such as PAY-12." isRequired>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            value={otherKey}
            onChange={({ target }) => setOtherKey(target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
