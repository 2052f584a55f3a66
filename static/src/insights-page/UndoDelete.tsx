import { useMutation } from '@tanstack/react-query';
import { call } from '../api';
import { toCallError } from '../call-error';
import { Button } from '../ui/Button';

/** Takes a deleted insight back, with its links, as long as it is kept. */
export function UndoDelete({ insightId, onUndone }: { readonly insightId: string; readonly onUndone: () => void }) {
  const undo = useMutation({ mutationFn: () => call('insight.undelete', { insightId }), onSuccess: onUndone });
  return (
    <>
      {' '}
      <Button appearance="link" isLoading={undo.isPending} onClick={() => undo.mutate()}>
        Undo the deletion
      </Button>
      {undo.isError && <span role="alert">{` ${toCallError(undo.error).message}`}</span>}
    </>
  );
}
