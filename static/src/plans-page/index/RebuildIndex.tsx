import { useMutation } from '@tanstack/react-query';
import type { IndexStatus } from '../../../../src/contract/portfolio-index';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Message } from '../../ui/Message';

/** Asks before everything is read anew: it costs points that the whole site shares. */
export function RebuildIndex({
  status,
  onClose,
  onRebuilt,
}: {
  readonly status: IndexStatus;
  readonly onClose: () => void;
  readonly onRebuilt: (after: IndexStatus) => void;
}) {
  const rebuilding = useMutation({ mutationFn: () => call('index.rebuild', {}), onSuccess: onRebuilt });
  const isFirst = status.state === 'none';
  return (
    <Dialog
      title={isFirst ? 'Build the index?' : 'Rebuild the index?'}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={rebuilding.isPending} onClick={() => rebuilding.mutate()}>
            {isFirst ? 'Build' : 'Rebuild'}
          </Button>
        </>
      }
    >
      <p>
        {`Every issue that Gantry can browse is read once. That costs about a point an issue, of the ${status.points.perHour.toLocaleString('en')} that this site may spend an hour; what doesn’t fit waits for the next hour.`}
      </p>
      {!isFirst && <p>Plans go on being shown from what is indexed, and its history stays.</p>}
      {rebuilding.isError && (
        <Message tone="error" live="alert" title="It was not begun">
          <p>{toCallError(rebuilding.error).message}</p>
        </Message>
      )}
    </Dialog>
  );
}
