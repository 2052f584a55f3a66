import { useCallback, useRef, useState } from 'react';
import type { PlanChoice } from '../../../../src/contract/portfolio';
import type { PlanRollup } from '../../../../src/domain/rollup/plan-rollup';
import { call } from '../../api';
import { toCallError } from '../../call-error';

export interface BelowRead {
  readonly rollups: readonly PlanRollup[];
  /** Issues, by id, of which what lies below is being read. */
  readonly reading: ReadonlySet<string>;
  /** A sentence; null where the last reading came. */
  readonly failure: string | null;
  readonly read: (issueId: string) => void;
}

/** What a large plan's first answer left out, read from one issue down when somebody looks below it. */
export function useBelow(plan: PlanChoice, asOf: string | null): BelowRead {
  const [state, setState] = useState<Omit<BelowRead, 'read'>>({ rollups: [], reading: new Set(), failure: null });
  const asked = useRef(new Set<string>());
  const read = useCallback(
    (issueId: string) => {
      if (asked.current.has(issueId)) return;
      asked.current.add(issueId);
      setState((before) => ({ ...before, reading: new Set([...before.reading, issueId]), failure: null }));
      call('portfolio.below', { plan, asOf, issueId }).then(
        ({ rollup }) =>
          setState((before) => ({
            ...before,
            rollups: [...before.rollups, rollup],
            reading: without(before.reading, issueId),
          })),
        (failure: unknown) => {
          asked.current.delete(issueId);
          const { message } = toCallError(failure);
          setState((before) => ({ ...before, reading: without(before.reading, issueId), failure: message }));
        },
      );
    },
    [plan, asOf],
  );
  return { ...state, read };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}
