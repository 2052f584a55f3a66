import { useState } from 'react';
import type { ItemAction } from '../../../../src/contract/launch';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';
import { useLaunch } from '../launch-context';

export interface ItemActions {
  /** What is being done right now; null while nothing is. */
  readonly pending: ItemAction['kind'] | null;
  /** What was refused last, and why. */
  readonly refused: { readonly kind: ItemAction['kind']; readonly failure: CallError } | null;
  /** Does it; `said` is read aloud once it is done. One that comes while another is under way is ignored. */
  act(action: ItemAction, said: string): Promise<'done' | 'ignored' | CallError>;
}

/**
 * Does things to one item, one at a time. Nothing is shown before it is so: a tick that the rules refuse must never look green. When
 * somebody else was first, the item is read anew beside what was typed.
 */
export function useItemAction(itemId: string): ItemActions {
  const { view, reading, changed, reload } = useLaunch();
  const [pending, setPending] = useState<ItemActions['pending']>(null);
  const [refused, setRefused] = useState<ItemActions['refused']>(null);

  const act: ItemActions['act'] = async (action, said) => {
    if (pending !== null) return 'ignored';
    setPending(action.kind);
    setRefused(null);
    try {
      const change = await call('launch.act', {
        issueId: view.issue.issueId,
        entityId: reading.entityId,
        baseRevision: reading.revision,
        itemId,
        action,
      });
      changed(change, said);
      return 'done';
    } catch (thrown) {
      const failure = toCallError(thrown);
      setRefused({ kind: action.kind, failure });
      if (failure.code === 'busy' || failure.code === 'not-found') await reload().catch(() => undefined);
      return failure;
    } finally {
      setPending(null);
    }
  };
  return { pending, refused, act };
}
