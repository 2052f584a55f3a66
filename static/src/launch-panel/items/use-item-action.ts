import { useState } from 'react';
import type { ItemAction } from '../../../../src/contract/launch';
import type { NamedAction } from '../../../../src/contract/launch-items';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';
import { useLaunch } from '../launch-context';

export type AskedAction = ItemAction | NamedAction;

export interface ItemActions {
  /** What is being done right now; null while nothing is. */
  readonly pending: AskedAction['kind'] | null;
  /** What was refused last, and why. */
  readonly refused: { readonly kind: AskedAction['kind']; readonly failure: CallError } | null;
  /** Does it; `said` is read aloud once it is done. One that comes while another is under way is ignored. */
  act(action: AskedAction, said: string): Promise<'done' | 'ignored' | CallError>;
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
      const item = { issueId: view.issue.issueId, entityId: reading.entityId, itemId };
      const change =
        action.kind === 'run check' || action.kind === 'acknowledge'
          ? await call('launch.actAsNamed', { ...item, action })
          : await call('launch.act', { ...item, baseRevision: reading.revision, action });
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
