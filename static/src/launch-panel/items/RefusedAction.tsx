import { Message } from '../../ui/Message';
import type { AskedAction, ItemActions } from './use-item-action';

interface RefusedActionProps {
  readonly actions: ItemActions;
  /** The kinds of action that are done from here: what else was refused is said elsewhere. */
  readonly kinds: readonly AskedAction['kind'][];
}

/** The server's own sentence, right where the thing was tried. */
export function RefusedAction({ actions: { refused }, kinds }: RefusedActionProps) {
  if (refused === null || !kinds.includes(refused.kind)) return null;
  const isBusy = refused.failure.code === 'busy';
  return (
    <Message tone={isBusy ? 'warning' : 'error'} live="alert">
      {refused.failure.message}
      {isBusy && ' The item was just read anew.'}
    </Message>
  );
}
