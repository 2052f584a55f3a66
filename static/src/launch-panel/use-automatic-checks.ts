import { useCallback, useEffect, useRef } from 'react';
import { holdsItem } from '../../../src/domain/launch/item-holder';
import { call } from '../api';
import { isAutomatic } from './items/item-kind';
import type { LaunchWorkplace } from './launch-context';

const STALE_MS = 3_600_000;

/**
 * Runs the automatic items' checks that this person may run: those that are missing or older than an hour when the panel opens, all when
 * the person refreshes (rules: launch checklists). A check that can't run leaves the item as it is, and the item says so.
 */
export function useAutomaticChecks(work: LaunchWorkplace): (which: 'stale' | 'all') => Promise<void> {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback(async (which) => {
    const { reading, view, viewerId } = latest.current;
    if (reading.launch.status === 'cancelled' || reading.launch.status === 'completed') return;
    const { assessedAt, today } = reading.assessment;
    for (const [itemId, item] of Object.entries(reading.launch.items)) {
      const mayRun = view.rights.isReleaseManager || holdsItem(item, viewerId, today);
      const age = item.automatic === null ? Infinity : Date.parse(assessedAt) - Date.parse(item.automatic.evaluatedAt);
      const isOver = item.state === 'waived' || item.state === 'not applicable';
      if (!isAutomatic(item) || !mayRun || isOver || (which === 'stale' && age < STALE_MS)) continue;
      try {
        const change = await call('launch.actAsNamed', {
          issueId: view.issue.issueId,
          entityId: reading.entityId,
          itemId,
          action: { kind: 'run check' },
        });
        latest.current.changed(change, `The check of ${item.definition.title} was run.`);
      } catch {
        // Nobody asked for it, so nobody is told; the item shows that its check has not run.
      }
    }
  }, []);
}
