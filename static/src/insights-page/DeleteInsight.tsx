import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InsightView } from '../../../src/contract/insight';
import { call } from '../api';
import { toCallError } from '../call-error';
import { count } from '../format';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Message } from '../ui/Message';

/** Asks first: the issues that it is linked to lose it too. */
export function DeleteInsight({
  insight,
  onDeleted,
}: {
  readonly insight: InsightView;
  readonly onDeleted: () => void;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('insight.delete', { insightId: insight.insightId, baseRevision: insight.revision }),
    onSuccess: () => {
      setIsAsking(false);
      onDeleted();
    },
  });
  return (
    <>
      <Button appearance="subtle" onClick={() => setIsAsking(true)}>
        Delete
      </Button>
      {isAsking && (
        <Dialog
          title="Delete this insight?"
          onClose={() => setIsAsking(false)}
          footer={
            <>
              <Button appearance="subtle" onClick={() => setIsAsking(false)}>
                Keep it
              </Button>
              <Button appearance="danger" isLoading={remove.isPending} onClick={() => remove.mutate()}>
                Delete
              </Button>
            </>
          }
        >
          <p>
            {insight.links.length === 0
              ? 'No issue that you can see is linked to it.'
              : `${count(insight.links.length, 'issue')} will no longer show it: ${insight.links.map(({ key }) => key).join(', ')}.`}
          </p>
          {remove.isError && (
            <Message tone="error" live="alert" title="Not deleted">
              <p>{toCallError(remove.error).message}</p>
            </Message>
          )}
        </Dialog>
      )}
    </>
  );
}
